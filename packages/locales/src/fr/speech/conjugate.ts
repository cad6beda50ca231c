import type { VerbForm } from '../../contract/speech.ts';
import { rows, words } from '../../words.ts';

type Reading = Omit<VerbForm, 'verb'>;
type Form = readonly [form: string, reading: Reading];

/** Stems that a verb is built from, third persons only. */
interface Stems {
  present: readonly [singular: string, plural: string];
  imperfect: string;
  simplePast: readonly [singular: string, plural: string];
  future: string;
  participle: string;
  gerund: string;
  subjunctive: string;
}

/**
 * Irregular verbs, by their ending: infinitive; present singular, plural; stem of imperfect and gerund; simple past
 * singular, plural; stem of the future; participle. A prefix (re-, pré-, entre-) is carried over.
 */
const IRREGULAR = rows(`
  prédire prédit prédisent prédis prédit prédirent prédir prédit
  contredire contredit contredisent contredis contredit contredirent contredir contredit
  dire dit disent dis dit dirent dir dit
  écrire écrit écrivent écriv écrivit écrivirent écrir écrit
  décrire décrit décrivent décriv décrivit décrivirent décrir décrit
  rire rit rient ri rit rirent rir ri
  duire duit duisent duis duisit duisirent duir duit
  être est sont ét fut furent ser été
  lire lit lisent lis lut lurent lir lu
  faire fait font fais fit firent fer fait
  croire croit croient croy crut crurent croir cru
  vouloir veut veulent voul voulut voulurent voudr voulu
  savoir sait savent sav sut surent saur su
  prévoir prévoit prévoient prévoy prévit prévirent prévoir prévu
  voir voit voient voy vit virent verr vu
  concevoir conçoit conçoivent concev conçut conçurent concevr conçu
  craindre craint craignent craign craignit craignirent craindr craint
  feindre feint feignent feign feignit feignirent feindr feint
  peindre peint peignent peign peignit peignirent peindr peint
  joindre joint joignent joign joignit joignirent joindr joint
  plaindre plaint plaignent plaign plaignit plaignirent plaindr plaint
  connaitre connait connaissent connaiss connut connurent connaitr connu
  connaître connaît connaissent connaiss connut connurent connaîtr connu
  mettre met mettent mett mit mirent mettr mis
  tenir tient tiennent ten tint tinrent tiendr tenu
  venir vient viennent ven vint vinrent viendr venu
  prendre prend prennent pren prit prirent prendr pris
  rendre rend rendent rend rendit rendirent rendr rendu
  fendre fend fendent fend fendit fendirent fendr fendu
  tendre tend tendent tend tendit tendirent tendr tendu
  mordre mord mordent mord mordit mordirent mordr mordu
  pondre pond pondent pond pondit pondirent pondr pondu
  mentir ment mentent ment mentit mentirent mentir menti
  sentir sent sentent sent sentit sentirent sentir senti
  offrir offre offrent offr offrit offrirent offrir offert
  couvrir couvre couvrent couvr couvrit couvrirent couvrir couvert
  suivre suit suivent suiv suivit suivirent suivr suivi
  clure clut cluent clu clut clurent clur clu
  battre bat battent batt battit battirent battr battu
  rompre rompt rompent romp rompit rompirent rompr rompu
  rendre rend rendent rend rendit rendirent rendr rendu
  pendre pend pendent pend pendit pendirent pendr pendu
  cendre cend cendent cend cendit cendirent cendr cendu
  ouvrir ouvre ouvrent ouvr ouvrit ouvrirent ouvrir ouvert
  eindre eint eignent eign eignit eignirent eindr eint
  duire duit duisent duis duisit duisirent duir duit
  quérir quiert quièrent quér quit quirent querr quis
  aller va vont all alla allèrent ir allé
`).map(words);

