import type { SlotStates } from '@dixit/model';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/** What stands in a slot, as plain JSON; null where nothing does. */
export type State = SlotStates[string];

/**
 * One thing that a person may have made of one subject, and all that the log knows about it. A slot is named
 * `kind/subject`. To add a kind of step: write its slot and list it in `slots.ts`, make the `Step` that puts a state
 * into it (`step.ts`), and undo and redo, the check for what later steps rest on it, and `basedOn` are there.
 * What a state brings about (index rows, shown values) is worked out anew by `write` or `settle` from the state and
 * from what linking left: neither may write into what linking wrote, so that taking the state away leaves no trace.
 */
export interface SlotKind {
  readonly kind: string;
  read(context: Context, subject: string): Flow<State>;
  /** Throws NOT_FOUND when the subject is gone, CONFLICT when the state can no longer hold. */
  write(context: Context, subject: string, state: State): Flow<void>;
  /** Once for all subjects of a kind that a step wrote, after all of its slots were written. */
  settle?(context: Context, subjects: readonly string[]): Flow<void>;
}

/** The id that a slot is about: what is before a further slash. */
export const idInSlot = (name: string): string => name.split('/')[1] ?? '';
