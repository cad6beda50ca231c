import { type Pronoun, type RoleNoun, placesNamed } from '@dixit/locales/contract';
import { isSpelledOut } from './acronym.ts';
import { isSurname, label } from './label.ts';
import type { Word } from './lexer.ts';
import type { Reading, Sentence } from './reading.ts';
import { anaphorAt, isOfThem, isOther, isPlainNoun } from './stand-in.ts';
import { TRAIT, has } from './traits.ts';
import { LIST, isOn } from './word-lists.ts';

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

/** All noun phrases of a sentence, left to right; found once. */
export const chunk = (reading: Reading, sentence: Sentence): readonly Chunk[] =>
  (sentence.chunks ??= chunksOf(reading, sentence));

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
    prepositional: at > sentence.from && isOn(words[at - 1], LIST.prepositions),
    name: null,
    role: null,
    roleAt: -1,
    office: [],
    plural:
      (has(first, TRAIT.determinerGender) ? lexicon.locale.speech.determinerGender.get(first.low)?.plural : null) ??
      (first.kind === 'number' ? true : null),
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
  const bare = made.from === made.to && isOn(last, LIST.determiners) && !last?.cap && last?.kind !== 'number';
  if (!last || (bare && !lexicon.others.has(last.low))) return null;
  if (isTime(reading, made)) return null;
  label(reading, made, sentence);
  return made;
}

/** `le 14`, `two weeks`: numbers and time words only. */
function isTime(reading: Reading, made: Chunk): boolean {
  const { words } = reading;
  for (let i = made.from; i <= made.to; i++) {
    const word = words[i];
    if (word && word.kind === 'word' && !isOn(word, LIST.timeWords | LIST.determiners)) return false;
  }
  if (made.from === made.to && reading.lexicon.others.has(words[made.to]?.low ?? '')) return false;
  return !isNominal(reading, made, made.to);
}

function begins(reading: Reading, at: number, sentence: Sentence): boolean {
  const { words, lexicon } = reading;
  const word = words[at];
  if (!word || word.kind === 'mark' || word.low === "'s") return false;
  if (word.kind === 'number') return true;
  if (isOn(word, LIST.determiners)) return !isComplementiser(reading, at) && !isObject(reading, at);
  if (isOn(word, LIST.nounLinks)) return isArticle(reading, at);
  if (isOn(word, LIST.functionWords) && !(word.cap && at > sentence.from && word.low.length > 2)) return false;
  const opening = at === sentence.from || words[at - 1]?.kind === 'mark';
  if (ownsNext(reading, at)) return true;
  if (word.cap && isOn(word, LIST.timeWords)) return false;
  if (word.cap && opening && isOn(word, LIST.prepositions)) return false;
  if (word.cap)
    return (
      !opening ||
      words[at + 1]?.cap === true ||
      !(
        isOn(word, LIST.notNames | LIST.prepositions) ||
        (isOn(word, LIST.adverbs) && !lexicon.locale.names.givenNames.has(word.low)) ||
        (!isOn(word, LIST.opensPhrase) && placesNamed(lexicon.locale, word.low).length === 0)
      )
    );
  if (isOn(word, LIST.timeWords | LIST.adverbs)) return false;
  if (
    has(words[at - 1], TRAIT.determinerGender) &&
    (isOn(word, LIST.roles) || (has(word, TRAIT.institutions | TRAIT.outlets) && !lexicon.locale.speech.bareNouns))
  )
    return true;
  if (!lexicon.locale.speech.bareNouns && (!isOn(word, LIST.roles) || hangsOn(reading, at))) return false;
  if (isOn(words[at - 1], LIST.carriers) && !lexicon.locale.speech.bareNouns) return false;
  if (!isPlainNoun(word) || !isOn(word, LIST.opensPhrase) || isOn(word, LIST.looksVerbal)) return false;
  return !mayBeVerb(reading, at) || isGoverned(words[at - 1], words[at + 1]);
}

/** "on state television": between a preposition that opens no clause and a noun, what may be a verb is a noun. */
const isGoverned = (before: Word | undefined, next: Word | undefined): boolean =>
  isOn(before, LIST.prepositions) &&
  !isOn(before, LIST.infinitiveMarkers | LIST.subordinators | LIST.coordinators) &&
  next?.kind === 'word' &&
  isPlainNoun(next) &&
  !isOn(next, LIST.determiners | LIST.timeWords | LIST.adverbs | LIST.verbs | LIST.looksVerbal);

/** « selon de hauts responsables », « d’après d’anciens élus »: behind another preposition it links nothing. */
function isArticle({ words, lexicon }: Reading, at: number): boolean {
  const before = words[at - 1]?.low;
  return before !== undefined && !lexicon.nounLinks.has(before) && lexicon.sayingPrepositionEnds.has(before);
}

