import type { Span, StatementKind } from '@dixit/model';
import type { CueHit } from '../cue/cue.ts';
import type { Chunk } from '../reading/chunk.ts';

/** Where a speaker is named: words, both inclusive. */
export interface Named {
  from: number;
  to: number;
  chunk: Chunk | null;
}

/** A statement in the making, in spans and words; nobody is resolved yet. */
export interface Draft {
  sentence: number;
  parts: Span[];
  kind: StatementKind;
  cue: CueHit | null;
  /** A colon or dash that stands for a cue. */
  mark: Span | null;
  speaker: Named | null;
  /** Speaks on for the draft before it. */
  carriesOn: boolean;
  /** `carriesOn` with its quotation marks closed and opened again, not a second paragraph of one. */
  continues: boolean;
  addressee: Named | null;
  target: Named | null;
  /** Carrier of the words: a communiqué, an interview. */
  medium: Named | null;
  /** Through whom the words came, nearest to the speaker first. */
  relay: Named[];
  /** The quotations that its content is made of. */
  quotations: number[];
  /** Nothing shows where the content ends. */
  uncertain: boolean;
}

export function draft(fields: Pick<Draft, 'sentence' | 'parts' | 'kind'> & Partial<Draft>): Draft {
  return {
    sentence: fields.sentence,
    parts: fields.parts,
    kind: fields.kind,
    cue: fields.cue ?? null,
    mark: fields.mark ?? null,
    speaker: fields.speaker ?? null,
    carriesOn: fields.carriesOn ?? false,
    continues: fields.continues ?? false,
    addressee: fields.addressee ?? null,
    target: fields.target ?? null,
    medium: fields.medium ?? null,
    relay: fields.relay ?? [],
    quotations: fields.quotations ?? [],
    uncertain: fields.uncertain ?? false,
  };
}
