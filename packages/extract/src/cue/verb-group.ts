import type { Locale, VerbForm, VerbMood } from '@dixit/locales/contract';
import { isAdverb } from '../reading/lexicon.ts';
import type { Reading, Sentence } from '../reading/reading.ts';
import type { VerbCue } from './cue.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { LIST, isOn } from '../reading/word-lists.ts';

interface Group {
  to: number;
  after: number;
  readings: readonly VerbForm[];
  clitic: number | null;
  negated: boolean;
  prospective: boolean;
  passive: boolean;
  tense: VerbForm['tense'] | null;
  plural: boolean | null;
  carried: boolean;
  /** What it carries is said when it is denied. */
  saidWhenDenied: boolean;
}

const FREE: readonly VerbMood[] = ['finite', 'gerund', 'participle'];
const WITH_INFINITIVE: readonly VerbMood[] = [...FREE, 'infinitive'];

/** The verb group that begins at a word, with auxiliaries, modals, adverbs, negations and hung pronouns. */
export function verbGroupAt(reading: Reading, at: number, sentence: Sentence, index: number): VerbCue | null {
  if (!isOn(reading.words[at], LIST.verbs | LIST.carriers)) return null;
  const reflexive = reflexiveBefore(reading, at, sentence);
  const opener = infinitiveOpener(reading, { at, first: reflexive ?? at }, sentence);
  const moods = opener ? WITH_INFINITIVE : FREE;
  const group = parse(reading, at, { sentence, moods, depth: 0, reflexive: reflexive !== null });
  const form = group?.readings[0];
  if (!group || !form) return null;
  const denied = group.negated || beforeVerb(reading, at, sentence).negated;
  return {
    form: 'verb',
    from: reflexive ?? at,
    to: group.to,
    after: group.after,
    sentence: index,
    verb: form.verb,
    readings: group.readings.map((r) => r.verb),
    mood: group.carried ? carriedMood(reading, at) : form.mood,
    tense: group.tense ?? form.tense,
    plural: group.carried ? group.plural : form.plural,
    clitic: group.clitic,
    negated: denied && !group.saidWhenDenied,
    prospective:
      (group.prospective && !(denied && group.saidWhenDenied)) ||
      (form.mood === 'infinitive' && opener?.prospective === true),
    passive: group.passive && reflexive === null,
    bare: !group.carried,
  };
}

/** « et de conclure », « avant d’ajouter », « pour dénoncer »: the words before an infinitive that reports. */
function infinitiveOpener(
  { words, lexicon }: Reading,
  { at, first }: { at: number; first: number },
  sentence: Sentence,
) {
  let i = first - 1;
  while (i > sentence.from && isOn(words[i], LIST.objectPronouns)) i--;
  const openers = lexicon.infinitiveOpeners.get(words[i]?.low ?? '');
  const opener = openers && openerEndingAt(openers, words, i, sentence.from);
  return opener ?? (isNarrated({ words, lexicon }, at, i, sentence) ? { prospective: false } : undefined);
}

const openerEndingAt = (
  openers: Locale['speech']['infinitiveOpeners'],
  words: Reading['words'],
  last: number,
  least: number,
) =>
  openers.find(({ words: wanted }) => {
    const from = last - wanted.length + 1;
    return from >= least && wanted.every((word, k) => words[from + k]?.low === word);
  });

/** In words. */
const LONGEST_SUBJECT = 12;

/** « Et la maire de conclure : « … » »: a coordinator, a subject, the marker, the infinitive. */
function isNarrated(
  { words, lexicon }: Pick<Reading, 'words' | 'lexicon'>,
  at: number,
  marker: number,
  sentence: Sentence,
): boolean {
  if (lexicon.infinitiveMarkers.size < 2 || !lexicon.infinitiveMarkers.has(words[marker]?.low ?? '')) return false;
  const next = words[at + 1];
  if (next?.low !== ':' && (next?.opens ?? -1) < 0 && !lexicon.complementisers.has(next?.low ?? '')) return false;
  for (let i = marker - 1; i >= Math.max(sentence.from, marker - LONGEST_SUBJECT); i--) {
    if (isOn(words[i], LIST.coordinators)) return i < marker - 1 && (i === sentence.from || words[i - 1]?.low === ',');
    if (isOn(words[i], LIST.carriers | LIST.relatives | LIST.complementisers)) return false;
  }
  return false;
}

interface State {
  sentence: Sentence;
  moods: readonly VerbMood[];
  depth: number;
  reflexive: boolean;
}