/** « comme nous le raconte X », « comme l’explique X »: between another object, or a conjunction, and its verb no determiner. */
function isObject({ words, lexicon }: Reading, at: number): boolean {
  const before = words[at - 1];
  const subject = words[at + 2];
  if (!isOn(words[at], LIST.objectPronouns) || !isOn(words[at + 1], LIST.verbs | LIST.carriers)) return false;
  if (isOn(before, LIST.objectPronouns) && !isOn(before, LIST.determiners)) return true;
  const follows = subject?.cap === true || (isOn(subject, LIST.determiners) && !isOn(subject, LIST.nounLinks));
  return lexicon.locale.speech.inverts && isOn(before, LIST.subordinators) && follows;
}

/** "said that the road": no determiner where another, a name or a number follows. */
function isComplementiser({ words, lexicon }: Reading, at: number): boolean {
  const next = words[at + 1];
  if (!isOn(words[at], LIST.complementisers) || !next) return false;
  const relative = isOn(words[at], LIST.relatives) && lexicon.locale.names.headLast;
  if (relative && /[^siu]s$/u.test(next.low) && !isOn(next, LIST.roles)) return true;
  return next.cap || next.kind === 'number' || isOn(next, LIST.determiners);
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
  if (isOn(word, LIST.nounLinks))
    return next && linksTo(reading, i + 1) && !isCharge(lexicon, words[made.from - 1]?.low ?? '', next.low) ? 1 : 0;
  const afterDeterminer = isOn(previous, LIST.determiners | LIST.nounLinks);
  if (isOn(word, LIST.determiners)) {
    if (word.cap && next?.cap && (isOutletNoun(reading, made, i) || isParticleOf(reading, i))) return 1;
    return afterDeterminer || (isOn(previous, LIST.addresseeWords) && isSent(reading, i - 2)) ? 1 : 0;
  }
  if (lexicon.locale.names.particles.length > 0 && isOn(word, LIST.particles) && previous?.cap && next?.cap) return 1;
  const office = officeThrough(reading, i, sentence);
  if (office > 0) return office;
  if (isOn(word, LIST.addresseeWords) && next?.cap && holdsOffice(reading, made)) return 1;
  if (isOn(word, LIST.addresseeWords) && isOn(next, LIST.determiners) && isSent(reading, i - 1)) return 1;
  if (isOn(word, LIST.coordinators) && isPeople(reading, i - 1) && isPeople(reading, i + 1) && !next?.cap) return 1;
  if (isOn(word, LIST.coordinators) && previous?.cap && next?.cap && isSpelledOut(reading, made.from, i)) return 1;
  if (isOn(word, LIST.coordinators))
    return next && !previous?.cap && isOn(next, LIST.nounLinks) && hasLink(reading, made) ? 1 : 0;
  if (ownsNext(reading, i)) return 1;
  if (word.cap) return isOn(word, LIST.timeWords | LIST.pronouns) ? 0 : 1;
  if (isOfThem(reading, i)) return 1;
  if (!afterDeterminer && hangsOn(reading, i)) return 0;
  if (isOn(word, LIST.timeWords) || !isPlainNoun(word)) return 0;
  if (!lexicon.locale.names.headLast) {
    // « Le Phare libéré »: the rest of an outlet's name; « l’avocate mandatée | par »: no part of the phrase.
    if (
      words[made.from]?.cap &&
      previous?.cap &&
      lexicon.mastheads.has(previous.low) &&
      lexicon.locale.names.narrows(word.low)
    )
      return 1;
    if (lexicon.agentWords.has(next?.low ?? '') && lexicon.locale.names.narrows(word.low) && !afterDeterminer) return 0;
  }
  if (afterDeterminer) return i === made.from + 1 && isOther(reading, i) ? 0 : 1;
  if (isClosed(reading, made, i)) return 0;
  const carrier = lexicon.media.has(word.low) && lexicon.prenominal.has(previous?.low ?? '');
  // « un ancien conseiller », "a former aide": an office behind the adjective, though the word may be a verb.
  const held =
    isOn(word, LIST.roles) && (lexicon.former.has(previous?.low ?? '') || lexicon.prenominal.has(previous?.low ?? ''));
  const isVerb = mayBeVerb(reading, i) && !carrier && !held && !precedesVerb(reading, i);
  if (isVerb || isOn(word, LIST.adverbs)) return 0;
  return isOn(word, LIST.looksVerbal) ? 0 : 1;
}

/** « le collectif | regroupant les riverains »: a present participle with its object, no noun. */
const hangsOn = ({ words, lexicon }: Reading, i: number): boolean =>
  !lexicon.locale.names.headLast &&
  lexicon.locale.speech.isPresentParticiple(words[i]?.low ?? '') &&
  isOn(words[i + 1], LIST.determiners) &&
  !isOn(words[i - 1], LIST.determiners | LIST.nounLinks);

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

