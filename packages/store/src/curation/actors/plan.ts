import { type ActionOf, type Actor, DixitError } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, idsOf, parse, redirectedTo, resolveId, shownId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { newId } from '../../new-id.ts';
import { ACTOR_VALUE, shownName } from '../../read/actors.ts';
import { corrected, correctionsOf } from '../corrections.ts';
import type { State } from '../slot.ts';
import type { Planned, Reach } from '../step.ts';
import { anchorOf, entitiesOf, entitiesOfPart, type Part } from './parts.ts';

/** An actor as it is shown; NOT_FOUND for none. */
export function* actorOf({ db }: Context, id: string): Flow<Actor> {
  const found = yield* db.get(sql<{ value: string }>`
    select ${ACTOR_VALUE} as value from actor a where a.id = ${yield* shownId(db, id)}`);
  if (!found) throw new DixitError('NOT_FOUND', { noun: 'actor', id });
  return parse(found.value);
}

export const labelOf = (actor: Actor): string =>
  Object.values(shownName(actor)).find((name) => name !== null) ?? actor.id;

/** Those of these that only a correction makes: what rests on them rests on it. */
export function* madeOf({ db }: Context, ids: readonly string[]): Flow<string[]> {
  const made = yield* db.all(
    sql<{ id: string }>`select id from actor where made = 1 and id ${db.among(ids)} order by id`,
  );
  return made.map(({ id }) => `actor-part/${id}`);
}

export const reachOf = (ids: readonly string[]): Reach => ({ actors: ids });

export function* planMerge(context: Context, action: ActionOf<'actor.merge'>, doing: Doing): Flow<Planned> {
  const kept = yield* actorOf(context, action.id);
  const puts: Record<string, State> = {};
  const reach: string[] = [];
  for (const id of action.from) {
    const other = yield* actorOf(context, id);
    if (other.id === kept.id) throw new DixitError('INPUT_INVALID', { field: 'from', problem: 'same', value: id });
    const value = { to: kept.id, names: [labelOf(other), labelOf(kept)] };
    puts[`actor-same/${other.id}`] = corrected(value, doing);
    reach.push(...(yield* idsOf(context.db, other.id)));
  }
  const uses = yield* madeOf(context, [kept.id, ...Object.keys(puts).map((slot) => slot.slice('actor-same/'.length))]);
  return { step: { action: 'merge', subjectId: kept.id, puts, uses }, reach: reachOf(reach) };
}

export function* planSplit(context: Context, action: ActionOf<'actor.split'>, doing: Doing): Flow<Planned> {
  const { members, part } = action;
  if ((members === undefined) === (part === undefined))
    throw new DixitError('INPUT_INVALID', { field: members === undefined ? 'part' : 'members', problem: 'custom' });
  return members === undefined
    ? yield* planPart(context, action, doing)
    : yield* planApart(context, action.id, members);
}

/** Takes apart what a person put together. */
function* planApart(context: Context, id: string, members: readonly string[]): Flow<Planned> {
  const { db } = context;
  const kept = yield* actorOf(context, id);
  const puts: Record<string, State> = {};
  for (const member of members) {
    const own = yield* resolveId(db, member);
    const under = [...(yield* redirectedTo(db, [own])).keys()];
    const same = yield* correctionsOf(context, ['actor-same'], under);
    const shown = yield* shownId(db, own);
    if (same.length === 0 || shown !== kept.id)
      throw new DixitError('INPUT_INVALID', { field: 'members', problem: 'apart', value: member });
    for (const { slot } of same) puts[slot] = null;
  }
  return { step: { action: 'split', subjectId: kept.id, puts }, reach: reachOf(members) };
}

/** A part of what was found becomes another actor. */
function* planPart(context: Context, action: ActionOf<'actor.split'>, doing: Doing): Flow<Planned> {
  const { db } = context;
  const kept = yield* actorOf(context, action.id);
  const from = yield* db.all(sql<{ id: string }>`
    select m.id from actor a join actor m on m.n = a.n or m.into_n = a.n where a.id = ${kept.id} order by m.n`);
  const { entities: wanted, ...others } = action.part ?? {};
  const entities = wanted && (yield* anchorsOf(context, wanted));
  const part: Part['part'] = { ...others, ...(entities && { entities }) };
  const ids = from.map((each) => each.id);
  const found = yield* entitiesOfPart(context, { from: ids, part }, null);
  if (found.length === 0) throw new DixitError('INPUT_INVALID', { field: 'part', problem: 'empty' });
  const name = action.name ?? action.part?.forms?.[0] ?? (yield* nameOf(context, found)) ?? labelOf(kept);
  const id = newId('ac');
  const value = { from: ids, part, name, type: kept.type } satisfies Part;
  const puts = { [`actor-part/${id}`]: corrected(value as unknown as State, doing) };
  const uses = yield* madeOf(context, ids);
  const sources = [...new Set(found.map(({ source_n: n }) => n))];
  return { step: { action: 'split', subjectId: kept.id, puts, uses }, reach: { actors: ids, sources } };
}

function* anchorsOf(
  context: Context,
  wanted: readonly { sourceId: string; entity: string }[],
): Flow<ReturnType<typeof anchorOf>[]> {
  const { db } = context;
  const anchors: ReturnType<typeof anchorOf>[] = [];
  for (const { sourceId, entity: key } of wanted) {
    const source = yield* db.get(sql<{ n: number }>`select n from source where id = ${yield* resolveId(db, sourceId)}`);
    const entity = source && (yield* entitiesOf(context, source.n)).find((each) => each.key === key);
    if (!entity) throw new DixitError('NOT_FOUND', { noun: 'entity', id: `${sourceId} ${key}` });
    anchors.push(anchorOf(sourceId, entity));
  }
  return anchors;
}

/** What the first document of a part calls it. */
function* nameOf(context: Context, [first]: readonly { source_n: number; entity: string }[]): Flow<string | null> {
  if (!first) return null;
  const entities = yield* entitiesOf(context, first.source_n);
  return entities.find(({ key }) => key === first.entity)?.name ?? null;
}