function parse(reading: Reading, at: number, state: State): Group | null {
  const alone = direct(reading, at, state);
  const strength = alone?.readings[0]?.verb.strength;
  if (strength === 'ambiguous') return carried(reading, at, state) ?? alone;
  // "wrote to say that": the infinitive behind is the cue.
  if (
    strength === 'strong' &&
    isOn(reading.words[at], LIST.carriers) &&
    alone?.readings.some(takesInfinitive) === false
  )
    return carried(reading, at, state) ?? alone;
  if (strength !== 'weak') return alone ?? carried(reading, at, state);
  // « veut y voir »: the pronoun belongs to the verb behind.
  const phrase = carried(reading, at, state);
  return phrase?.readings[0]?.verb.before ? phrase : alone;
}

/** « se bornant à dire que », « tenant à rappeler que »: beside the main verb. */
const carriedMood = ({ words, lexicon }: Reading, at: number): VerbMood =>
  lexicon.infinitiveMarkers.size > 1 && lexicon.locale.speech.isPresentParticiple(words[at]?.low ?? '')
    ? 'gerund'
    : 'finite';

const takesInfinitive = ({ verb }: VerbForm): boolean => verb.governs.includes('infinitive');

function direct(reading: Reading, at: number, { sentence, moods, reflexive }: State): Group | null {
  const word = reading.words[at];
  const forms = isOn(word, LIST.verbs) ? reading.lexicon.locale.speech.verbs.get(word?.low ?? '') : undefined;
  if (!forms || word?.clitic) return null;
  const fitting: VerbForm[] = [];
  let best: { to: number; clitic: number | null; negated: boolean } | null = null;
  for (const form of forms) {
    if (!moods.includes(form.mood) || form.verb.reflexive !== reflexive) continue;
    if (form.verb.before !== null && !standsBefore(reading, at, form.verb.before)) continue;
    const end = particles(reading, at, form.verb.particles, sentence);
    if (!end || (best !== null && end.to < best.to)) continue;
    if (best === null || end.to > best.to) best = end;
    if (fitting.length === 0 || end.to >= best.to) fitting.push(form);
  }
  if (best === null || fitting.length === 0) return null;
  return {
    ...best,
    after: Math.max(best.to, best.clitic ?? -1) + 1,
    readings: preferFinite(fitting),
    prospective: false,
    passive: false,
    tense: null,
    plural: null,
    carried: false,
    saidWhenDenied: false,
  };
}

/** « y voit », « n’y a pas vu »: over auxiliaries, adverbs and negations. */
function standsBefore({ words }: Reading, at: number, wanted: string): boolean {
  let i = at - 1;
  while (isOn(words[i], LIST.carriers | LIST.negations | LIST.adverbs) && words[i]?.low !== wanted) i--;
  return words[i]?.low === wanted;
}

const preferFinite = (forms: readonly VerbForm[]): VerbForm[] =>
  [...forms].sort((a, b) => Number(b.mood === 'finite') - Number(a.mood === 'finite'));

/** Where the particles of a verb end; hung pronouns, adverbs and negations may stand before them. */
function particles(
  reading: Reading,
  at: number,
  wanted: readonly string[],
  sentence: Sentence,
): { to: number; clitic: number | null; negated: boolean } | null {
  const { words, lexicon } = reading;
  let to = at;
  let clitic: number | null = null;
  let negated = false;
  if (words[at + 1]?.clitic && at + 1 < sentence.to) clitic = to = at + 1;
  if (wanted.length === 0) {
    for (let i = to + 1; i < Math.min(sentence.to, to + 3); i++) {
      // "said no one was hurt": what opens the next phrase denies that, not the verb.
      // « exige plus de moyens »: how much, not a negation.
      if (isOn(words[i], LIST.negations) && !isOn(words[i], LIST.determiners) && !tellsHowMuch(reading, i))
        negated = true;
      else break;
    }
    // « soutient ne jamais l’avoir vu »: it denies the infinitive.
    negated &&= !deniesInfinitive(reading, to + 1);
    return { to: at, clitic, negated };
  }
  let i = to + 1;
  while (i < sentence.to && i < to + 4 && !isParticle(words[i]?.low, wanted[0])) {
    const low = words[i]?.low ?? '';
    if (lexicon.negations.has(low)) negated = true;
    else if (!isAdverb(lexicon, low) && !lexicon.objectPronouns.has(low)) return null;
    i++;
  }
  for (const [k, particle] of wanted.entries()) if (!isParticle(words[i + k]?.low, particle)) return null;
  return { to: i + wanted.length - 1, clitic, negated };
}

const tellsHowMuch = ({ words, lexicon }: Reading, at: number): boolean =>
  lexicon.locale.speech.amounts.includes(words[at]?.low ?? '') && isOn(words[at + 1], LIST.nounLinks);

