import type { VerbCue } from '../cue/cue.ts';
import { afterConnector, trimmedSpan, wordCount } from './bounds.ts';
import { clauseEnd } from './clause-end.ts';
import { type Context, low } from './context.ts';
import { type Draft, draft } from './draft.ts';
import type { Subject } from './found.ts';
import { endsIncise } from './incise-end.ts';
import { mainVerb } from './main-verb.ts';
import { quotationsIn } from './quotations.ts';

const MIN_WORDS = 3;

/** "As the mayor put it, the dam is old", "The dam is old, as the mayor put it": the clause around the comparison. */
export function likewise(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  const { likewise: words } = context.reading.lexicon.locale.speech;
  const at = subject.from - 1;
  if (subject.side !== 'left' || cue.mood !== 'finite' || !words.includes(low(context, at))) return null;
  if (!cue.readings.some((verb) => verb.governs.includes('quotation'))) return null;
  if (!endsIncise(context, cue, subject.to + 1)) return null;
  const start = afterConnector(context, context.sentence.from);
  return at <= start ? behind(context, cue, subject) : before(context, cue, subject);
}

function behind(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  let from = subject.to + 1;
  while (from < context.sentence.to && low(context, from) !== ',') from++;
  const end = clauseEnd(context, from + 1, cue);
  const whole =
    wordCount(context, from + 1, end.to) >= MIN_WORDS &&
    (mainVerb(context, from + 1, end.to, false) !== null || opensWithSubject(context, from + 1, end.to));
  return whole ? made(context, cue, subject, [from + 1, end.to]) : null;
}

/** "the virus mutates slowly": a phrase, and more than a phrase. */
const opensWithSubject = (context: Context, from: number, to: number): boolean => {
  const c = context.chunks.find((each) => each.from === from);
  return c !== undefined && !c.prepositional && c.to < to;
};

function before(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  const at = subject.from - 1;
  const closes = (context.word(at - 1)?.closes ?? -1) >= 0;
  if (low(context, at - 1) !== ',' && !closes) return null;
  const start = afterConnector(context, context.sentence.from);
  const whole = wordCount(context, start, at - 1) >= MIN_WORDS && mainVerb(context, start, at - 1, false) !== null;
  return whole ? made(context, cue, subject, [start, at - 1]) : null;
}

function made(
  context: Context,
  cue: VerbCue,
  { speaker }: Subject,
  [from, to]: readonly [number, number],
): Draft | null {
  const span = trimmedSpan(context, from, to);
  if (!span) return null;
  const held = quotationsIn(context, from, to);
  const quotation = context.reading.quotations[held[0] ?? -1];
  const direct = held.length === 1 && quotation?.inner.start === span.start;
  const parts = direct && quotation ? [{ start: span.start, end: withoutComma(context, span.end) }] : [span];
  return draft({
    sentence: context.index,
    parts,
    kind: held.length === 0 ? 'indirect' : direct ? 'direct' : 'mixed',
    cue,
    speaker,
    quotations: held,
    uncertain: !direct,
  });
}

const withoutComma = (context: Context, end: number): number => (context.reading.text[end - 1] === ',' ? end - 1 : end);
