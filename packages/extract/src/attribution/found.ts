import type { VerbCue } from '../cue/cue.ts';
import type { Named } from './draft.ts';

/** Where the subject of a cue stands. */
export interface Subject {
  /** Null when the text names none beside the cue. */
  speaker: Named | null;
  side: 'left' | 'right' | 'inside' | 'shared' | 'none';
  /** First and last word of cue and subject together. */
  from: number;
  to: number;
}

export const none = (cue: VerbCue): Subject => ({ speaker: null, side: 'none', from: cue.from, to: cue.after - 1 });

export const left = (cue: VerbCue, speaker: Named): Subject => ({
  speaker,
  side: 'left',
  from: Math.min(speaker.from, cue.from),
  to: cue.after - 1,
});

/** The subject of another cue, or of the clause, which this one does not repeat. */
export const sharedBy = (cue: VerbCue, speaker: Named): Subject => ({
  speaker,
  side: 'shared',
  from: cue.from,
  to: cue.after - 1,
});
