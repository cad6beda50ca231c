import { type Pronoun, type RoleNoun, placesNamed } from '@dixit/locales/contract';
import { label } from './label.ts';
import type { Word } from './lexer.ts';
import { isAdverb } from './lexicon.ts';
import type { Reading, Sentence } from './reading.ts';

/** A noun phrase: words `from` to `to`, both inclusive. */
export interface Chunk {
  from: number;
  to: number;
  /** Stands after a preposition. */
  prepositional: boolean;
  /** The capitalised name in it, if any; the last one. */
  name: { from: number; to: number } | null;
  /** Its role noun, if any, and where. */
  role: RoleNoun | null;
  roleAt: number;
  /** The words of that role: « ministre … des Affaires étrangères »; none when `roleAt` stands alone. */
  office: readonly number[];
  /** Number of its determiner, null when unknown. */
  plural: boolean | null;
  /** « ce dernier », "the latter": whom it takes up. */
  anaphor: Pronoun | null;
}

const MAX_WORDS = 24;

const made = new WeakMap<Sentence, readonly Chunk[]>();

/** All noun phrases of a sentence, left to right; found once. */
export function chunk(reading: Reading, sentence: Sentence): readonly Chunk[] {
  const known = made.get(sentence);
  if (known) return known;
  const found = chunksOf(reading, sentence);
  made.set(sentence, found);
  return found;
}

function chunksOf(reading: Reading, sentence: Sentence): Chunk[] {
  const found: Chunk[] = [];
  let i = sentence.from;
  while (i < sentence.to) {
    const next = chunkAt(reading, i, sentence);
    if (next) {
      found.push(next);
      i = next.to + 1;
    } else {
      i++;
    }
  }
  return found;
}

/** The noun phrase that begins at a word, or null. */
export function chunkAt(reading: Reading, at: number, sentence: Sentence): Chunk | null {
  const { words, lexicon } = reading;
  const first = words[at];
  if (!first || !begins(reading, at, sentence)) return null;
  const anaphor = anaphorAt(reading, at, sentence);
  const made: Chunk = {
    from: at,
    to: at,
    prepositional: at > sentence.from && lexicon.prepositions.has(words[at - 1]?.low ?? ''),
    name: null,
    role: null,
    roleAt: -1,
    office: [],
    plural: lexicon.locale.speech.determinerGender.get(first.low)?.plural ?? (first.kind === 'number' ? true : null),
    anaphor: anaphor?.pronoun ?? null,
  };
  if (anaphor) return { ...made, to: anaphor.to };
  let i = at;
  while (i < sentence.to && i - at < MAX_WORDS) {
    const step = admit(reading, made, i, sentence);
    if (step === 0) break;
    made.to = i + step - 1;
    i += step;
  }
  trimEnd(reading, made);
  if (made.to < made.from) return null;
  const last = words[made.to];
  if (!last || (made.from === made.to && lexicon.determiners.has(last.low) && !last.cap && last.kind !== 'number'))
    return null;
  if (isTime(reading, made)) return null;
  label(reading, made, sentence);
  return made;
}

/** « Ce dernier assure », "the latter said": no noun follows. */
function anaphorAt(reading: Reading, at: number, sentence: Sentence): { pronoun: Pronoun; to: number } | null {
  const { words, lexicon } = reading;
  for (const { words: parts, ...rest } of lexicon.anaphors.get(words[at]?.low ?? '') ?? []) {
    const to = at + parts.length - 1;
    if (to >= sentence.to || !parts.every((part, k) => words[at + k]?.low === part)) continue;
    const next = to + 1 < sentence.to ? words[to + 1] : undefined;
    const { speech } = lexicon.locale;
    const goesOn =
      next?.kind === 'word' &&
      isPlainNoun(reading, next) &&
      !speech.verbs.has(next.low) &&
      !speech.carriers.has(next.low) &&
      !speech.looksVerbal(next.low) &&
      !isAdverb(lexicon, next.low) &&
      !lexicon.timeWords.has(next.low);
    if (!goesOn) return { pronoun: { ...rest, person: 3, indefinite: false }, to };
  }
  return null;
}

