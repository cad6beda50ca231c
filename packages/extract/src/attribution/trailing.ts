import type { CueHit } from '../cue/cue.ts';
import { chunkAt } from '../reading/chunk.ts';
import { hasVerb } from './bounds.ts';
import { type Context, low } from './context.ts';

/** The comma of « …, rapporte X » or « …, selon X », behind words that some other cue announced; null for none. */
export function endsBeforeIncise(context: Context, from: number, cue: CueHit): number | null {
  let comma = cue.from - 1;
  if (context.reading.lexicon.reflexives.has(low(context, comma))) comma--;
  if (low(context, comma) !== ',' || comma - from < 2 || !isWhole(context, from, comma - 1)) return null;
  if (cue.form === 'preposition') return cue.opinion ? null : comma;
  if (cue.form !== 'verb' || cue.mood !== 'finite' || cue.passive) return null;
  if (
    context.reading.lexicon.locale.speech.inciseOrder === 'free' ||
    !cue.readings.some((verb) => verb.governs.includes('quotation'))
  )
    return null;
  if (cue.clitic !== null) return comma;
  const subject = chunkAt(context.reading, cue.after, context.sentence);
  return subject && !subject.prepositional && (subject.name || subject.role) ? comma : null;
}

/** A clause or an infinitive, not the beginning of one that the cue interrupts. */
function isWhole(context: Context, from: number, to: number): boolean {
  return hasVerb(context, from, to) || context.reading.lexicon.locale.speech.isInfinitive(low(context, from));
}
