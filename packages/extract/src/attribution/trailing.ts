import type { ReportingVerb } from '@dixit/locales/contract';
import type { CueHit, VerbCue } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { hasVerb } from './bounds.ts';
import { type Context, canSpeak, chunkEndingAt, isVerb, low } from './context.ts';
import { endsIncise } from './incise-end.ts';

/** The comma of « …, rapporte X » or « …, selon X », behind words that some other cue announced; null for none. */
export function endsBeforeIncise(context: Context, from: number, cue: CueHit): number | null {
  let comma = cue.from - 1;
  if (context.reading.lexicon.reflexives.has(low(context, comma))) comma--;
  const before = isVerb(cue) && endsIncise(context, cue, cue.after) ? subjectBefore(context, cue) : null;
  if (before !== null) comma = before - 1;
  if (low(context, comma) !== ',' || comma - from < 2 || !isWhole(context, from, comma - 1)) return null;
  if (cue.form === 'preposition') return cue.opinion ? null : comma;
  if (cue.form !== 'verb' || cue.mood !== 'finite' || cue.passive) return null;
  const final = endsSentence(context, cue.after);
  const tells = ({ governs }: ReportingVerb): boolean =>
    governs.includes('quotation') || (final && governs.includes('bare-clause'));
  if (!cue.readings.some(tells)) return null;
  if (context.reading.lexicon.locale.speech.inciseOrder === 'free')
    return before !== null && low(context, cue.after) !== ',' && isTeller(context, cue.from - 1) ? comma : null;
  if (cue.clitic !== null || before !== null) return comma;
  const subject = chunkAt(context.reading, cue.after, context.sentence);
  return subject && !subject.prepositional && (subject.name || subject.role) ? comma : null;
}

/** "…, analysts believe.": nothing that the verb could announce follows. */
const endsSentence = (context: Context, at: number): boolean => {
  const word = context.word(at);
  return !word || /^[.!?]$/u.test(word.low);
};

/** "…, the agency reported": whoever stands before the verb may have told all that stands before. */
function isTeller(context: Context, at: number): boolean {
  const c = ending(context, at);
  return c !== undefined && canSpeak(context, c);
}

const ending = (context: Context, at: number) => {
  const c = chunkEndingAt(context, at);
  return c && !c.prepositional && c.to === at ? c : undefined;
};

/** First word of « , X » right before the cue: "…, an aide said". */
function subjectBefore(context: Context, cue: VerbCue): number | null {
  const at = cue.from - 1;
  const from = context.reading.lexicon.locale.speech.pronouns.has(low(context, at)) ? at : ending(context, at)?.from;
  return from !== undefined && low(context, from - 1) === ',' ? from : null;
}

/** In words: more than a subject that waits for its verb. */
const LONG = 5;

/** A clause or an infinitive, not the beginning of one that the cue interrupts. */
function isWhole(context: Context, from: number, to: number): boolean {
  const { objectPronouns, negations, locale } = context.reading.lexicon;
  let i = from;
  while (objectPronouns.has(low(context, i)) || negations.has(low(context, i))) i++;
  return to - from >= LONG || hasVerb(context, from, to) || locale.speech.isInfinitive(low(context, i));
}