/** `le 14`, `two weeks`: numbers and time words only. */
function isTime(reading: Reading, made: Chunk): boolean {
  const { words, lexicon } = reading;
  for (let i = made.from; i <= made.to; i++) {
    const word = words[i];
    if (word && word.kind === 'word' && !lexicon.timeWords.has(word.low) && !lexicon.determiners.has(word.low))
      return false;
  }
  return !isNominal(reading, made, made.to);
}

function begins(reading: Reading, at: number, sentence: Sentence): boolean {
  const { words, lexicon } = reading;
  const word = words[at];
  if (!word || word.kind === 'mark' || word.low === "'s") return false;
  if (word.kind === 'number') return true;
  if (lexicon.determiners.has(word.low)) return !isComplementiser(reading, at);
  if (lexicon.nounLinks.has(word.low)) return isArticle(reading, at);
  if (lexicon.functionWords.has(word.low) && !(word.cap && at > sentence.from && word.low.length > 2)) return false;
  const opening = at === sentence.from || words[at - 1]?.kind === 'mark';
  if (ownsNext(reading, at)) return true;
  if (word.cap && lexicon.timeWords.has(word.low)) return false;
  if (word.cap && opening && lexicon.prepositions.has(word.low)) return false;
  if (word.cap)
    return (
      !opening ||
      words[at + 1]?.cap === true ||
      !(
        lexicon.notNames.has(word.low) ||
        lexicon.prepositions.has(word.low) ||
        (isAdverb(lexicon, word.low) && !lexicon.locale.names.givenNames.has(word.low)) ||
        (!lexicon.locale.speech.opensPhrase(word.low) && placesNamed(lexicon.locale, word.low).length === 0)
      )
    );
  if (lexicon.timeWords.has(word.low) || isAdverb(lexicon, word.low)) return false;
  const contracted = lexicon.locale.speech.determinerGender.has(words[at - 1]?.low ?? '');
  if (contracted && lexicon.locale.names.roles.has(word.low)) return true;
  if (!lexicon.locale.speech.bareNouns && !lexicon.locale.names.roles.has(word.low)) return false;
  if (lexicon.locale.speech.carriers.has(words[at - 1]?.low ?? '') && !lexicon.locale.speech.bareNouns) return false;
  return (
    isPlainNoun(reading, word) &&
    lexicon.locale.speech.opensPhrase(word.low) &&
    !mayBeVerb(reading, at) &&
    !lexicon.locale.speech.looksVerbal(word.low)
  );
}

/** « selon de hauts responsables », « d’après d’anciens élus »: behind another preposition it links nothing. */
function isArticle({ words, lexicon }: Reading, at: number): boolean {
  const before = words[at - 1]?.low;
  return (
    before !== undefined &&
    !lexicon.nounLinks.has(before) &&
    lexicon.locale.speech.prepositions.some((phrase) => phrase.words.at(-1) === before)
  );
}

/** "said that the road": no determiner where another, a name or a number follows. */
function isComplementiser({ words, lexicon }: Reading, at: number): boolean {
  const next = words[at + 1];
  if (!lexicon.complementisers.has(words[at]?.low ?? '') || !next) return false;
  const relative = lexicon.relatives.has(words[at]?.low ?? '') && lexicon.locale.names.headLast;
  if (relative && /[^siu]s$/u.test(next.low) && !lexicon.locale.names.roles.has(next.low)) return true;
  return next.cap || next.kind === 'number' || lexicon.determiners.has(next.low);
}

