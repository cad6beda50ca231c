import { type Correction, type MarkPlace, nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolveId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionsIn, correctionsOf } from '../corrections.ts';
import type { Planned } from '../step.ts';
import type { State } from '../slot.ts';
import { placeOfId } from './place.ts';
import { foundAt } from './standing.ts';

const NOUNS = ['actor', 'event', 'utterance', 'comparison'] as const;
type Found = (typeof NOUNS)[number];

const nounOf = (id: string): Found | null => NOUNS.find((noun) => noun === nounOfId(id)) ?? null;

/** Ids of what was found, not made, that the correction in a slot is about or names. */
function namedIn(slot: string, value: unknown): string[] {
  const [kind = '', subject = ''] = slot.split('/');
  const { to, from } = (value ?? {}) as { to?: string; from?: string | string[] };
  const isMade = kind === 'actor-part' || kind === 'event-part';
  const ids = [...(isMade ? [] : [subject]), to ?? [], from ?? []].flat();
  return ids.filter((id) => nounOf(id) !== null);
}

/** The step, with where all that its corrections name stands in the texts. */
export function* withPlaces(context: Context, planned: Planned): Flow<Planned> {
  const puts: Record<string, State> = {};
  for (const [slot, state] of Object.entries(planned.step.puts)) {
    const { value } = (state ?? {}) as { value?: unknown };
    const places: Record<string, MarkPlace> = {};
    for (const id of state === null || value === undefined ? [] : namedIn(slot, value)) {
      const place = yield* placeOfId(context, id);
      if (place !== null) places[id] = place;
    }
    puts[slot] = Object.keys(places).length === 0 ? state : { ...(state as object), places };
  }
  return { ...planned, step: { ...planned.step, puts } };
}

/**
 * After a Source was written, or (null) all of them: what a correction names and an extraction gave another id goes by
 * that one from now on. Returns those that others stand for now.
 */
export function* handOn(context: Context, sourceId: string | null): Flow<string[]> {
  const corrections = sourceId === null ? yield* correctionsOf(context, null) : yield* correctionsIn(context, sourceId);
  const handed: string[] = [];
  for (const { places = {}, value } of corrections)
    for (const [id, place] of Object.entries(places)) {
      if (yield* isThere(context, id)) continue;
      const to = yield* foundAt(context, id, place, value);
      if (to === null || to === id) continue;
      const row = { from_id: id, to_id: to, handed: 1 };
      yield* context.db.insert('redirect', [row], { replace: ['from_id'] });
      handed.push(to);
    }
  return handed;
}

/** What goes by its own id again is no longer handed on. */
export function* takeUp({ db }: Context, ids: readonly string[]): Flow<void> {
  if ((yield* db.get(sql`select 1 from redirect where handed = 1 limit 1`)) === undefined) return;
  yield* db.do(sql`delete from redirect where handed = 1 and from_id ${db.among(ids)}`);
}

/** Whether this id, or the one that it goes by now, is that of something. */
function* isThere({ db }: Context, id: string): Flow<boolean> {
  const noun = nounOf(id);
  if (noun === null) return true;
  const at = yield* resolveId(db, id);
  return (yield* db.get(sql`select 1 from ${sql.table(noun)} where id = ${at}`)) !== undefined;
}

/** Those that a correction names and that are neither there nor found where they stood. */
export function* missingFrom(context: Context, { slot, value }: Correction): Flow<string[]> {
  const missing: string[] = [];
  for (const id of namedIn(slot, value)) if (!(yield* isThere(context, id))) missing.push(id);
  return missing;
}