/** « le journal | Le Phare », « au quotidien kestrien | Le Phare »: the name of an outlet begins with its article. */
function isOutletNoun({ words }: Reading, made: Chunk, at: number): boolean {
  for (let i = made.from; i < at; i++) if (words[i]?.cap && i > made.from) return false;
  for (let i = Math.max(made.from, at - 2); i < at; i++) if (has(words[i], TRAIT.outlets)) return true;
  return false;
}

/** « Yvan Le Dantec »: an article with a capital between two others is part of the name, but for an outlet's. */
const isParticleOf = ({ words, lexicon }: Reading, at: number): boolean =>
  isOn(words[at], LIST.particles) &&
  (words[at - 1]?.low === '.'
    ? lexicon.locale.names.honorifics.has(words[at - 2]?.low ?? '')
    : words[at - 1]?.cap === true && !isOn(words[at - 1], LIST.determiners | LIST.notNames | LIST.prepositions)) &&
  !lexicon.mastheads.has(words[at + 1]?.low ?? '');

const isPeople = (reading: Reading, at: number): boolean => reading.polities.get(at)?.form === 'people';

/**
 * The phrase is whole before this word: « 40 000 soldats kestriens | campent » does not agree,
 * « l’émissaire sundlandais | préfère » stands behind the people, "the president | leaves" behind the head.
 */
function isClosed(reading: Reading, made: Chunk, i: number): boolean {
  const { words, lexicon } = reading;
  const { names, speech } = lexicon.locale;
  const low = words[i]?.low ?? '';
  if (isOn(words[i], LIST.roles) || low === "'s") return false;
  const role = isOn(words[i - 1], LIST.roles) ? names.roles.get(words[i - 1]?.low ?? '') : undefined;
  if (names.headLast) return CLOSING.has(role?.head ?? '');
  const people = isPeople(reading, i);
  if (!people && i - 1 > made.from && isPeople(reading, i - 1)) return true;
  if (isAged(reading, i)) return true;
  return (
    !people &&
    ((role !== undefined && !names.narrows(low)) || !speech.agrees(low, made.plural ?? role?.plural ?? false))
  );
}

/** « une étudiante de vingt ans | travaille », « une femme de 40 ans | habite ». */
function isAged({ words, lexicon }: Reading, i: number): boolean {
  const number = words[i - 2];
  if (!isOn(words[i - 3], LIST.nounLinks)) return false;
  return number?.kind === 'number' || (lexicon.locale.speech.determinerGender.get(number?.low ?? '')?.plural ?? false);
}

function admitMark(reading: Reading, made: Chunk, i: number, sentence: Sentence): number {
  const { words, lexicon } = reading;
  const previous = words[i - 1];
  const mark = words[i]?.low;
  if (mark === '.' && previous?.cap && words[i + 1]?.cap && previous.end === words[i]?.start) {
    return previous.end - previous.start === 1 || lexicon.abbreviations.has(previous.low) ? 1 : 0;
  }
  // "U.N. spokesman", "Roy Systems Inc., a maker": the full stop of an abbreviation within the sentence.
  if (mark === '.' && previous?.cap && i + 1 < sentence.to && previous.end === words[i]?.start)
    return lexicon.abbreviations.has(previous.low) && !lexicon.locale.names.honorifics.has(previous.low) ? 1 : 0;
  if (mark === '(' && i > made.from) {
    for (let j = i + 1; j < Math.min(sentence.to, i + 8); j++) if (words[j]?.low === ')') return j - i + 1;
  }
  if (mark === '-' && i === made.from + (isOn(words[made.from], LIST.determiners) ? 2 : 1))
    return previous?.kind === 'number' && isOn(words[i + 1], LIST.roles) ? 2 : 0;
  if (mark === '&' && words[i + 1]?.cap) return 1;
  return 0;
}

/** "accused the mayor | of lying": what somebody is accused of is no part of who. */
const isCharge = ({ locale }: Reading['lexicon'], verb: string, next: string): boolean =>
  locale.events.progressive.test(next) &&
  locale.speech.verbs.get(verb)?.some((form) => form.verb.act === 'accuse') === true;

function linksTo(reading: Reading, at: number): boolean {
  const { words, lexicon } = reading;
  const word = words[at];
  if (!word || word.kind === 'mark') return false;
  const marked = lexicon.infinitiveMarkers.has(words[at - 1]?.low ?? '');
  if (marked && lexicon.locale.speech.isInfinitive(word.low) && !word.cap) return false;
  return (
    word.cap || word.kind === 'number' || isOn(word, LIST.determiners) || isPlainNoun(word) || isOfThem(reading, at)
  );
}