/** How many words the phrase takes in at `i`: 0 = it ends before. */
function admit(reading: Reading, made: Chunk, i: number, sentence: Sentence): number {
  const { words, lexicon } = reading;
  const word = words[i];
  const previous = words[i - 1];
  const next = words[i + 1];
  if (!word) return 0;
  if (i > made.from && word.quote !== words[made.from]?.quote) return 0;
  if (word.kind === 'mark') return admitMark(reading, made, i, sentence);
  if (i === made.from || word.kind === 'number') return 1;
  if (word.cap && i === made.from + 1 && made.prepositional && isYear(words[made.from])) return 0;
  if (lexicon.nounLinks.has(word.low)) return next && linksTo(reading, i + 1) ? 1 : 0;
  const afterDeterminer =
    previous !== undefined && (lexicon.determiners.has(previous.low) || lexicon.nounLinks.has(previous.low));
  if (lexicon.determiners.has(word.low)) {
    return afterDeterminer || (lexicon.addresseeWords.has(previous?.low ?? '') && isSent(reading, i - 2)) ? 1 : 0;
  }
  if (lexicon.locale.names.particles.length > 0 && lexicon.particles.has(word.low) && previous?.cap && next?.cap)
    return 1;
  if (lexicon.addresseeWords.has(word.low) && next?.cap && holdsOffice(reading, made)) return 1;
  if (lexicon.addresseeWords.has(word.low) && lexicon.determiners.has(next?.low ?? '') && isSent(reading, i - 1))
    return 1;
  if (lexicon.coordinators.has(word.low) && isPeople(reading, i - 1) && isPeople(reading, i + 1) && !next?.cap)
    return 1;
  if (lexicon.coordinators.has(word.low))
    return next && !previous?.cap && lexicon.nounLinks.has(next.low) && hasLink(reading, made) ? 1 : 0;
  if (ownsNext(reading, i)) return 1;
  if (word.cap) return lexicon.timeWords.has(word.low) || lexicon.locale.speech.pronouns.has(word.low) ? 0 : 1;
  if (isOfThem(reading, i)) return 1;
  if (lexicon.timeWords.has(word.low) || !isPlainNoun(reading, word)) return 0;
  if (afterDeterminer) return 1;
  if (isClosed(reading, made, i)) return 0;
  if (mayBeVerb(reading, i) || isAdverb(lexicon, word.low)) return 0;
  return lexicon.locale.speech.looksVerbal(word.low) ? 0 : 1;
}

/** Offices after whose name a common noun hardly ever goes on the phrase. */
const CLOSING: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'minister',
  'spokesperson',
  'ambassador',
  'envoy',
  'counterpart',
]);

const isPeople = (reading: Reading, at: number): boolean => reading.polities.get(at)?.form === 'people';

/**
 * The phrase is whole before this word: « 40 000 soldats kestriens | campent » does not agree,
 * « l’émissaire sundlandais | préfère » stands behind the people, "the president | leaves" behind the head.
 */
function isClosed(reading: Reading, made: Chunk, i: number): boolean {
  const { words, lexicon } = reading;
  const { names, speech } = lexicon.locale;
  const low = words[i]?.low ?? '';
  if (names.roles.has(low) || low === "'s") return false;
  const before = words[i - 1]?.low ?? '';
  if (names.headLast) return CLOSING.has(names.roles.get(before)?.head ?? '');
  if (isPeople(reading, i - 1) && i - 1 > made.from && !isPeople(reading, i)) return true;
  if (isAged(reading, i)) return true;
  if (names.roles.has(before) && !names.narrows(low) && !isPeople(reading, i)) return true;
  return !speech.agrees(low, made.plural ?? names.roles.get(before)?.plural ?? false) && !isPeople(reading, i);
}

/** « une étudiante de vingt ans | travaille », « une femme de 40 ans | habite ». */
function isAged({ words, lexicon }: Reading, i: number): boolean {
  const number = words[i - 2];
  const counted =
    number?.kind === 'number' || (lexicon.locale.speech.determinerGender.get(number?.low ?? '')?.plural ?? false);
  return counted && lexicon.nounLinks.has(words[i - 3]?.low ?? '');
}

function admitMark(reading: Reading, made: Chunk, i: number, sentence: Sentence): number {
  const { words, lexicon } = reading;
  const previous = words[i - 1];
  const mark = words[i]?.low;
  if (mark === '.' && previous?.cap && words[i + 1]?.cap && previous.end === words[i]?.start) {
    return previous.end - previous.start === 1 || lexicon.abbreviations.has(previous.low) ? 1 : 0;
  }
  if (mark === '(' && i > made.from) {
    for (let j = i + 1; j < Math.min(sentence.to, i + 8); j++) if (words[j]?.low === ')') return j - i + 1;
  }
  if (mark === '-' && i === made.from + (lexicon.determiners.has(words[made.from]?.low ?? '') ? 2 : 1))
    return previous?.kind === 'number' && lexicon.locale.names.roles.has(words[i + 1]?.low ?? '') ? 2 : 0;
  if (mark === '&' && words[i + 1]?.cap) return 1;
  return 0;
}

