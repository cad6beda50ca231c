import { type Context, canSpeak, low } from './context.ts';
import type { Draft } from './draft.ts';

/** How many drafts before and after one may hold it. */
const NEAR = 8;

/**
 * The drafts of a sentence without those in which somebody who is quoted reports himself or a third party's mood:
 * "He said he hoped to sign" is one statement. A demand or a promise made to somebody is one of its own.
 */
export function withoutSelfReports(context: Context, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((inner, i) => {
    const near = drafts.slice(Math.max(0, i - NEAR), i + NEAR);
    const outer = near.find((other) => other !== inner && holds(context, other, inner));
    return !outer || !isSelfReport(context, outer, inner);
  });
}

/** Cue and content of the one stand in the rendered words of the other. */
function holds(context: Context, outer: Draft, inner: Draft): boolean {
  if (outer.kind === 'direct' || !outer.cue || inner.cue?.form !== 'verb') return false;
  const cue = context.word(inner.cue.from)?.start ?? -1;
  const first = inner.parts[0];
  const last = inner.parts.at(-1);
  if (!first || !last) return false;
  return outer.parts.some((part) => part.start <= cue && part.start <= first.start && part.end >= last.end);
}

function isSelfReport(context: Context, outer: Draft, inner: Draft): boolean {
  const { cue, speaker } = inner;
  if (cue?.form !== 'verb') return false;
  if (cue.verb.strength === 'weak') return true;
  if (cue.verb.act === 'demand' || cue.verb.act === 'promise') return cue.prospective;
  if (!speaker || speaker === outer.speaker || speaker.from === outer.speaker?.from) return false;
  if (speaker.from !== speaker.to || !isPersonal(context, speaker.from)) return false;
  const start = outer.parts[0]?.start ?? 0;
  return !context.chunks.some(
    (c) => c.to < speaker.from && (context.word(c.from)?.start ?? -1) >= start && canSpeak(context, c),
  );
}

function isPersonal(context: Context, at: number): boolean {
  const pronoun = context.reading.lexicon.locale.speech.pronouns.get(low(context, at));
  return pronoun?.person === 3 && !pronoun.indefinite;
}
