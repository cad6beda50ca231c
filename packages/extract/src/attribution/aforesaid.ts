import type { VerbCue } from '../cue/cue.ts';
import { afterConnector, hasVerb, trimmedSpan } from './bounds.ts';
import { type Context, contextOf, low } from './context.ts';
import { type Draft, draft } from './draft.ts';
import type { Subject } from './found.ts';
import { isIndefinite } from './indefinite.ts';
import { quotationsIn } from './quotations.ts';

/** « Le pont est fermé. C’est ce qu’a indiqué la préfecture. »: the sentence before is what was said. */
export function aforesaid(context: Context, cue: VerbCue, subject: Subject): Draft | null {
  if (cue.mood !== 'finite' || cue.negated || !subject.speaker || isIndefinite(context, subject)) return null;
  const first = subject.side === 'left' ? subject.from : cue.from;
  if (!pointsBack(context, first)) return null;
  for (let i = cue.after; i < context.sentence.to; i++)
    if (low(context, i) === ':' || (context.word(i)?.opens ?? -1) >= 0) return null;
  const former = contextOf(context.reading, context.index - 1, []);
  if (!former || former.sentence.block !== context.sentence.block) return null;
  const { from, to } = former.sentence;
  const start = afterConnector(former, from);
  const span = hasVerb(former, start, to - 1) ? trimmedSpan(former, start, to - 1) : null;
  if (!span) return null;
  const held = quotationsIn(former, from, to - 1);
  const whole = held.length === 1 && context.reading.quotations[held[0] ?? -1]?.inner.start === span.start;
  return draft({
    sentence: context.index,
    parts: [span],
    kind: whole ? 'direct' : held.length > 0 ? 'mixed' : 'indirect',
    cue,
    speaker: subject.speaker,
    quotations: held,
  });
}

/** The words of such an opener stand at the start of the sentence, right before a word. */
function pointsBack(context: Context, at: number): boolean {
  const { takingUp } = context.reading.lexicon.locale.speech;
  const start = afterConnector(context, context.sentence.from);
  return takingUp.some(
    (phrase) => start + phrase.length === at && phrase.every((word, k) => low(context, start + k) === word),
  );
}