/** As the lemma has it, or elided: « fait état d’un recul ». */
const isParticle = (low: string | undefined, particle: string | undefined): boolean =>
  low === particle || (low !== undefined && low.endsWith("'") && low.slice(0, -1) === particle?.slice(0, -1));

function deniesInfinitive({ words, lexicon }: Reading, at: number): boolean {
  if (lexicon.infinitiveMarkers.size < 2) return false;
  let i = at;
  while (isOn(words[i], LIST.negations | LIST.objectPronouns | LIST.reflexives | LIST.adverbs)) i++;
  return lexicon.locale.speech.isInfinitive(words[i]?.low ?? '');
}

function carried(reading: Reading, at: number, state: State): Group | null {
  const { words, lexicon } = reading;
  const word = words[at];
  const isCarrier = state.depth < 3 && isOn(word, LIST.carriers);
  const carriers = isCarrier ? lexicon.locale.speech.carriers.get(word?.low ?? '') : undefined;
  if (!carriers) return null;
  for (const carrier of carriers) {
    if (carrier.reflexive && !state.reflexive) continue;
    const path = skip(reading, at + 1, state.sentence);
    if (!matches(reading, path.at, carrier.link)) continue;
    const next = skip(reading, path.at + carrier.link.length, state.sentence);
    if (next.at >= state.sentence.to || words[next.at]?.kind !== 'word') continue;
    const inner = parse(reading, next.at, {
      ...state,
      moods: carrier.takes,
      depth: state.depth + 1,
      reflexive:
        (path.reflexive && !carrier.reflexive) ||
        next.reflexive ||
        (state.reflexive && carrier.link.length === 0 && !carrier.reflexive),
    });
    if (!inner) continue;
    const first = inner.readings[0];
    if (!first) continue;
    return {
      ...inner,
      clitic: path.clitic ?? inner.clitic,
      negated: path.negated || next.negated || inner.negated,
      prospective: carrier.prospective || inner.prospective,
      passive: inner.passive || (carrier.passive && first.mood === 'participle' && !inner.carried && !state.reflexive),
      tense: carrier.tense,
      plural: carrier.plural,
      carried: true,
      saidWhenDenied: carrier.saidWhenDenied || inner.saidWhenDenied,
    };
  }
  return null;
}

/** Over hung and object pronouns, adverbs and negations inside a verb group. */
function skip(reading: Reading, from: number, sentence: Sentence) {
  const { words } = reading;
  const state = { at: from, clitic: null as number | null, negated: false, reflexive: false };
  for (; state.at < sentence.to && state.at < from + 8; state.at++) {
    const past = adverbPhraseEnd(reading, state.at);
    if (past > state.at) {
      state.at = past - 1;
      continue;
    }
    const word = words[state.at];
    if (!word || word.kind !== 'word') break;
    if (word.clitic) state.clitic = state.at;
    else if (isOn(word, LIST.negations)) state.negated = true;
    else if (isOn(word, LIST.reflexives)) state.reflexive = true;
    else if (isOn(word, LIST.objectPronouns | LIST.timeWords)) continue;
    else if (!isOn(word, LIST.adverbs) || isOn(word, LIST.verbs)) break;
  }
  return state;
}

/** The word after an adverb phrase, with the commas around it, that begins here; the same word for none. */
export function adverbPhraseEnd({ words, lexicon }: Reading, at: number): number {
  const set = words[at]?.low === ',';
  const from = set ? at + 1 : at;
  if (!has(words[from], TRAIT.adverbPhrases)) return at;
  const phrase = lexicon.adverbPhrases
    .get(words[from]?.low ?? '')
    ?.find((wanted) => wanted.every((word, i) => words[from + i]?.low === word));
  if (!phrase) return at;
  const end = from + phrase.length;
  return set ? (words[end]?.low === ',' ? end + 1 : at) : end;
}

function matches(reading: Reading, at: number, link: readonly string[]): boolean {
  return link.every((word, i) => reading.words[at + i]?.low === word);
}

function reflexiveBefore(reading: Reading, at: number, sentence: Sentence): number | null {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 2); i--) {
    const low = reading.words[i]?.low ?? '';
    if (reading.lexicon.reflexives.has(low)) return i;
    if (!reading.lexicon.objectPronouns.has(low)) return null;
  }
  return null;
}

/** Negation that stands before the group, over its object pronouns. */
function beforeVerb(reading: Reading, at: number, sentence: Sentence): { negated: boolean } {
  const { words, lexicon } = reading;
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) {
    const low = words[i]?.low ?? '';
    if (lexicon.negations.has(low) && !isAdverb(lexicon, low)) return { negated: true };
    if (!lexicon.objectPronouns.has(low) && !lexicon.reflexives.has(low)) break;
  }
  return { negated: false };
}
