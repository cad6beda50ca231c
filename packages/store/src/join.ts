import type { EntityRef, EventMention, EventRef, ReviewState, Statement, StatementPatch } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolver, shownResolver } from './context.ts';
import { type Flow, together } from './flow.ts';

/** What linking assigned to the keys of one Source. */
export interface Assignments {
  readonly actors: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, string>;
}

/** `as`: as linking has it (what indexes hold), with what people moved, or as it is shown. */
export function* assignmentsOf(
  context: Context,
  sourceN: number,
  as: 'linked' | 'moved' | 'shown' = 'linked',
): Flow<Assignments> {
  return (yield* assignmentsOfEach(context, [sourceN], as))(sourceN);
}

/** The same for several Sources at once. */
export function* assignmentsOfEach(
  { db }: Context,
  sources: readonly number[],
  as: 'linked' | 'moved' | 'shown' = 'linked',
): Flow<(sourceN: number) => Assignments> {
  const moved = sql`left join entity_moved em on em.source_n = ea.source_n and em.entity = ea.entity
    join actor m on m.n = coalesce(em.actor_n, ea.actor_n)`;
  const from = {
    linked: sql`join actor a on a.n = ea.actor_n`,
    moved: sql`${moved} join actor a on a.n = m.n`,
    shown: sql`${moved} join actor a on a.n = coalesce(m.into_n, m.n)`,
  }[as];
  const event_n = as === 'linked' ? sql`em.event_n` : sql`coalesce(em.shown_n, em.event_n)`;
  const [actors, events] = yield* together(
    db.all(sql<AssignedKey>`
      select ea.source_n as n, ea.entity as key, a.id from entity_actor ea ${from} where ea.source_n ${db.among(sources)}`),
    db.all(sql<AssignedKey>`
      select em.source_n as n, em.key, e.id from event_mention em join event e on e.n = ${event_n}
      where em.source_n ${db.among(sources)}`),
  );
  const [actorsOf, eventsOf] = [Map.groupBy(actors, ({ n }) => n), Map.groupBy(events, ({ n }) => n)];
  return (n) => ({ actors: idsByKey(actorsOf.get(n) ?? []), events: idsByKey(eventsOf.get(n) ?? []) });
}

interface AssignedKey {
  n: number;
  key: string;
  id: string;
}

const idsByKey = (rows: readonly AssignedKey[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ key, id }) => [key, id]));

type Maybe<T> = T | null;

function withActor<T extends EntityRef>(ref: T, { actors }: Assignments): T {
  const actorId = ref.entity === null ? undefined : actors.get(ref.entity);
  return actorId === undefined ? ref : { ...ref, actorId };
}

const maybeWithActor = <T extends EntityRef>(ref: Maybe<T>, assigned: Assignments): Maybe<T> =>
  ref && withActor(ref, assigned);

const withEvent = (ref: EventRef, { events }: Assignments): EventRef => {
  const eventId = events.get(ref.mention);
  return eventId === undefined ? ref : { ...ref, eventId };
};

/** What is kept beside an extracted statement. */
export interface Beside {
  utteranceId: string | null;
  review: ReviewState | null;
  patch: StatementPatch | null;
}

/** The statement with what linking assigned and, over that, what a person changed. */
export function joinStatement(statement: Statement, assigned: Assignments, beside: Beside): Statement {
  const joined = withAssignments(statement, assigned, beside);
  return beside.patch === null ? joined : { ...joined, ...(beside.patch as Partial<Statement>) };
}

function withAssignments(statement: Statement, assigned: Assignments, beside: Beside): Statement {
  const { speaker, about } = statement;
  return {
    ...statement,
    speaker: {
      ...withActor(speaker, assigned),
      onBehalfOf: maybeWithActor(speaker.onBehalfOf, assigned),
      candidates: speaker.candidates.map((candidate) => withActor(candidate, assigned)),
    },
    addressee: maybeWithActor(statement.addressee, assigned),
    target: maybeWithActor(statement.target, assigned),
    relay: statement.relay.map((hop) => withActor(hop, assigned)),
    about: {
      ...about,
      actors: about.actors.map((actor) => withActor(actor, assigned)),
      events: about.events.map((event) => withEvent(event, assigned)),
    },
    utteranceId: beside.utteranceId ?? statement.utteranceId,
    review: beside.review ?? statement.review,
  };
}

/** How stored patches read, with the actors they name followed to where merges moved them; null for one that is gone. */
export function* patchesOf(
  { db }: Context,
  stored: readonly (string | null)[],
  as: 'linked' | 'shown' = 'linked',
): Flow<(patch: string | null) => StatementPatch | null> {
  const patches = new Map(
    [...new Set(stored)].filter((json) => json !== null).map((json) => [json, parse<Patch>(json)]),
  );
  if (patches.size === 0) return () => null;
  const named = [...patches.values()].flatMap(({ speaker, addressee, target }) => [
    speaker?.actorId,
    addressee?.actorId,
    target?.actorId,
  ]);
  const ids = named.filter((id) => typeof id === 'string');
  const resolve = yield* (as === 'shown' ? shownResolver : resolver)(db, ids);
  const found = yield* db.all(sql<{ id: string }>`select id from actor where id ${db.among(ids.map(resolve))}`);
  const there = new Set(found.map(({ id }) => id));
  const follow = (ref: EntityRef): EntityRef => {
    if (ref.actorId === null) return ref;
    const actorId = resolve(ref.actorId);
    return { ...ref, actorId: there.has(actorId) ? actorId : null };
  };
  return (json) => {
    const patch = json === null ? undefined : patches.get(json);
    if (patch === undefined) return null;
    const { speaker, addressee, target } = patch;
    return {
      ...patch,
      ...(speaker && { speaker: follow(speaker) }),
      ...(addressee && { addressee: follow(addressee) }),
      ...(target && { target: follow(target) }),
    };
  };
}

interface Patch {
  speaker?: EntityRef;
  addressee?: EntityRef | null;
  target?: EntityRef | null;
}

export function joinMention(mention: EventMention, assigned: Assignments): EventMention {
  return {
    ...mention,
    participants: mention.participants.map((participant) => withActor(participant, assigned)),
    stages: mention.stages.map((stage) => ({ ...stage, holder: maybeWithActor(stage.holder, assigned) })),
  };
}
