import type { Actor, Event, Utterance } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import { clearEvents, putActors, putEvents, putUtterances } from './delta.ts';
import type { Numbered } from './numbers.ts';

/** What lost something, and may now rest on nothing. */
export interface Touched {
  actors: number[];
  events: number[];
  utterances: number[];
}

/** Takes out all rows of a Source but its own, its bytes and its reviews, and its share in what others speak of too. */
export function* clear(context: Context, id: string, n: number): Flow<Touched> {
  const { db } = context;
  const touched = yield* touchedBy(context, id, n);
  const keys = yield* db.all(sql<{ n: number }>`select n from statement where source_n = ${n}`);
  yield* takeStatementsOut(
    context,
    keys.map((row) => row.n),
  );
  yield* db.unindex('source_fts', [n]);
  for (const table of ['entity_actor', 'entity_moved', 'event_mention', 'source_band']) {
    yield* db.do(sql`delete from ${sql.table(table)} where source_n = ${n}`);
  }
  yield* db.do(sql`delete from source_signature where n = ${n}`);
  yield* db.do(sql`delete from comparison where left_source = ${id} or right_source = ${id}`);
  yield* takeShareOut(context, id, touched);
  return touched;
}

/** Takes out the rows of statements, their facts and index entries, by their keys. */
export function* takeStatementsOut({ db }: Context, keys: readonly number[]): Flow<void> {
  for (const table of ['statement_party', 'party_moved', 'statement_event']) {
    yield* db.do(sql`delete from ${sql.table(table)} where statement_n ${db.among(keys)}`);
  }
  yield* db.unindex('statement_fts', keys);
  yield* db.do(sql`delete from statement_value where n ${db.among(keys)}`);
  yield* db.do(sql`delete from statement where n ${db.among(keys)}`);
}

function* touchedBy({ db }: Context, id: string, n: number): Flow<Touched> {
  const actors = yield* db.all(sql<{ n: number }>`
    select actor_n as n from entity_actor where source_n = ${n} union
    select actor_n from statement_party where statement_n in (select n from statement where source_n = ${n})`);
  const events = yield* db.all(sql<{ n: number }>`
    select m.event_n as n from event_member m join event e on e.n = m.event_n where m.source_id = ${id} and e.made = 0
    union select event_n from event_mention where source_n = ${n} and event_n is not null`);
  const utterances = yield* db.all(sql<{ n: number }>`
    select distinct utterance_n as n from statement where source_n = ${n} and utterance_n is not null`);
  const numbers = (rows: readonly { n: number }[]): number[] => rows.map((row) => row.n);
  return { actors: numbers(actors), events: numbers(events), utterances: numbers(utterances) };
}

/** Ids of the actors and events that lost something, asked for before they vanish. */
export function* idsOfTouched({ db }: Context, { actors, events }: Touched): Flow<string[]> {
  const found = yield* db.all(sql<{ id: string }>`
    select id from actor where n ${db.among(actors)} union all select id from event where n ${db.among(events)}`);
  return found.map(({ id }) => id);
}

function* takeShareOut(context: Context, sourceId: string, touched: Touched): Flow<void> {
  const { db } = context;
  function* values<T>(table: Numbered, numbers: readonly number[]): Flow<T[]> {
    const rows = yield* db.all(sql<{ value: string }>`
      select value from ${sql.table(table)} where n ${db.among(numbers)}`);
    return rows.map((row) => parse<T>(row.value));
  }
  const actors = yield* values<Actor>('actor', touched.actors);
  yield* putActors(
    context,
    actors.map((actor) => actorWithout(actor, sourceId)),
  );
  const events: Event[] = [];
  for (const event of yield* values<Event>('event', touched.events))
    events.push(yield* eventWithout(context, event, sourceId));
  yield* putEvents(context, events);
  const utterances: Utterance[] = [];
  for (const utterance of yield* values<Utterance>('utterance', touched.utterances))
    utterances.push(yield* utteranceWithout(context, utterance));
  yield* putUtterances(context, utterances);
}

/** A name that was seen nowhere else goes; one that no Source is said to hold stays. */
function actorWithout(actor: Actor, sourceId: string): Actor {
  const aliases = actor.aliases.flatMap((alias) => {
    const sourceIds = alias.sourceIds.filter((id) => id !== sourceId);
    return sourceIds.length === 0 && alias.sourceIds.length > 0 ? [] : [{ ...alias, sourceIds }];
  });
  return { ...actor, aliases, roles: actor.roles.filter((role) => role.sourceId !== sourceId) };
}