/** l'ambassadrice de Kestrie en Orlavie, the ambassador to Norvia. */
function holdsOffice(reading: Reading, made: Chunk): boolean {
  const { roles } = reading.lexicon.locale.names;
  for (let i = made.from; i <= made.to; i++)
    if (roles.get(reading.words[i]?.low ?? '')?.kind === 'office' && !isSurname(reading, i)) return true;
  return false;
}

/** « metteur | en scène », « adjointe | à la culture »: how many words an office goes on with behind a preposition. */
function officeThrough({ words, lexicon }: Reading, i: number, sentence: Sentence): number {
  if (!isOn(words[i], LIST.prepositions) || !isOn(words[i - 1], LIST.roles | LIST.offices)) return 0;
  for (const { words: parts } of lexicon.offices.get(words[i - 1]?.low ?? '') ?? [])
    if (parts.every((part, k) => words[i - 1 + k]?.low === part)) return parts.length - 1;
  const { names } = lexicon.locale;
  if (names.headLast || !isOn(words[i], LIST.addresseeWords)) return 0;
  if (!CHARGED.has(names.roles.get(words[i - 1]?.low ?? '')?.head ?? '')) return 0;
  const noun = isOn(words[i + 1], LIST.determiners) ? i + 2 : i + 1;
  const known = words[noun];
  return noun < sentence.to && known?.kind === 'word' && isPlainNoun(known) && !isOn(known, LIST.verbs)
    ? noun - i + 1
    : 0;
}

/** Offices that are held for something: « adjoint aux sports », « déléguée à la jeunesse ». */
const CHARGED: ReadonlySet<string> = new Set(['counsellor', 'unionist', 'candidate', 'commissioner', 'professor']);

const SENT: ReadonlySet<string> = new Set(['ambassador', 'counsellor', 'envoy']);

/** "an adviser to the president": the preposition belongs to the office. */
const isSent = (reading: Reading, at: number): boolean => {
  const { names } = reading.lexicon.locale;
  return names.headLast && SENT.has(names.roles.get(reading.words[at]?.low ?? '')?.head ?? '');
};

/** "Friday's vote", "last month's vote": a time that owns a noun begins its phrase. */
export function ownsNext({ words }: Reading, at: number): boolean {
  if (!isOn(words[at], LIST.timeWords)) return false;
  const next = words[at + 1];
  return next?.low === "'s" || (isOn(next, LIST.timeWords) && words[at + 2]?.low === "'s");
}

/** "a new report | says": of two finite verbs in a row the first, where it is often a noun, is one. */
export function precedesVerb({ words, lexicon }: Reading, at: number): boolean {
  const { speech } = lexicon.locale;
  const next = words[at + 1];
  if (!speech.bareNouns || next?.kind !== 'word' || next.cap || isOn(next, LIST.adverbs)) return false;
  const isNounToo = speech.verbs.get(words[at]?.low ?? '')?.every(({ verb }) => verb.strength !== 'strong') ?? false;
  const finite = speech.verbs.get(next.low)?.some(({ mood, verb }) => mood === 'finite' && verb.strength === 'strong');
  return isNounToo && (finite === true || isOn(next, LIST.carriers));
}

/** A form of a reporting verb, with its particle where it needs one. */
function mayBeVerb({ words, lexicon }: Reading, at: number): boolean {
  if (!isOn(words[at], LIST.verbs)) return false;
  const forms = lexicon.locale.speech.verbs.get(words[at]?.low ?? '');
  return (
    forms?.some(({ verb: { particles } }) => particles.length === 0 || words[at + 1]?.low === particles[0]) ?? false
  );
}

/** "In 2019 Mr Osmar": a year begins no name. */
const isYear = (word: Word | undefined): boolean => word?.kind === 'number' && /^(?:1[89]|20)\d\d$/u.test(word.low);

const hasLink = (reading: Reading, made: Chunk): boolean => {
  for (let i = made.from; i <= made.to; i++) if (isOn(reading.words[i], LIST.nounLinks)) return true;
  return false;
};

function trimEnd(reading: Reading, made: Chunk): void {
  const { words } = reading;
  for (; made.to > made.from; made.to--) {
    const word = words[made.to];
    if (!word) continue;
    const dangling = isOn(word, LIST.nounLinks | LIST.coordinators | LIST.determiners);
    if (!dangling || word.cap || isNominal(reading, made, made.to)) return;
  }
}

/** « l’un », « les deux »: a determiner behind a determiner stands for a noun. */
function isNominal({ words, lexicon }: Reading, made: Chunk, at: number): boolean {
  const before = words[at - 1]?.low ?? '';
  return at > made.from && isOn(words[at], LIST.determiners) && lexicon.definite.has(before);
}
