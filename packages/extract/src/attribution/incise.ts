import type { Span } from '@dixit/model';
import type { VerbCue } from '../cue/cue.ts';
import { type Chunk, chunkAt } from '../reading/chunk.ts';
import { isAdverb } from '../reading/lexicon.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import type { Complement } from './complement.ts';
import { afterConnector, hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { type Context, canSpeak, low } from './context.ts';
import { type Draft, draft } from './draft.ts';
import type { Subject } from './found.ts';
import { endsIncise } from './incise-end.ts';
import { mainVerb } from './main-verb.ts';
import { quotationsIn } from './quotations.ts';

/** La digue tiendra, dit X: an incise in, or after, the author's own rendering. */
export function incise(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  const thinks = cue.verb.strength === 'weak';
  if (!cue.readings.some(({ governs }) => governs.includes('quotation') || (thinks && governs.includes('bare-clause'))))
    return null;
  // "…, analysts believe.": what ends the sentence only.
  if (thinks && subject.side !== 'right' && low(context, cue.after) !== '.') return null;
  const before = low(context, subject.from - 1);
  if (before !== ',' && before !== '–' && before !== '—') return null;
  if (subject.side === 'left' && !endsIncise(context, cue, subject.to + 1)) return null;
  const start = behindColon(context, afterConnector(context, context.sentence.from), subject.from - 2);
  if (isAsked(context, start) || context.cues.some((other) => other.form === 'preposition' && other.from <= start))
    return null;
  const first = trimmedSpan(context, start, subject.from - 1);
  if (!first || isQuotation(context, start, subject.from - 2)) return null;
  const resumed = resumption(context, subject.to + 1);
  const whole =
    wordCount(context, start, subject.from - 1) >= 3 &&
    (subject.side === 'left'
      ? mainVerb(context, start + 1, subject.from - 2, false) !== null
      : hasVerb(context, start, subject.from - 1));
  const parted = subject.side === 'left' || isParted(context, start, subject) || isPlaced(context, start, subject);
  if (!whole && !(resumed && parted) && !(isTerse(context, start, subject.from - 2) && answers(context, cue, subject)))
    return null;
  const held = quotationsIn(context, start, context.sentence.to - 1);
  return draft({
    sentence: context.index,
    parts: resumed ? [first, resumed] : [first],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    cue,
    speaker: subject.speaker,
    quotations: held,
  });
}

/** « Faux, rétorque X. »: one or two words that place nothing, and the incise that ends the sentence. */
function isTerse(context: Context, start: number, to: number): boolean {
  const { lexicon } = context.reading;
  const names = (c: Chunk): boolean =>
    c.role !== null || (c.name !== null && (c.to > c.from || has(context.word(c.from), TRAIT.givenNames)));
  if (to - start > 1 || context.chunks.some((c) => c.from <= to && c.to >= start && names(c))) return false;
  for (let i = start; i <= to; i++) {
    const word = context.word(i);
    if (word?.kind !== 'word' || isOn(word, PLACING) || isAdverb(lexicon, word.low)) return false;
  }
  return true;
}

const PLACING =
  LIST.timeWords | LIST.prepositions | LIST.coordinators | LIST.subordinators | LIST.connectors | LIST.determiners;

const answers = (context: Context, cue: VerbCue, subject: Subject): boolean =>
  subject.side === 'right' &&
  cue.verb.strength === 'strong' &&
  subject.speaker?.chunk != null &&
  canSpeak(context, subject.speaker.chunk) &&
  /^[.!]?$/u.test(low(context, subject.to + 1));

/** « Rien ne dit, rappelle X, que la digue tiendra »: set between two commas, before the clause that the verb around governs. */
export function interruption(context: Context, cue: VerbCue, subject: Subject, after: Complement): Draft | null {
  const { speech } = context.reading.lexicon.locale;
  const from = subject.from - 1;
  const comma = (after.at ?? -1) - 1;
  const opened = /^[,–—]$/u.test(low(context, from)) && low(context, from) === low(context, comma);
  if (!opened || cue.mood !== 'finite' || comma !== Math.max(subject.to, cue.to) + 1) return null;
  if (subject.side === 'left' ? speech.inciseOrder !== 'free' : subject.side !== 'right' && subject.side !== 'inside')
    return null;
  const start = behindColon(context, afterConnector(context, context.sentence.from), from - 1);
  const first = trimmedSpan(context, start, from - 1);
  const second = trimmedSpan(context, comma + 1, after.to);
  const clause = mainVerb(context, start + 1, from - 1, false) !== null || hasVerb(context, start, from - 1);
  if (!first || !second || !clause) return null;
  const held = quotationsIn(context, start, after.to);
  return draft({
    sentence: context.index,
    parts: [first, second],
    kind: held.length > 0 ? 'mixed' : 'indirect',
    cue,
    speaker: subject.speaker,
    quotations: held,
  });
}

/** « X reste prudent : rien ne prouve, dit-il, que … »: behind the last colon outside quotation marks. */
function behindColon(context: Context, start: number, to: number): number {
  for (let i = to; i > start; i--) if (low(context, i) === ':' && context.word(i)?.quote === -1) return i + 1;
  return start;
}

/** "Asked whether …, he smiled": the question is not the answer. */
const isAsked = (context: Context, start: number): boolean =>
  context.reading.lexicon.locale.speech.verbs
    .get(low(context, start))
    ?.some(({ mood, verb }) => mood === 'participle' && verb.act === 'question') ?? false;

/** The words are one quotation and nothing else. */
const isQuotation = (context: Context, from: number, to: number): boolean => {
  const opens = context.word(from)?.opens ?? -1;
  return opens >= 0 && context.word(to)?.closes === opens;
};

const LONGEST_INCISE = 30;

/** What is said after the incise, behind its comma: La digue, dit X, tiendra. */
function resumption(context: Context, from: number): Span | null {
  let next = from;
  const limit = Math.min(context.sentence.to, next + LONGEST_INCISE);
  while (next < limit && !/^[,:–—]$/u.test(low(context, next))) next++;
  if (next >= context.sentence.to - 2 || !/^[,:–—]$/u.test(low(context, next)) || rivalAfter(context, next))
    return null;
  return wordCount(context, next + 1, context.sentence.to - 1) > 2
    ? trimmedSpan(context, next + 1, context.sentence.to - 1)
    : null;
}

function rivalAfter(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  return (
    context.cues.some((cue) => cue.form === 'verb' && !cue.passive && cue.from > at && cue.from <= at + 2) ||
    lexicon.relatives.has(low(context, at + 1)) ||
    lexicon.prepositions.has(low(context, at + 1))
  );
}

/** « Le port, reconnaît X, est vide »: a subject before the incise, its verb behind. */
function isParted(context: Context, start: number, subject: Subject): boolean {
  const c = context.chunks.find((each) => each.from === start);
  let next = subject.to + 1;
  while (next < context.sentence.to && low(context, next) !== ',') next++;
  if (c === undefined || c.to !== subject.from - 2 || low(context, next) !== ',') return false;
  const first = context.word(next + 1)?.opens === -1 ? next + 1 : next + 2;
  return hasVerb(context, first, first + 3) || isPredicate(context, first);
}

/** « Sans aide, prévient-elle, le port fermera »: a phrase behind a preposition, and the clause it belongs to. */
function isPlaced(context: Context, start: number, { from, to }: Pick<Subject, 'from' | 'to'>): boolean {
  if (!isOn(context.word(start), LIST.prepositions) || from - 2 - start > LONGEST_INCISE) return false;
  return low(context, to + 1) === ',' && mainVerb(context, to + 2, context.sentence.to - 1, false) !== null;
}

/** « Sans aide, prévient-elle, le port « fermera » »: the words in marks are only part of what is said. */
export const rendersAll = (context: Context, cue: VerbCue, subject: Subject): boolean => {
  const to = Math.max(cue.to, subject.to);
  return (
    low(context, to + 1) === ',' &&
    (context.word(to + 2)?.opens ?? -1) < 0 &&
    isPlaced(context, afterConnector(context, context.sentence.from), { from: subject.from, to })
  );
};

/** A word that opens neither a phrase nor a clause of its own: the verb of the subject before the incise. */
function isPredicate(context: Context, at: number): boolean {
  const { lexicon } = context.reading;
  const word = context.word(at);
  if (word?.kind !== 'word' || word.cap || isAdverb(lexicon, word.low)) return false;
  const closed = [
    lexicon.prepositions,
    lexicon.relatives,
    lexicon.coordinators,
    lexicon.subordinators,
    lexicon.timeWords,
  ];
  return !closed.some((list) => list.has(word.low)) && chunkAt(context.reading, at, context.sentence) === null;
}

/** « La loi, rappelle X, « protège … » »: an incise between a subject and a verb in marks. */
export function partsQuoted(context: Context, subject: Subject): boolean {
  if (subject.side !== 'right' && subject.side !== 'inside') return false;
  return (
    low(context, subject.from - 1) === ',' && isParted(context, afterConnector(context, context.sentence.from), subject)
  );
}
