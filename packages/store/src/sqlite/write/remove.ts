import type { Actor, Event, Utterance } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { clearEvent, putActor, putEvent, putUtterance } from './delta.ts';

/** What lost something, and may now rest on nothing. */
export interface Touched {
  actors: number[];
  events: number[];
  utterances: number[];
}

const listOf = (values: readonly (string | number)[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;

/** Takes out all rows of a Source but its own, its bytes and its reviews, and its share in what others speak of too. */
export function clear(context: Context, id: string, n: number): Touched {
  const { db } = context;
  const touched = touchedBy(context, id, n);
  const keys = db.all(sql<{ n: number }>`select n from statement where source_n = ${n}`).map((row) => row.n);
  takeStatementsOut(context, keys);
  db.run(sql`delete from source_fts where rowid = ${n}`);
  for (const table of ['entity_actor', 'event_mention', 'source_band']) {
    db.run(sql`delete from ${sql.table(table)} where source_n = ${n}`);
  }
  db.run(sql`delete from source_signature where n = ${n}`);
  db.run(sql`delete from comparison where left_source = ${id} or right_source = ${id}`);
  takeShareOut(context, id, touched);
  return touched;
}

/** Takes out the rows of statements, their facts and index entries, by their keys. */
export function takeStatementsOut({ db }: Context, keys: readonly number[]): void {
  for (const table of ['statement_party', 'statement_event']) {
    db.run(sql`delete from ${sql.table(table)} where statement_n in ${listOf(keys)}`);
  }
  for (const key of keys) db.run(sql`delete from statement_fts where rowid = ${key}`);
  db.run(sql`delete from statement_value where n in ${listOf(keys)}`);
  db.run(sql`delete from statement where n in ${listOf(keys)}`);
}

function touchedBy({ db }: Context, id: string, n: number): Touched {
  const numbers = (query: Parameters<typeof db.all<{ n: number }>>[0]) => db.all(query).map((row) => row.n);
  return {
    actors: numbers(sql<{ n: number }>`
      select actor_n as n from entity_actor where source_n = ${n} union
      select actor_n from statement_party where statement_n in (select n from statement where source_n = ${n})`),
    events: numbers(sql<{ n: number }>`select event_n as n from event_member where source_id = ${id}`),
    utterances: numbers(sql<{ n: number }>`
      select distinct utterance_n as n from statement where source_n = ${n} and utterance_n is not null`),
  };
}

function takeShareOut(context: Context, sourceId: string, touched: Touched): void {
  const { db } = context;
  const values = <T>(table: string, numbers: readonly number[]): T[] =>
    db
      .all(sql<{ value: string }>`select value from ${sql.table(table)} where n in ${listOf(numbers)}`)
      .map((row) => parse<T>(row.value));
  for (const actor of values<Actor>('actor', touched.actors)) putActor(context, actorWithout(actor, sourceId));
  for (const event of values<Event>('event', touched.events)) putEvent(context, eventWithout(context, event, sourceId));
  for (const utterance of values<Utterance>('utterance', touched.utterances)) {
    putUtterance(context, utteranceWithout(context, utterance));
  }
}

/** A name that was seen nowhere else goes; one that no Source is said to hold stays. */
function actorWithout(actor: Actor, sourceId: string): Actor {
  const aliases = actor.aliases.flatMap((alias) => {
    const sourceIds = alias.sourceIds.filter((id) => id !== sourceId);
    return sourceIds.length === 0 && alias.sourceIds.length > 0 ? [] : [{ ...alias, sourceIds }];
  });
  return { ...actor, aliases, roles: actor.roles.filter((role) => role.sourceId !== sourceId) };
}

function eventWithout(context: Context, event: Event, sourceId: string): Event {
  const mentions = event.mentions.filter((mention) => mention.sourceId !== sourceId);
  const participants = event.participants.flatMap((participant) => {
    const spans = participant.spans.filter((span) => span.sourceId !== sourceId);
    return spans.length === 0 && participant.spans.length > 0 ? [] : [{ ...participant, spans }];
  });
  const other = mentions.find((mention) => mention.time !== null);
  const time =
    event.timeSourceId === sourceId ? { time: other?.time ?? null, timeSourceId: other?.sourceId ?? null } : {};
  const independent = groupsOf(
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
function utteranceWithout(context: Context, utterance: Utterance): Utterance {
  const left = context.db.all(sql<{ id: string; source: string }>`
    select s.id, so.id as source from statement s join source so on so.n = s.source_n
    where s.id in ${listOf(utterance.statementIds)}`);
  const kept = new Set(left.map((row) => row.id));
  const independent = groupsOf(
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
function groupsOf({ db }: Context, sourceIds: readonly string[]): number {
  const found = db.get(sql<{ count: number }>`
    select count(distinct coalesce(copy_group, id)) as count from source where id in ${listOf([...new Set(sourceIds)])}`);
  return found?.count ?? 0;
}

/** The row of the Source itself, with what is only read with it. */
export function forgetSource({ db }: Context, id: string, n: number): void {
  for (const table of ['source_text', 'source_raw', 'source_extraction']) {
    db.run(sql`delete from ${sql.table(table)} where n = ${n}`);
  }
  db.run(sql`delete from review where source_id = ${id}`);
  db.run(sql`delete from source where n = ${n}`);
}

/** When the first member of a copy group goes, the next one gives the group its id. */
export function handOnCopyGroup({ db }: Context, id: string): void {
  const next = db.get(sql<{ id: string }>`select id from source where copy_group = ${id} order by n limit 1`);
  if (next) db.run(sql`update source set copy_group = ${next.id} where copy_group = ${id}`);
}

/** Events without mentions, actors without entities, utterances without statements vanish, with their keys. */
export function dropOrphans(context: Context, touched: Touched): void {
  const { db } = context;
  for (const n of touched.utterances) {
    const used = db.get(sql`select 1 from statement where utterance_n = ${n} limit 1`);
    if (!used) drop(context, 'utterance', n);
  }
  for (const n of touched.events) {
    const used = db.get(sql`select 1 from event_member where event_n = ${n} limit 1`);
    if (used) continue;
    clearEvent(context, n);
    db.run(sql`delete from comparison where event_id = (select id from event where n = ${n})`);
    db.run(sql`delete from statement_event where event_n = ${n}`);
    db.run(sql`update event_mention set event_n = null where event_n = ${n}`);
    drop(context, 'event', n);
  }
  for (const n of touched.actors) {
    const used = db.get(sql`select 1 where exists (select 1 from entity_actor where actor_n = ${n})
      or exists (select 1 from event_actor where actor_n = ${n}) or exists (select 1 from statement_party where actor_n = ${n})`);
    if (used) continue;
    db.run(sql`delete from actor_word where actor_n = ${n}`);
    drop(context, 'actor', n);
  }
}

function drop({ db }: Context, table: 'actor' | 'event' | 'utterance', n: number): void {
  db.run(sql`delete from link_key where id = (select id from ${sql.table(table)} where n = ${n})`);
  db.run(sql`delete from ${sql.table(table)} where n = ${n}`);
}
