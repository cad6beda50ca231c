import type { EventLocale } from '@dixit/locales/contract';
import type { Span } from '@dixit/model';
import { fold } from '@dixit/text';
import { chunk } from '../../reading/chunk.ts';
import { isAdverb } from '../../reading/lexicon.ts';
import { type Reading, type Sentence, sentenceFrom } from '../../reading/reading.ts';

/** Words `from` to `to` of a Reading, both inclusive. */
export interface Phrase {
  from: number;
  to: number;
}

/** A sentence as words and noun phrases, for who does what to whom. */
export interface Frame {
  reading: Reading;
  sentence: Sentence;
  events: EventSets;
  /** The noun phrase that a word lies in. */
  phraseAt: (word: number) => Phrase | null;
}

/** The word lists of events as sets, made once. */
export interface EventSets {
  passive: ReadonlySet<string>;
  auxiliary: ReadonlySet<string>;
  by: ReadonlySet<string>;
  with: ReadonlySet<string>;
  between: ReadonlySet<string>;
  and: ReadonlySet<string>;
  towards: ReadonlySet<string>;
  placeBefore: ReadonlySet<string>;
  control: ReadonlySet<string>;
  collectives: ReadonlySet<string>;
  light: ReadonlySet<string>;
  timeWords: ReadonlySet<string>;
  amounts: ReadonlySet<string>;
  finite: ReadonlySet<string>;
  progressive: RegExp;
}

const sets = new WeakMap<EventLocale, EventSets>();

function eventSets(events: EventLocale): EventSets {
  const known = sets.get(events);
  if (known) return known;
  const made: EventSets = {
    passive: new Set(events.passive),
    auxiliary: new Set([...events.auxiliary, ...events.passive]),
    by: new Set(events.by),
    with: new Set(events.with),
    between: new Set(events.between),
    and: new Set(events.and),
    towards: new Set(events.towards),
    placeBefore: new Set(events.placeBefore),
    control: new Set(events.control.flatMap((lemma) => [...events.verbForms(lemma)])),
    collectives: new Set(events.collectives),
    light: new Set(events.light.flatMap((lemma) => [...events.verbForms(lemma)])),
    timeWords: new Set(events.timeNouns),
    amounts: new Set(events.amounts),
    finite: new Set(events.finite),
    progressive: events.progressive,
  };
  sets.set(events, made);
  return made;
}

/** The frame of the sentence that holds a stretch of text; null where the reading has none. */
export function frameOf(reading: Reading, at: Span, events: EventLocale): Frame | null {
  const sentence = sentenceAround(reading.sentences, at.start);
  if (sentence === null) return null;
  const phrases = phrasesOf(reading, sentence);
  return { reading, sentence, events: eventSets(events), phraseAt: (word) => phraseAt(phrases, word) };
}

const made = new WeakMap<Sentence, readonly Phrase[]>();

/** Noun phrases as `chunk` has them, but for a verb that begins one ("to disperse crowds") and a point inside one ("U.S. troops"). */
function phrasesOf(reading: Reading, sentence: Sentence): readonly Phrase[] {
  const known = made.get(sentence);
  if (known) return known;
  const found: Phrase[] = [];
  const { finite } = eventSets(reading.lexicon.locale.events);
  for (const { from: first, to } of chunk(reading, sentence)) {
    const verb = finite.size === 0 ? -1 : finiteIn(reading, { from: first, to }, finite);
    if (verb > first) found.push({ from: first, to: verb - 1 });
    const start = verb < 0 ? first : verb + 1;
    const from = isVerbAt(reading, start) ? start + 1 : start;
    const each = { to };
    if (from > each.to) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === from - 2 && isPointed(reading, last.to)) last.to = each.to;
    else found.push({ from, to: each.to });
  }
  made.set(sentence, found);
  return found;
}

/** The first form in a phrase that can only be a verb, -1 for none. */
function finiteIn({ words, lexicon }: Reading, { from, to }: Phrase, finite: ReadonlySet<string>): number {
  for (let i = from; i <= to; i++) {
    const isVerb = words[i]?.cap === false && finite.has(words[i]?.low ?? '');
    if (isVerb && !lexicon.determiners.has(words[i - 1]?.low ?? '')) return i;
  }
  return -1;
}

