import type { Actor, Correction } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, redirectedTo } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { putActorWords } from '../../write/actor-words.ts';
import { correctionsOf } from '../corrections.ts';
import { idInSlot } from '../slot.ts';
import { entitiesOf, type Part } from './parts.ts';
import type { SaidRoles } from './said.ts';

interface Row {
  n: number;
  id: string;
  value: string;
  into_n: number | null;
  made: number;
  shown: string | null;
}

/** Puts together the values of actors as they are shown: their parts, without what went elsewhere, and corrections. */
export function* putShown(context: Context, roots: readonly number[]): Flow<void> {
  const { db } = context;
  if (roots.length === 0) return;
  const rows = yield* db.all(sql<Row>`
    select n, id, value, into_n, made, shown from actor where n ${db.among(roots)} or into_n ${db.among(roots)} order by n`);
  const under = yield* redirectedTo(
    db,
    rows.map(({ id }) => id),
  );
  const found = yield* correctionsOf(
    context,
    ['actor-name', 'actor-type', 'actor-alias', 'actor-role'],
    [...under.keys()],
  );
  const corrections = found
    .map((each) => ({ ...each, of: under.get(idInSlot(each.slot)) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const root of rows.filter(({ into_n: into }) => into === null)) {
    const members = rows.filter(({ into_n: into }) => into === root.n);
    const values: Actor[] = [];
    for (const row of [root, ...members]) values.push(yield* ownValue(context, row));
    const own = corrections.filter(({ of }) => of === root.id);
    const shown = corrected(folded(values), own);
    const json = JSON.stringify(shown) === root.value ? null : JSON.stringify(shown);
    if (json !== root.shown) yield* db.do(sql`update actor set shown = ${json} where n = ${root.n}`);
    yield* putActorWords(context, [{ n: root.n, actor: shown }]);
    for (const { n } of members) {
      yield* db.do(sql`update actor set shown = null where n = ${n} and shown is not null`);
      yield* db.do(sql`delete from actor_word where actor_n = ${n}`);
    }
  }
}

/** What an actor has by itself: without the Sources whose entities went to others; of a part, what came to it. */
function* ownValue(context: Context, { n, value, made }: Row): Flow<Actor> {
  return made === 1
    ? yield* valueOfPart(context, n, parse<Actor>(value))
    : yield* valueWithoutParts(context, n, parse<Actor>(value));
}

function* valueWithoutParts({ db }: Context, n: number, actor: Actor): Flow<Actor> {
  const gone = yield* db.all(sql<{ id: string }>`
    select so.id from entity_actor ea join entity_moved em on em.source_n = ea.source_n and em.entity = ea.entity
    join source so on so.n = ea.source_n where ea.actor_n = ${n}
    and not exists (select 1 from entity_actor other where other.source_n = ea.source_n and +other.actor_n = ${n}
      and not exists (select 1 from entity_moved x where x.source_n = other.source_n and x.entity = other.entity))`);
  if (gone.length === 0) return actor;
  const left = new Set(gone.map(({ id }) => id));
  return onlyIn(actor, (sourceId) => !left.has(sourceId));
}

function onlyIn(actor: Actor, keeps: (sourceId: string) => boolean): Actor {
  const aliases = actor.aliases.map((alias) => ({ ...alias, sourceIds: alias.sourceIds.filter(keeps) }));
  return {
    ...actor,
    aliases: aliases.filter(({ sourceIds }) => sourceIds.length > 0),
    roles: actor.roles.filter(({ sourceId }) => sourceId === null || keeps(sourceId)),
  };
}

/** Sources of a part in which other entities of the same actor stay are few enough to read. */
function* valueOfPart(context: Context, n: number, actor: Actor): Flow<Actor> {
  const { db } = context;
  const found = yield* db.all(sql<{ source_n: number; id: string; entity: string; from_n: number; stays: number }>`
    select em.source_n, so.id, em.entity, ea.actor_n as from_n,
      (select count(*) from entity_actor o left join entity_moved x on x.source_n = o.source_n and x.entity = o.entity
        where o.source_n = em.source_n and +o.actor_n = ea.actor_n and (x.actor_n is null or x.actor_n <> ${n})) as stays
    from entity_moved em join source so on so.n = em.source_n
    join entity_actor ea on ea.source_n = em.source_n and ea.entity = em.entity
    where em.actor_n = ${n} order by em.source_n, em.entity`);
  const owners = yield* db.all(sql<{ value: string }>`
    select value from actor where n ${db.among([...new Set(found.map(({ from_n }) => from_n))])} order by n`);
  const whole = new Set(found.filter(({ stays }) => stays === 0).map(({ id }) => id));
  const values = owners.map(({ value }) => onlyIn(parse<Actor>(value), (sourceId) => whole.has(sourceId)));
  for (const { source_n: sourceN, id, entity: key } of found.filter(({ stays }) => stays > 0)) {
    const entity = (yield* entitiesOf(context, sourceN)).find((each) => each.key === key);
    if (!entity) continue;
    const aliases = [...new Set([entity.name, ...entity.names])].map((name) => ({ name, sourceIds: [id] }));
    values.push({ ...actor, aliases, roles: entity.roles.map((role) => ({ ...role, sourceId: id })) });
  }
  return folded([actor, ...values.map((each) => ({ ...each, name: { fr: null, en: null } }))]);
}

/** One of several: the first says what it is called, the others add to it. */
function folded(values: readonly Actor[]): Actor {
  const [first, ...others] = values;
  if (first === undefined) throw new Error('nobody to show');
  if (others.length === 0) return first;
  const aliases = new Map<string, Set<string>>();
  for (const { name, sourceIds } of values.flatMap((each) => each.aliases)) {
    const seen = aliases.get(name) ?? new Set();
    for (const id of sourceIds) seen.add(id);
    aliases.set(name, seen);
  }
  for (const name of others.flatMap((each) => Object.values(each.name)))
    if (name !== null && !aliases.has(name)) aliases.set(name, new Set());
  const roles = new Map(
    values.flatMap((each) => each.roles).map((role) => [JSON.stringify([role.sourceId, role.text]), role]),
  );
  const find = <T>(of: (actor: Actor) => T | null): T | null => values.map(of).find((each) => each !== null) ?? null;
  return {
    ...first,
    name: { fr: find(({ name }) => name.fr), en: find(({ name }) => name.en) },
    aliases: [...aliases].map(([name, sourceIds]) => ({ name, sourceIds: [...sourceIds] })),
    roles: [...roles.values()],
    country: find(({ country }) => country),
    gender: find(({ gender }) => (gender === 'unknown' ? null : gender)) ?? 'unknown',
    wikidataId: find(({ wikidataId }) => wikidataId),
  };
}

function corrected(actor: Actor, corrections: readonly Correction[]): Actor {
  let shown = actor;
  for (const { slot, value } of corrections) {
    if (slot.startsWith('actor-name/'))
      shown = { ...shown, name: { ...shown.name, ...(value as Partial<Actor['name']>) } };
    if (slot.startsWith('actor-type/')) shown = { ...shown, type: (value as { type: Actor['type'] }).type };
    if (slot.startsWith('actor-alias/')) {
      const { add, drop } = value as { add: string[]; drop: string[] };
      const kept = shown.aliases.filter(({ name }) => !drop.includes(name));
      const known = new Set(kept.map(({ name }) => name));
      const added = add.filter((name) => !known.has(name)).map((name) => ({ name, sourceIds: [] }));
      shown = { ...shown, aliases: [...kept, ...added] };
    }
    if (slot.startsWith('actor-role/'))
      shown = { ...shown, roles: rolesOf(shown.roles, value as unknown as SaidRoles) };
  }
  return shown;
}

function rolesOf(roles: Actor['roles'], { add, drop }: SaidRoles): Actor['roles'] {
  const kept = roles.filter(({ text }) => !drop.includes(text));
  const known = new Set(kept.map(({ text }) => text));
  const added = add
    .filter(({ text }) => !known.has(text))
    .map(({ text, head, of }) => ({ text, head, of, asOf: null, span: null, sourceId: null }));
  return [...kept, ...added];
}

/** The row of an actor that a correction makes. */
export const madeActor = (id: string, { name, type }: Pick<Part, 'name' | 'type'>): Actor => ({
  id,
  type,
  name: { fr: name, en: null },
  aliases: [],
  roles: [],
  country: null,
  gender: 'unknown',
  wikidataId: null,
});