function linksTo(reading: Reading, at: number): boolean {
  const { words, lexicon } = reading;
  const word = words[at];
  if (!word || word.kind === 'mark') return false;
  if (lexicon.locale.speech.isInfinitive(word.low) && !word.cap) return false;
  return (
    word.cap ||
    word.kind === 'number' ||
    lexicon.determiners.has(word.low) ||
    isPlainNoun(reading, word) ||
    isOfThem(reading, at)
  );
}

/** « l’un d’eux ». */
function isOfThem({ words, lexicon }: Reading, at: number): boolean {
  return (
    lexicon.locale.speech.pronouns.get(words[at]?.low ?? '')?.plural === true &&
    lexicon.nounLinks.has(words[at - 1]?.low ?? '') &&
    lexicon.determiners.has(words[at - 2]?.low ?? '')
  );
}

function isPlainNoun(reading: Reading, word: Word): boolean {
  const { lexicon } = reading;
  return !(
    lexicon.functionWords.has(word.low) ||
    lexicon.prepositions.has(word.low) ||
    lexicon.coordinators.has(word.low) ||
    lexicon.subordinators.has(word.low) ||
    lexicon.locale.speech.pronouns.has(word.low) ||
    lexicon.negations.has(word.low)
  );
}

/** l'ambassadeur de Russie aux États-Unis, the ambassador to Norvia. */
function holdsOffice(reading: Reading, made: Chunk): boolean {
  const { roles } = reading.lexicon.locale.names;
  for (let i = made.from; i <= made.to; i++) if (roles.get(reading.words[i]?.low ?? '')?.kind === 'office') return true;
  return false;
}

const SENT: ReadonlySet<string> = new Set(['ambassador', 'counsellor', 'envoy']);

/** "an adviser to the president": the preposition belongs to the office. */
const isSent = (reading: Reading, at: number): boolean => {
  const { names } = reading.lexicon.locale;
  return names.headLast && SENT.has(names.roles.get(reading.words[at]?.low ?? '')?.head ?? '');
};

/** "Friday's vote", "last month's vote": a time that owns a noun begins its phrase. */
export function ownsNext({ words, lexicon }: Reading, at: number): boolean {
  const { timeWords } = lexicon;
  if (!timeWords.has(words[at]?.low ?? '')) return false;
  const next = words[at + 1]?.low ?? '';
  return next === "'s" || (timeWords.has(next) && words[at + 2]?.low === "'s");
}

/** A form of a reporting verb, with its particle where it needs one. */
function mayBeVerb({ words, lexicon }: Reading, at: number): boolean {
  const forms = lexicon.locale.speech.verbs.get(words[at]?.low ?? '');
  return (
    forms?.some(({ verb: { particles } }) => particles.length === 0 || words[at + 1]?.low === particles[0]) ?? false
  );
}

/** "In 2019 Mr Osmar": a year begins no name. */
const isYear = (word: Word | undefined): boolean => word?.kind === 'number' && /^(?:1[89]|20)\d\d$/u.test(word.low);

const hasLink = (reading: Reading, made: Chunk): boolean => {
  for (let i = made.from; i <= made.to; i++)
    if (reading.lexicon.nounLinks.has(reading.words[i]?.low ?? '')) return true;
  return false;
};

function trimEnd(reading: Reading, made: Chunk): void {
  const { words, lexicon } = reading;
  for (; made.to > made.from; made.to--) {
    const word = words[made.to];
    if (!word) continue;
    const dangling =
      lexicon.nounLinks.has(word.low) || lexicon.coordinators.has(word.low) || lexicon.determiners.has(word.low);
    if (!dangling || word.cap || isNominal(reading, made, made.to)) return;
  }
}

/** « l’un », « les deux »: a determiner behind a determiner stands for a noun. */
function isNominal({ words, lexicon }: Reading, made: Chunk, at: number): boolean {
  const before = words[at - 1]?.low ?? '';
  return at > made.from && lexicon.determiners.has(words[at]?.low ?? '') && lexicon.definite.has(before);
}