/** "will provide", "to disperse": what a modal or infinitive marker stands before is a verb. */
function isVerbAt({ words, lexicon, polities }: Reading, at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (!lexicon.locale.speech.bareNouns || word === undefined || before === undefined) return false;
  if (word.kind !== 'word' || word.cap || polities.has(at)) return false;
  if (lexicon.determiners.has(word.low) || lexicon.locale.names.roles.has(word.low)) return false;
  const carriers = lexicon.locale.speech.carriers.get(before.low) ?? [];
  if (carriers.some(({ takes, link }) => link.length === 0 && takes.includes('infinitive'))) return true;
  return lexicon.infinitiveMarkers.has(before.low) && !eventSets(lexicon.locale.events).collectives.has(word.low);
}

/** "U.S." before a noun: the point ends no sentence. */
function isPointed({ words, lexicon }: Reading, at: number): boolean {
  const [word, point, next] = [words[at], words[at + 1], words[at + 2]];
  return (
    word !== undefined &&
    point?.low === '.' &&
    point.start === word.end &&
    next?.cap === false &&
    lexicon.abbreviations.has(word.low)
  );
}

function sentenceAround(sentences: readonly Sentence[], offset: number): Sentence | null {
  const found = sentenceFrom(sentences, offset);
  return found !== null && found.start <= offset && offset < found.end ? found : null;
}

function phraseAt(chunks: readonly Phrase[], word: number): Phrase | null {
  let low = 0;
  let high = chunks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const each = chunks[middle];
    if (each === undefined) return null;
    if (each.to < word) low = middle + 1;
    else if (each.from > word) high = middle - 1;
    else return each;
  }
  return null;
}

/** First and last word of a stretch of text in its sentence. */
export function wordsOf({ reading: { words }, sentence }: Frame, span: Span): Phrase | null {
  let from = -1;
  let to = -1;
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = words[i];
    if (word === undefined || word.end <= span.start) continue;
    if (word.start >= span.end) break;
    if (from < 0) from = i;
    to = i;
  }
  return from < 0 ? null : { from, to };
}

export function lowOf({ reading: { words } }: Frame, at: number): string {
  return words[at]?.low ?? '';
}

export function foldedOf(frame: Frame, at: number): string {
  return fold(lowOf(frame, at)).replace(/'$/u, '');
}

export const isMark = ({ reading: { words } }: Frame, at: number): boolean => words[at]?.kind === 'mark';

/** Auxiliaries, modals, adverbs, negations, pronouns between subject and verb: what a verb may be parted by. */
export function isVerbal(frame: Frame, at: number): boolean {
  const { lexicon } = frame.reading;
  const low = lowOf(frame, at);
  return (
    lexicon.locale.speech.carriers.has(low) ||
    frame.events.auxiliary.has(foldedOf(frame, at)) ||
    lexicon.negations.has(low) ||
    (lexicon.objectPronouns.has(low) && !lexicon.determiners.has(low)) ||
    lexicon.reflexives.has(low) ||
    isAdverb(lexicon, low)
  );
}

/** « mardi », "on Wednesday", "last week": no participant. */
export function isTime(frame: Frame, { from, to }: Phrase): boolean {
  const { lexicon, words } = frame.reading;
  for (let i = from; i <= to; i++) {
    const word = words[i];
    if (word === undefined || word.kind !== 'word' || lexicon.determiners.has(word.low)) continue;
    if (!lexicon.timeWords.has(word.low) && !frame.events.timeWords.has(word.low)) return false;
  }
  return true;
}

/** Names a country, a people, or somebody by name. */
export function isNamed(frame: Frame, { from, to }: Phrase): boolean {
  const { lexicon, words, polities } = frame.reading;
  for (let i = from; i <= to; i++) {
    const word = words[i];
    if (word === undefined || word.kind !== 'word') continue;
    if (polities.has(i)) return true;
    if (!word.cap || lexicon.timeWords.has(word.low) || frame.events.timeWords.has(word.low)) continue;
    if (i > frame.sentence.from || words[i + 1]?.cap === true) return true;
    if (!lexicon.notNames.has(word.low) && !lexicon.determiners.has(word.low) && to === from) return true;
  }
  return false;
}

/** Names somebody who can act or be acted on: a name, a people, an office, a group of persons. */
export function isSomebody(frame: Frame, { from, to }: Phrase): boolean {
  if (isNamed(frame, { from, to })) return true;
  const { lexicon, words } = frame.reading;
  for (let i = from; i <= to; i++) {
    const low = words[i]?.low ?? '';
    if (frame.events.collectives.has(low) || lexicon.institutions.has(low) || lexicon.locale.names.roles.has(low))
      return true;
  }
  return false;
}