function* eventWithout(context: Context, event: Event, sourceId: string): Flow<Event> {
  const mentions = event.mentions.filter((mention) => mention.sourceId !== sourceId);
  const participants = event.participants.flatMap((participant) => {
    const spans = participant.spans.filter((span) => span.sourceId !== sourceId);
    return spans.length === 0 && participant.spans.length > 0 ? [] : [{ ...participant, spans }];
  });
  const other = mentions.find((mention) => mention.time !== null);
  const time =
    event.timeSourceId === sourceId ? { time: other?.time ?? null, timeSourceId: other?.sourceId ?? null } : {};
  const independent = yield* groupsOf(
    context,
    mentions.map((mention) => mention.sourceId),
  );
  return {
    ...event,
    ...time,
    mentions,
    participants,
    stages: event.stages.filter((stage) => stage.sourceId !== sourceId),
    independentSources: Math.min(event.independentSources, independent),
  };
}

/** Its statements are gone from their table already. */
function* utteranceWithout(context: Context, utterance: Utterance): Flow<Utterance> {
  const { db } = context;
  const left = yield* db.all(sql<{ id: string; source: string }>`
    select s.id, so.id as source from statement s join source so on so.n = s.source_n
    where s.id ${db.among(utterance.statementIds)}`);
  const kept = new Set(left.map((row) => row.id));
  const independent = yield* groupsOf(
    context,
    left.map((row) => row.source),
  );
  return {
    ...utterance,
    statementIds: utterance.statementIds.filter((id) => kept.has(id)),
    independentSources: Math.max(1, Math.min(utterance.independentSources, independent)),
  };
}

/** Copies of one text count once. */
export function* groupsOf({ db }: Context, sourceIds: readonly string[]): Flow<number> {
  const found = yield* db.get(sql<{
    count: number;
  }>`select count(distinct coalesce(${linkedGroup('so')}, so.id)) as count
    from source so where so.id ${db.among([...new Set(sourceIds)])}`);
  return found?.count ?? 0;
}

/** The row of the Source itself, with what is only read with it. */
export function* forgetSource({ db }: Context, id: string, n: number): Flow<void> {
  for (const table of ['source_text', 'source_raw', 'source_extraction']) {
    yield* db.do(sql`delete from ${sql.table(table)} where n = ${n}`);
  }
  yield* db.do(sql`delete from review where source_id = ${id}`);
  yield* db.do(sql`delete from mark where source_id = ${id} and noun in ('source', 'statement')`);
  yield* db.do(sql`delete from source where n = ${n}`);
}

/** When the first member of a copy group goes, the next one gives the group its id. */
export function* handOnCopyGroup({ db }: Context, id: string): Flow<void> {
  for (const column of ['copy_group', 'copy_linked']) {
    const group = sql.ref(column);
    const next = yield* db.get(sql<{ id: string }>`select id from source where ${group} = ${id} order by n limit 1`);
    if (next) yield* db.do(sql`update source set ${group} = ${next.id} where ${group} = ${id}`);
  }
}

/** Events without mentions, actors without entities, utterances without statements vanish, with their keys. */
export function* dropOrphans(context: Context, { actors, events, utterances }: Touched): Flow<void> {
  const { db } = context;
  const among = (numbers: readonly number[]) => sql`x.n ${db.among(numbers)}`;
  yield* drop(
    context,
    'utterance',
    sql`${among(utterances)} and not exists (select 1 from statement where utterance_n = x.n)`,
  );
  const gone = yield* db.all(sql<{ n: number; value: string }>`select n, value from event x
    where ${among(events)} and made = 0 and not exists (select 1 from event_member where event_n = x.n)`);
  const empty = gone.filter(({ value }) => parse<Event>(value).mentions.length === 0).map((row) => row.n);
  if (empty.length > 0) {
    yield* clearEvents(context, empty);
    yield* db.do(sql`delete from comparison where event_id in (select x.id from event x where ${among(empty)})`);
    yield* db.do(sql`delete from statement_event where event_n ${db.among(empty)}`);
    yield* db.do(sql`update event_mention set event_n = null where event_n ${db.among(empty)}`);
    yield* drop(context, 'event', among(empty));
  }
  const unused = yield* db.all(sql<{ n: number }>`select n from actor x where ${among(actors)}
    and x.made = 0 and not exists (select 1 from entity_actor where actor_n = x.n)
    and not exists (select 1 from event_actor where actor_n = x.n)
    and not exists (select 1 from statement_party where actor_n = x.n)`);
  const nobody = unused.map((row) => row.n);
  if (nobody.length === 0) return;
  yield* db.do(sql`delete from actor_word where actor_n ${db.among(nobody)}`);
  yield* drop(context, 'actor', among(nobody));
}

/** `which`: a condition on `x`. */
function* drop({ db }: Context, table: Numbered, which: ReturnType<typeof sql>): Flow<void> {
  const rows = yield* db.all(
    sql<{ n: number; id: string }>`select x.n, x.id from ${sql.table(table)} x where ${which}`,
  );
  if (rows.length === 0) return;
  yield* db.do(sql`delete from link_key where id ${db.among(rows.map(({ id }) => id))}`);
  yield* db.do(sql`delete from ${sql.table(table)} where n ${db.among(rows.map(({ n }) => n))}`);
}
