import { isDeepStrictEqual } from 'node:util';
import { type AuditEntry, DixitError, type SlotStates } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { bumpRevision } from '../write/revision.ts';
import { appendEntry, entryThere, laterAbout, laterOn, newestOn, takenBackBy } from './log.ts';
import type { State } from './slot.ts';
import { type Slot, slotOf } from './slots.ts';

/** What a step would touch: statements of these actors, in these Sources where they are given, or these. */
export interface Reach {
  actors?: readonly string[];
  sources?: readonly number[];
  statements?: readonly string[];
  /** All that stands in these. */
  wholeSources?: readonly number[];
}

/** A step that is not taken yet. */
export interface Planned {
  readonly step: Step;
  readonly reach: Reach;
}

/** What a person does: states into slots, all or none, as one line of the log. */
export interface Step {
  readonly action: AuditEntry['action'];
  /** What the line is listed under first. */
  readonly subjectId: string;
  /** States by slot; null empties it. */
  readonly puts: Readonly<Record<string, State>>;
  /** Slots that must hold what they hold for this to make sense: what a person made that this names. */
  readonly uses?: readonly string[];
  /** Done once nothing is in the way, before the states are written. */
  readonly first?: () => Flow<unknown>;
}

/**
 * Takes a step. `basedOn`: the last line on any of its slots, or on its subject, that the person has seen (0: none);
 * CONFLICT with the newer line when somebody else was faster.
 */
export function* takeStep(context: Context, step: Step, doing: Doing, seen?: number): Flow<AuditEntry> {
  const basedOn = seen ?? doing.basedOn;
  const { action, subjectId, puts, first } = step;
  const uses = [...new Set([...(step.uses ?? []), ...(yield* groundOf(context, puts))])];
  if (basedOn !== undefined) {
    const newest = yield* newestOn(context, subjectId, Object.keys(puts));
    if (newest !== null && newest.id > basedOn) throw conflict(subjectId, [newest]);
  }
  const before = yield* statesOf(context, Object.keys(puts));
  yield* first?.() ?? [];
  yield* writeStates(context, puts);
  return yield* logged(context, { action, subjectId, before, after: { ...puts }, uses, undoes: null }, doing);
}

/**
 * What a person wants to do, worked out. Where that fails, or comes to nothing, because somebody else was faster, it is
 * CONFLICT with the newer line on one of these ids, not what that line led to.
 */
export function* unlessLate<T>(
  context: Context,
  { ids, doing }: { ids: readonly string[]; doing: Doing },
  plan: () => Flow<T>,
): Flow<T> {
  try {
    const planned = yield* plan();
    if (planned === null) yield* checkLate(context, ids, doing);
    return planned;
  } catch (error) {
    if (error instanceof DixitError && error.code !== 'CONFLICT') {
      const { value } = error.params;
      yield* checkLate(context, typeof value === 'string' ? [...ids, value] : ids, doing);
    }
    throw error;
  }
}

function* checkLate(context: Context, ids: readonly string[], { basedOn }: Doing): Flow<void> {
  if (basedOn === undefined) return;
  const [newer] = yield* laterAbout(context, basedOn, ids);
  if (newer !== undefined) throw conflict(newer.subjectId, [newer]);
}

/** What people made that something is put on: a note on an actor that a split made rests on that split. */
function* groundOf({ db }: Context, puts: Step['puts']): Flow<string[]> {
  const on = Object.values(puts).flatMap((state) => (state as { on?: string } | null)?.on ?? []);
  const slots = [...new Set(on)].flatMap((id) =>
    ['actor-part', 'event-part', 'statement-add'].map((kind) => `${kind}/${id}`),
  );
  if (slots.length === 0) return [];
  const found = yield* db.all(sql<{ slot: string }>`
    select slot from correction where slot ${db.among(slots)} order by slot`);
  return found.map(({ slot }) => slot);
}