function irregular(infinitive: string): Stems | null {
  for (const [
    ending = '',
    s = '',
    p = '',
    imperfect = '',
    ps = '',
    pp = '',
    future = '',
    participle = '',
  ] of IRREGULAR) {
    if (!infinitive.endsWith(ending)) continue;
    const prefix = infinitive.slice(0, infinitive.length - ending.length);
    return {
      present: [prefix + s, prefix + p],
      imperfect: prefix + imperfect,
      simplePast: [prefix + ps, prefix + pp],
      future: prefix + future,
      participle: prefix + participle,
      gerund: ending === 'savoir' ? `${prefix}sach` : prefix + imperfect,
      subjunctive: prefix + p.replace(/ent$/u, ''),
    };
  }
  return null;
}

function secondGroup(infinitive: string): Stems {
  const stem = infinitive.slice(0, -2);
  return {
    present: [`${stem}it`, `${stem}issent`],
    imperfect: `${stem}iss`,
    simplePast: [`${stem}it`, `${stem}irent`],
    future: infinitive,
    participle: `${stem}i`,
    gerund: `${stem}iss`,
    subjunctive: `${stem}iss`,
  };
}

const DOUBLING = /(?:appel|épel|jet)$/u;

/** First group: -cer, -ger, -yer, and the vowel before the last consonant. */
function firstGroup(infinitive: string): Stems {
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;
  const strong = strongStem(stem);
  const future = /é[^aeiouyéè]+$/u.test(stem) ? infinitive : `${strong}er`;
  return {
    present: [`${strong}e`, `${strong}ent`],
    imperfect: soft,
    simplePast: [`${soft}a`, `${stem}èrent`],
    future,
    participle: `${stem}é`,
    gerund: soft,
    subjunctive: strong,
  };
}

function strongStem(stem: string): string {
  if (/[ou]y$/u.test(stem)) return `${stem.slice(0, -1)}i`;
  if (DOUBLING.test(stem)) return stem + stem.slice(-1);
  return stem.replace(/[eé](gu|qu|[^aeiouyéèê]|[bcdfgpt][lr]|gn)$/u, 'è$1');
}

/** Third persons of every simple tense, infinitive, participle (with agreement) and present participle. */
export function conjugate(infinitive: string): readonly Form[] {
  const stems = irregular(infinitive) ?? (infinitive.endsWith('ir') ? secondGroup(infinitive) : firstGroup(infinitive));
  const finite = (form: string, tense: Reading['tense'], plural: boolean): Form => [
    form,
    { mood: 'finite', tense, plural },
  ];
  const [presentSingular, presentPlural] = stems.present;
  const pp = stems.participle;
  const s = pp.endsWith('s') ? '' : 's';
  return unique([
    finite(presentSingular, 'present', false),
    finite(presentPlural, 'present', true),
    finite(`${stems.imperfect}ait`, 'past', false),
    finite(`${stems.imperfect}aient`, 'past', true),
    finite(stems.simplePast[0], 'past', false),
    finite(stems.simplePast[1], 'past', true),
    finite(`${stems.future}a`, 'future', false),
    finite(`${stems.future}ont`, 'future', true),
    finite(`${stems.future}ait`, 'conditional', false),
    finite(`${stems.future}aient`, 'conditional', true),
    finite(`${stems.subjunctive}e`, 'present', false),
    ...[pp, `${pp}e`, pp + s, `${pp}es`].map((form): Form => [
      form,
      { mood: 'participle', tense: 'past', plural: null },
    ]),
    [`${stems.gerund}ant`, { mood: 'gerund', tense: 'present', plural: null }],
    [infinitive, { mood: 'infinitive', tense: 'present', plural: null }],
  ]);
}

function unique(forms: readonly Form[]): Form[] {
  const seen = new Set<string>();
  return forms.filter(([form, { mood, tense, plural }]) => {
    const key = `${form} ${mood} ${tense} ${String(plural)}`;
    return !seen.has(key) && seen.add(key);
  });
}
