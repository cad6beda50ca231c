import type { Actor, Correction, Entity, Extraction, PartOfActor, Reason } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { outletsNamed } from '../../query/names.ts';
import { allOf, type Condition, NEVER } from '../../query/tree.ts';
import { correctionsOf } from '../corrections.ts';
import { minutesOfDate } from '../../sort-key.ts';

/** `actor-part`: what was found under `from` and fits `part` is this one. */
export interface Part {
  from: string[];
  part: Omit<PartOfActor, 'entities'> & { entities?: Anchor[] | undefined };
  name: string;
  type: Actor['type'];
}

/** An entity of a document by what it is called and where that stands first, as its key is another in a new extraction. */
export interface Anchor {
  sourceId: string;
  entity: string;
  name: string;
  start: number;
}

interface Candidate {
  source_n: number;
  source: string;
  entity: string;
}

export interface PartOf {
  id: string;
  part: Part;
}

/** In the order in which they take: who is a part of a part comes after it. */
function inOrder(corrections: readonly Correction[]): PartOf[] {
  const parts = corrections.map(({ slot, value, at }) => ({
    id: slot.split('/')[1] ?? '',
    part: value as unknown as Part,
    at,
  }));
  const byId = new Map(parts.map((each) => [each.id, each]));
  const depth = (id: string, seen = 0): number =>
    seen > parts.length
      ? seen
      : Math.max(0, ...(byId.get(id)?.part.from ?? []).map((from) => (byId.has(from) ? 1 + depth(from, seen + 1) : 0)));
  return parts.sort((a, b) => depth(a.id) - depth(b.id) || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** All parts in their order, each of whoever goes by the ids that it was made of now. */
export function* partsInOrder(context: Context): Flow<PartOf[]> {
  const parts = inOrder(yield* correctionsOf(context, ['actor-part']));
  const resolve = yield* resolver(
    context.db,
    parts.flatMap(({ part }) => part.from),
  );
  return parts.map(({ id, part }) => ({ id, part: { ...part, from: part.from.map(resolve) } }));
}

/** Entities that are found under the actors of a part now and belong to it; of one Source, or of all. */
export function* entitiesOfPart(
  context: Context,
  { from, part }: Pick<Part, 'from' | 'part'>,
  sourceN: number | null,
): Flow<Candidate[]> {
  const { db } = context;
  const resolve = yield* resolver(db, from);
  const owners = yield* db.all(sql<{ n: number; value: string; made: number }>`
    select n, value, made from actor where id ${db.among(from.map(resolve))}`);
  if (owners.length === 0) return [];
  const linked = owners.filter(({ made }) => made === 0);
  const where = yield* sourcesOfPart(
    context,
    part,
    linked.map(({ value }) => parse<Actor>(value)),
    sourceN,
  );
  const found = yield* db.all(sql<Candidate>`
    select ea.source_n, so.id as source, ea.entity from entity_actor ea join source so on so.n = ea.source_n
    left join entity_moved em on em.source_n = ea.source_n and em.entity = ea.entity
    where ea.actor_n ${db.among(linked.map(({ n }) => n))} and em.actor_n is null and ${where}
    union all
    select em.source_n, so.id as source, em.entity from entity_moved em join source so on so.n = em.source_n
    where em.actor_n ${db.among(owners.filter(({ made }) => made === 1).map(({ n }) => n))} and ${where}`);
  return yield* closely(context, part, found);
}

/** Entities that linking knows to be a part by what people said of it, under those that it was made of. */
export function* toldOfPart(
  context: Context,
  { id, part: { from } }: PartOf,
  sourceN: number | null,
): Flow<Candidate[]> {
  const said = yield* correctionsOf(context, ['actor-alias', 'actor-role'], [id]);
  if (said.length === 0) return [];
  const added = said.flatMap(({ value }) => (value as { add: (string | { text: string })[] }).add);
  const theirs = new Set(added.map((each) => (typeof each === 'string' ? each : each.text)));
  const { db } = context;
  const rows = yield* db.all(sql<Candidate & { reasons: string }>`
    select ea.source_n, so.id as source, ea.entity, ea.reasons from entity_actor ea join source so on so.n = ea.source_n
    join actor a on a.n = ea.actor_n where a.id ${db.among(from)} and ea.reasons like ${`%"actor":"${id}"%`}
    ${sourceN === null ? sql`` : sql`and ea.source_n = ${sourceN}`}`);
  const isTheirs = ({ params }: Reason): boolean =>
    params['actor'] === id && theirs.has(String(params['name'] ?? params['role']));
  return rows.filter(({ reasons }) => parse<Reason[]>(reasons).some(isTheirs));
}

/** Conditions on `so`. Names and roles are looked up in the actors, which know the Sources of each. */
function* sourcesOfPart(
  context: Context,
  part: Part['part'],
  owners: readonly Actor[],
  sourceN: number | null,
): Flow<Condition> {
  const { db, tokens } = context;
  const folded = (text: string): string => tokens.words(text).join(' ');
  const conditions: Condition[] = sourceN === null ? [] : [sql`so.n = ${sourceN}`];
  const among = (ids: readonly string[]): Condition => (ids.length === 0 ? NEVER : sql`so.id ${db.among(ids)}`);
  const { forms, roles, sources, outlets, since, until, entities } = part;
  if (forms) {
    const wanted = new Set(forms.map(folded));
    conditions.push(
      among(
        owners.flatMap(({ aliases }) =>
          aliases.filter(({ name }) => wanted.has(folded(name))).flatMap(({ sourceIds }) => sourceIds),
        ),
      ),
    );
  }
  if (roles) {
    const wanted = new Set(roles.map(folded));
    conditions.push(
      among(
        owners.flatMap((actor) =>
          actor.roles.flatMap(({ text, sourceId }) =>
            wanted.has(folded(text)) && sourceId !== null ? [sourceId] : [],
          ),
        ),
      ),
    );
  }
  if (sources) conditions.push(among(sources));
  if (entities) conditions.push(among([...new Set(entities.map(({ sourceId }) => sourceId))]));
  if (outlets) {
    const numbers: number[] = [];
    for (const outlet of outlets) numbers.push(...(yield* outletsNamed(context, outlet)));
    conditions.push(numbers.length === 0 ? NEVER : sql`so.outlet_n ${db.among(numbers)}`);
  }
  if (since !== undefined) conditions.push(sql`so.at >= ${minutesOfDate(since).from}`);
  if (until !== undefined) conditions.push(sql`(so.at > 0 and so.at < ${minutesOfDate(until).to})`);
  return allOf(conditions);
}

/** Where a Source has several entities of the actor, or single ones are meant, the entities themselves are looked at. */
function* closely(
  context: Context,
  { forms, roles, entities }: Part['part'],
  found: readonly Candidate[],
): Flow<Candidate[]> {
  if (!forms && !roles && !entities) return [...found];
  const bySource = Map.groupBy(found, ({ source_n: n }) => n);
  const kept: Candidate[] = [];
  for (const [n, candidates] of bySource) {
    if (!entities && candidates.length === 1) {
      kept.push(...candidates);
      continue;
    }
    const known = new Map((yield* entitiesOf(context, n)).map((entity) => [entity.key, entity]));
    kept.push(
      ...candidates.filter(({ entity: key, source }) => {
        const entity = known.get(key);
        if (!entity) return false;
        const folded = (text: string): string => context.tokens.words(text).join(' ');
        const names = new Set([entity.name, ...entity.names].map(folded));
        const called = !forms || forms.some((form) => names.has(folded(form)));
        const said = !roles || roles.some((role) => entity.roles.some(({ text }) => folded(text) === folded(role)));
        const meant = !entities || entities.some((anchor) => anchor.sourceId === source && isAnchored(entity, anchor));
        return called && said && meant;
      }),
    );
  }
  return kept;
}

/** The same words at the same place; where entities have no places, the same name. */
const isAnchored = (entity: Entity, { name, start }: Anchor): boolean =>
  entity.mentions.length === 0 ? entity.name === name : entity.mentions.some((mention) => mention.start === start);

/** How a part keeps an entity. */
export const anchorOf = (sourceId: string, entity: Entity): Anchor => ({
  sourceId,
  entity: entity.key,
  name: entity.name,
  start: entity.mentions[0]?.start ?? 0,
});

export function* entitiesOf({ db }: Context, sourceN: number): Flow<Entity[]> {
  const found = yield* db.get(sql<{ value: string }>`select value from source_extraction where n = ${sourceN}`);
  return found ? parse<Pick<Extraction, 'entities'>>(found.value).entities : [];
}
