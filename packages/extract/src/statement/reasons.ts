import type { Cue, Reason } from '@dixit/model';
import type { Draft } from '../attribution/draft.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resolved } from './speaker.ts';

/** A wish, a denial of saying, what will or would be said. */
const isUnreal = ({ cue }: Draft): boolean =>
  cue?.form === 'verb' && (cue.prospective || cue.negated || cue.tense === 'future' || cue.tense === 'conditional');

const isBalanced = (reading: Reading, draft: Draft): boolean =>
  draft.quotations.every((q) => reading.quotations[q]?.balanced ?? true);

const STRENGTH = { strong: 'CUE_STRONG', weak: 'CUE_WEAK', ambiguous: 'CUE_AMBIGUOUS' } as const;

/** Why, in the order of a reader's questions: what tells, where it ends, who. */
export function reasonsOf(reading: Reading, draft: Draft, who: Resolved, cue: Cue | null): Reason[] {
  const reasons: Reason[] = [];
  const strength = draft.cue?.form === 'verb' ? draft.cue.verb.strength : 'strong';
  reasons.push(
    cue && draft.cue ? { code: STRENGTH[strength], params: { cue: cue.text } } : { code: 'CUE_ABSENT', params: {} },
  );
  const beside = draft.cue?.form === 'verb' && (draft.cue.mood !== 'finite' || isUnreal(draft));
  if (cue && beside) reasons.push({ code: 'CUE_NOT_PLAIN', params: { cue: cue.text } });
  if (draft.kind === 'direct')
    reasons.push({ code: isBalanced(reading, draft) ? 'MARKS_BALANCED' : 'MARKS_REPAIRED', params: {} });
  reasons.push(who.reason);
  const rival = who.speaker.candidates[1];
  if (rival) reasons.push(...rival.reasons.filter((reason) => reason.code === 'SPEAKER_AMBIGUOUS'));
  if (draft.uncertain) reasons.push({ code: 'BOUNDARY_UNCERTAIN', params: {} });
  return reasons;
}
