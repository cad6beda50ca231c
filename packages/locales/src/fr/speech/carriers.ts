import type { Carrier } from '../../contract/speech.ts';
import { words } from '../../words.ts';
import { conjugate } from './conjugate.ts';

const AUXILIARY: Omit<Carrier, 'tense' | 'plural'> = {
  takes: ['participle'],
  link: [],
  prospective: false,
  reflexive: false,
  saidWhenDenied: false,
  passive: false,
};

const HAVE = `a:present:s ont:present:p avait:past:s avaient:past:p eut:past:s eurent:past:p aura:future:s auront:future:p
  aurait:conditional:s auraient:conditional:p ait:present:s aient:present:p ayant:past:s ayant:past:p`;
const BE = `est:present:s sont:present:p était:past:s étaient:past:p fut:past:s furent:past:p sera:future:s seront:future:p
  serait:conditional:s seraient:conditional:p soit:present:s soient:present:p étant:past:s étant:past:p été:past:s été:past:p`;

/**
 * Verbs that carry an infinitive: link word; `p` = what follows is only wished, `r` = with a reflexive pronoun, `d` = it
 * is said when they are denied; and their infinitives.
 */
const PHRASES: readonly (readonly [link: string, flags: string, verbs: string])[] = [
  ['à', '', 'tenir chercher continuer viser aller venir aimer'],
  ['à', 'pd', 'hésiter'],
  ['à', 'p', 'inviter'],
  ['à', 'r', 'plaire borner attacher employer appliquer obstiner entêter résoudre risquer hasarder amuser accorder'],
  ['de', '', 'venir continuer'],
  ['de', 'pd', 'cesser manquer omettre'],
  ['de', 'p', 'tenter essayer refuser éviter promettre'],
  ['de', 'r', 'empresser contenter permettre hâter charger'],
  ['de', 'rpd', 'priver lasser'],
  ['de', 'rp', 'efforcer garder abstenir'],
  ['', 'p', 'vouloir aller'],
  ['', '', 'préférer oser'],
  ['par', '', 'finir commencer'],
  ['en', '', 'répondre'],
];
/** Words that may stand elided as a link. */
const ELIDED: ReadonlyMap<string, string> = new Map([['de', "d'"]]);
const MODALS =
  'doit:present:s doivent:present:p devait:past:s devaient:past:p devrait:conditional:s devraient:conditional:p devra:future:s devront:future:p peut:present:s peuvent:present:p pourrait:conditional:s pourraient:conditional:p pouvait:past:s pouvaient:past:p pourra:future:s pourront:future:p semble:present:s semblent:present:p';

function phrase(add: (form: string, carrier: Carrier) => void, link: string, flags: string, verb: string): void {
  for (const [form, { mood, tense, plural }] of conjugate(verb)) {
    // « se bornant à dire », « tenant à rappeler », not « visant à inciter ».
    const beside = flags.includes('r') || verb === 'tenir';
    if (mood === 'infinitive' || (mood === 'gerund' && !beside)) continue;
    add(form, {
      tense,
      plural,
      takes: link === 'en' ? ['gerund'] : ['infinitive'],
      link: words(link),
      prospective: flags.includes('p'),
      reflexive: flags.includes('r'),
      saidWhenDenied: flags.includes('d'),
      passive: false,
    });
  }
}

function table(): Map<string, Carrier[]> {
  const carriers = new Map<string, Carrier[]>();
  const add = (form: string, carrier: Carrier): void => {
    const known = carriers.get(form);
    if (known) known.push(carrier);
    else carriers.set(form, [carrier]);
  };
  const parse = (list: string, base: Omit<Carrier, 'tense' | 'plural'>): void => {
    for (const entry of words(list)) {
      const [form = '', tense = 'present', number] = entry.split(':');
      add(form, { ...base, tense: tense as Carrier['tense'], plural: number === 'p' });
    }
  };
  parse(HAVE, AUXILIARY);
  // « a beau jurer que »
  parse(HAVE, { ...AUXILIARY, takes: ['infinitive'], link: ['beau'] });
  parse(BE, { ...AUXILIARY, passive: true });
  parse(MODALS, { ...AUXILIARY, takes: ['infinitive'], prospective: true });
  for (const [link, flags, verbs] of PHRASES) {
    for (const verb of words(verbs))
      for (const each of [link, ELIDED.get(link)]) if (each !== undefined) phrase(add, each, flags, verb);
  }
  return carriers;
}

export const carriers = table();