/** Takes a line back: writes what was there before it, unless that is no longer what it left, or others rest on it. */
export function* takeBack(context: Context, entryId: number, doing: Doing, first?: Step['first']): Flow<AuditEntry> {
  const entry = yield* entryThere(context, entryId);
  const { subjectId, uses } = entry;
  const [before, after] = [entry.before ?? {}, entry.after ?? {}];
  const slots = Object.keys(after);
  const now = yield* statesOf(context, slots);
  const emptied = slots.filter((slot) => before[slot] === null);
  const users = emptied.length === 0 ? [] : yield* standing(context, entryId, { slots: emptied, isUse: true });
  const others = slots.filter((slot) => !isDeepStrictEqual(now[slot], after[slot]));
  const writers = others.length === 0 ? [] : yield* standing(context, entryId, { slots: others, isUse: false });
  if (users.length > 0 || others.length > 0) throw conflict(subjectId, [...writers, ...users]);
  yield* checkGround(context, entry);
  yield* first?.() ?? [];
  yield* writeStates(context, before);
  const undone = entry.undoes !== null;
  const action = undone ? 'redo' : 'undo';
  return yield* logged(context, { action, subjectId, before: after, after: before, uses, undoes: entryId }, doing);
}

/** Does again what was taken back. */
export function* redo(context: Context, entryId: number, doing: Doing, first?: Step['first']): Flow<AuditEntry> {
  const entry = yield* entryThere(context, entryId);
  const by = yield* takenBackBy(context, entryId);
  if (by === null) throw conflict(entry.subjectId, [entry]);
  return yield* takeBack(context, by, doing, first);
}

/** What a line rests on must be there when that line comes to hold again. */
function* checkGround(context: Context, { uses, before, subjectId, id }: AuditEntry): Flow<void> {
  if (uses.length === 0 || Object.values(before ?? {}).every((state) => state === null)) return;
  const ground = yield* statesOf(context, uses);
  const gone = uses.filter((slot) => ground[slot] === null);
  if (gone.length > 0) throw conflict(subjectId, yield* standing(context, 0, { slots: gone, isUse: false }, id));
}

/** Lines later than one on these slots that hold: neither taken back, nor there to take back one of themselves. */
function* standing(
  context: Context,
  after: number,
  on: { slots: readonly string[]; isUse: boolean },
  but = 0,
): Flow<AuditEntry[]> {
  const found = yield* laterOn(context, after, on);
  const cancelled = new Set<number>();
  return found.filter(({ id, undoes }) => {
    if (cancelled.has(id) || id === but) return false;
    if (undoes === null) return true;
    cancelled.add(undoes);
    return undoes <= after;
  });
}

function conflict(id: string, entries: readonly AuditEntry[]): DixitError {
  const numbers = entries.map((entry) => entry.id).sort((a, b) => b - a);
  const newest = entries.find((entry) => entry.id === numbers[0]);
  if (newest === undefined) return new DixitError('CONFLICT', { id });
  const { by, at, action } = newest;
  return new DixitError('CONFLICT', { id, entry: newest.id, entries: numbers.join(', '), by, at, action });
}

export function* statesOf(context: Context, slots: readonly string[]): Flow<SlotStates> {
  const states: SlotStates = {};
  for (const name of slots) {
    const { kind, subject } = slotOf(name);
    states[name] = yield* kind.read(context, subject);
  }
  return states;
}

/** Writes states and works out what follows from them. */
function* writeStates(context: Context, states: SlotStates): Flow<void> {
  const written: Slot[] = [];
  for (const [name, state] of Object.entries(states)) {
    const slot = slotOf(name);
    yield* slot.kind.write(context, slot.subject, state);
    written.push(slot);
  }
  for (const [kind, slots] of Map.groupBy(written, (slot) => slot.kind)) {
    yield* (
      kind.settle?.(
        context,
        slots.map(({ subject }) => subject),
      ) ?? []
    );
  }
  yield* bumpRevision(context);
}

type Line = Pick<AuditEntry, 'action' | 'subjectId' | 'before' | 'after' | 'uses' | 'undoes'>;

function* logged(context: Context, line: Line, { by, at, why, pipeline = null }: Doing): Flow<AuditEntry> {
  return yield* entryThere(context, yield* appendEntry(context, { ...line, by, at, why, pipeline }));
}
