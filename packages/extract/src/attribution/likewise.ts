import type { VerbCue } from '../cue/cue.ts';
import { afterConnector, hasVerb, trimmedSpan, wordCount } from './bounds.ts';
import { clauseEnd } from './clause-end.ts';
import { type Context, canSpeak, low } from './context.ts';
import { type Draft, draft } from './draft.ts';
import type { Subject } from './found.ts';
import { endsIncise } from './incise-end.ts';
import { isIndefinite } from './indefinite.ts';
import { mainVerb } from './main-verb.ts';
import { quotationsIn } from './quotations.ts';

const MIN_WORDS = 3;

/** "As the mayor put it, the dam is old", "The dam is old, as the mayor put it": the clause around the comparison. */
export function likewise(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  const { likewise: words } = context.reading.lexicon.locale.speech;
  const at = openingOf(context, cue, subject);
  if (cue.mood !== 'finite' || !words.includes(low(context, at))) return null;
  if (!cue.readings.some((verb) => verb.governs.includes('quotation'))) return null;
  if (!endsIncise(context, cue, subject.to + 1)) return null;
  const start = afterConnector(context, context.sentence.from);
  return at <= start ? behind(context, cue, subject) : before(context, cue, subject, at);
}

/** Word before the comparison's subject, or before its verb: "as the mayor put it", « comme l’a rappelé la maire ». */
function openingOf(context: Context, cue: VerbCue, subject: Subject): number {
  if (subject.side === 'left') return subject.from - 1;
  const { speaker } = subject;
  if (subject.side !== 'right' || cue.verb.strength !== 'strong' || isIndefinite(context, subject)) return -1;
  if (speaker?.chunk && !canSpeak(context, speaker.chunk)) return -1;
  let i = cue.from - 1;
  while (context.reading.lexicon.objectPronouns.has(low(context, i))) i--;
  return i;
}

function behind(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  let from = subject.to + 1;
  while (from < context.sentence.to && low(context, from) !== ',') from++;
  const end = clauseEnd(context, from + 1, cue);
  const whole =
    wordCount(context, from + 1, end.to) >= MIN_WORDS &&
    (isClause(context, from + 1, end.to) || opensWithSubject(context, from + 1, end.to));
  return whole ? made(context, cue, subject, [from + 1, end.to]) : null;
}

const isClause = (context: Context, from: number, to: number): boolean =>
  context.reading.lexicon.locale.speech.inverts
    ? hasVerb(context, from, to)
    : mainVerb(context, from, to, false) !== null;

/** « …, comme l’explique la maire : « … » »: the words are still to come. */
function leadsOn(context: Context, from: number): boolean {
  for (let i = from; i < context.sentence.to; i++)
    if (low(context, i) === ':' || (context.word(i)?.opens ?? -1) >= 0) return true;
  return false;
}

/** « X dit que la digue tiendra, comme l’avait annoncé Y »: what stands before belongs to another voice. */
const reportsBefore = (context: Context, at: number): boolean =>
  context.cues.some((other) => other.from < at && other.form !== 'noun' && context.word(other.from)?.quote === -1);

/** "the virus mutates slowly": a phrase, and more than a phrase. */
const opensWithSubject = (context: Context, from: number, to: number): boolean => {
  const c = context.chunks.find((each) => each.from === from);
  return c !== undefined && !c.prepositional && c.to < to;
};

function before(context: Context, cue: VerbCue, subject: Subject, at: number): Draft | null {
  const closes = (context.word(at - 1)?.closes ?? -1) >= 0;
  if (low(context, at - 1) !== ',' && !closes) return null;
  const start = afterConnector(context, context.sentence.from);
  if (subject.side === 'right' && (reportsBefore(context, at) || leadsOn(context, subject.to + 1))) return null;
  const whole = wordCount(context, start, at - 1) >= MIN_WORDS && isClause(context, start, at - 1);
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
