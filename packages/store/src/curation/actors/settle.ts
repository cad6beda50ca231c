import type { Correction } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionsOf } from '../corrections.ts';
import { moveParts } from './move.ts';
import { type Part, type PartOf, partsInOrder } from './parts.ts';
import { madeActor, putShown } from './shown.ts';
import type { Same } from '../same.ts';

/** Works out anew whom these actors are shown as, and what belongs to whom. */
export function* settleActors(context: Context, ids: readonly string[]): Flow<void> {
  const parts = yield* partsInOrder(context);
  const before = yield* rootsOf(context, ids);
  const touched = withKin(parts, [...ids, ...(yield* ownersOf(context, ids))]);
  const there = parts.filter(({ id }) => touched.has(id));
  const isSplit = there.length > 0 || (yield* madeAmong(context, ids)).length > 0;
  if (isSplit) {
    yield* makeActors(context, there);
    yield* moveParts(context, there, null);
    yield* dropMade(context, [...touched]);
  }
  yield* groupActors(context, [...touched]);
  yield* putShown(context, [...new Set([...before, ...(yield* rootsOf(context, [...touched]))])]);
}

/** Those under whom linking found what these parts hold until now: it goes back to them. */
function* ownersOf({ db }: Context, ids: readonly string[]): Flow<string[]> {
  const found = yield* db.all(sql<{ id: string }>`
    select distinct a.id from actor m join entity_moved em on em.actor_n = m.n
    join entity_actor ea on ea.source_n = em.source_n and ea.entity = em.entity join actor a on a.n = ea.actor_n
    where m.made = 1 and m.id ${db.among(ids)}`);
  return found.map(({ id }) => id);
}

/** With those that they are parts of, and the parts of these: all that take from one another. */
function withKin(parts: readonly PartOf[], ids: readonly string[]): Set<string> {
  const touched = new Set(ids);
  for (let size = -1; size !== touched.size;) {
    size = touched.size;
    for (const { id, part } of parts) {
      if (!touched.has(id) && !part.from.some((from) => touched.has(from))) continue;
      for (const each of [id, ...part.from]) touched.add(each);
    }
  }
  return touched;
}

/** Numbers of the actors that these are shown as. */
function* rootsOf({ db }: Context, ids: readonly string[]): Flow<number[]> {
  const resolve = yield* resolver(db, ids);
  const found = yield* db.all(sql<{ n: number }>`
    select coalesce(into_n, n) as n from actor where id ${db.among([...new Set(ids.map(resolve))])}`);
  return [...new Set(found.map(({ n }) => n))];
}

function* madeAmong({ db }: Context, ids: readonly string[]): Flow<{ n: number; id: string }[]> {
  return yield* db.all(sql<{ n: number; id: string }>`select n, id from actor where made = 1 and id ${db.among(ids)}`);
}

/** Rows of those that a correction makes; also while a record is read in, before what they are made of is there. */
export function* makeActors(context: Context, parts: readonly PartOf[]): Flow<void> {
  const rows = parts.map(({ id, part }) => ({ id, value: JSON.stringify(madeActor(id, part)), made: 1 }));
  yield* context.db.insert('actor', rows, { replace: ['id'] });
}

export const partsAmong = (corrections: readonly Correction[]): PartOf[] =>
  corrections
    .filter(({ slot }) => slot.startsWith('actor-part/'))
    .map(({ slot, value }) => ({ id: slot.slice('actor-part/'.length), part: value as unknown as Part }));

function* dropMade(context: Context, ids: readonly string[]): Flow<void> {
  const { db } = context;
  const rows = yield* madeAmong(context, ids);
  const kept = new Set((yield* correctionsOf(context, ['actor-part'], ids)).map(({ slot }) => slot.split('/')[1]));
  const gone = db.among(rows.filter(({ id }) => !kept.has(id)).map(({ n }) => n));
  yield* db.do(sql`delete from party_moved where to_n ${gone}`);
  yield* db.do(sql`delete from entity_moved where actor_n ${gone}`);
  yield* db.do(sql`delete from actor_word where actor_n ${gone}`);
  yield* db.do(sql`delete from actor where n ${gone}`);
}

/** Points each of those that are the same as another, directly or not, at the one they are shown as. */
function* groupActors(context: Context, ids: readonly string[]): Flow<void> {
  const { db } = context;
  const same = yield* correctionsOf(context, ['actor-same']);
  const all = same.map(({ slot, value }) => ({ from: slot.split('/')[1] ?? '', to: (value as unknown as Same).to }));
  const resolve = yield* resolver(db, [...ids, ...all.flatMap(({ from, to }) => [from, to])]);
  const next = new Map(all.map(({ from, to }) => [resolve(from), resolve(to)]));
  const rows = yield* db.all(sql<{ n: number; id: string; into_n: number | null }>`
    select n, id, into_n from actor where id ${db.among([...new Set([...ids.map(resolve), ...next.keys(), ...next.values()])])}
    or into_n in (select n from actor where id ${db.among(ids.map(resolve))})`);
  const numberOf = new Map(rows.map(({ id, n }) => [id, n]));
  for (const { id, n, into_n: into } of rows) {
    let root = id;
    for (
      let to = next.get(root), steps = 0;
      to !== undefined && numberOf.has(to) && steps < 1_000;
      to = next.get(root), steps++
    )
      root = to;
    const target = root === id ? null : (numberOf.get(root) ?? null);
    if (target !== into) yield* db.do(sql`update actor set into_n = ${target} where n = ${n}`);
  }
}
