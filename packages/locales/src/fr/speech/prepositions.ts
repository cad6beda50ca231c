import type { SpeechLocale } from '../../contract/speech.ts';
import { words } from '../../words.ts';

type Preposition = SpeechLocale['prepositions'][number];

const plain = (phrase: string, rest: Partial<Preposition> = {}): Preposition => ({
  words: words(phrase),
  opinion: false,
  ...rest,
});

/** « aux dires de »: the last word melts with the article. */
const LINKS = ['de', "d'", 'du', 'des'];
const BEFORE_LINK = ['du point de vue', "dans l' esprit"];
/** Whoever stands behind these speaks, whatever the word. */
const OWNED = ["de l' avis", "de l' aveu", "de l' aveu même", 'aux yeux', 'aux dires', 'au dire'];
const BEFORE_A = ["à l' en croire", "a l' en croire", 'à les en croire', 'à les entendre', "à l' entendre"];
/** « de source policière »: the source itself. */
const SOURCES = ['de source', 'de sources', 'de bonne source'];
/** « selon ses propres mots »: whoever owns the words. */
const WORDS = ['mots', 'dires', 'termes', 'propos', 'déclarations', 'explications'];
/** « comme rapporté par »: whoever stands behind. */
const TOLD = words('rapporté indiqué annoncé révélé expliqué précisé souligné rappelé signalé confirmé mentionné');
const POSSESSIVES = ['son', 'leur'];

export const prepositions: readonly Preposition[] = [
  ...['selon', "d' après"].flatMap((opener) =>
    WORDS.flatMap((noun) =>
      ['ses', 'leurs'].flatMap((whose) => [
        plain(`${opener} ${whose} ${noun}`, { speaker: words(opener).length }),
        plain(`${opener} ${whose} propres ${noun}`, { speaker: words(opener).length }),
      ]),
    ),
  ),
  ...TOLD.flatMap((participle) => [plain(`comme ${participle} par`), plain(`tel que ${participle} par`)]),
  plain('selon'),
  plain('dixit'),
  plain("d' après"),
  plain('à en croire', { anything: true }),
  plain('a en croire', { anything: true }),
  plain("si l' on en croit", { anything: true }),
  plain('si on en croit', { anything: true }),
  plain('à entendre', { anything: true }),
  plain('pour', { opinion: true }),
  ...BEFORE_LINK.flatMap((phrase) => LINKS.map((link) => plain(`${phrase} ${link}`))),
  ...OWNED.flatMap((phrase) => LINKS.map((link) => plain(`${phrase} ${link}`, { anything: true }))),
  ...BEFORE_A.map((phrase) => plain(phrase, { speaker: 1 })),
  ...SOURCES.map((phrase) => plain(phrase, { speaker: words(phrase).length - 1 })),
  ...POSSESSIVES.flatMap((whose) => [
    plain(`à ${whose} avis`, { speaker: 1 }),
    plain(`de ${whose} propre aveu`, { speaker: 1 }),
  ]),
  plain('à ses yeux', { speaker: 1 }),
  plain('à leurs yeux', { speaker: 1 }),
];
