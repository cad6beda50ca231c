import type { Actor, EventMention, Statement } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import { assignmentsOf, joinMention } from '../join.ts';
import { eventOf } from './events.ts';
import type { StoredSource } from './statement-rows.ts';
import { statementsWhere } from './statements.ts';
import { utteranceOf } from './utterances.ts';

const listOf = (values: readonly (string | number)[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;
const keyed = (kind: string, keys: readonly string[]) =>
  sql`(select id from link_key where kind = ${kind} and key in ${listOf(keys)})`;

export function linkReader(context: Context): LinkReader {
  const { db } = context;
  return {
    actorsByKeys: async (keys) =>
      db
        .all(sql<{ value: string }>`select value from actor where id in ${keyed('actor', keys)} order by n`)
        .map((row) => parse<Actor>(row.value)),
    eventsByKeys: async (keys) =>
      db
        .all(
          sql<{ n: number; value: string }>`select n, value from event where id in ${keyed('event', keys)} order by n`,
        )
        .map((row) => ({ event: eventOf(context, row.value), members: membersOf(context, row.n) })),
    utterancesByKeys: async (keys) =>
      db
        .all(sql<{ n: number; value: string }>`
          select n, value from utterance where id in ${keyed('utterance', keys)} order by n`)
        .map((row) => ({
          utterance: utteranceOf(context, row.value),
          members: knownStatements(context, sql`s.utterance_n = ${row.n}`),
        })),
    statementsOfEvent: async (eventId) =>
      knownStatements(
        context,
        sql`s.n in (select se.statement_n from statement_event se join event e on e.n = se.event_n
        where e.id = ${resolveId(db, eventId)})`,
      ),
    signaturesByBands: async (bands) =>
      db
        .all(sql<{ id: string; copy_group: string | null; value: string }>`
          select so.id, so.copy_group, x.value from source so join source_signature x on x.n = so.n
          where so.n in (select source_n from source_band where band in ${listOf(bands)}) order by so.n`)
        .map((row) => ({
          sourceId: row.id,
          copyGroupId: row.copy_group ?? row.id,
          signature: parse<number[]>(row.value),
        })),
  };
}

type KnownSource = KnownStatement['source'];

function knownSource({ id, published, language, publisher }: StoredSource, copyGroupId: string | null): KnownSource {
  return { id, published, language, publisher, copyGroupId };
}

function membersOf(context: Context, eventN: number): KnownMention[] {
  const found = context.db.all(sql<{ source_n: number; mention: string; source: string; copy_group: string | null }>`
    select em.source_n, em.value as mention, so.value as source, so.copy_group
    from event_mention em join source so on so.n = em.source_n
    where em.event_n = ${eventN} order by em.source_n, em.ordinal`);
  return found.map((row) => {
    const assigned = assignmentsOf(context, row.source_n);
    const mention = joinMention(parse<EventMention>(row.mention), assigned);
    return {
      source: knownSource(parse(row.source), row.copy_group),
      mention,
      actors: Object.fromEntries([...entitiesOf(mention)].flatMap((key) => pairOf(key, assigned.actors.get(key)))),
    };
  });
}

const pairOf = (key: string, id: string | undefined): [string, string][] => (id === undefined ? [] : [[key, id]]);

function entitiesOf(mention: EventMention): Set<string> {
  const refs = [...mention.participants, ...mention.stages.map((stage) => stage.holder)];
  return new Set(refs.map((ref) => ref?.entity ?? null).filter((key) => key !== null));
}

function knownStatements(context: Context, where: RawBuilder<unknown>): KnownStatement[] {
  const statements: Statement[] = statementsWhere(context, where);
  const sources = context.db.all(sql<{ id: string; value: string; copy_group: string | null }>`
    select id, value, copy_group from source where id in ${listOf([...new Set(statements.map((s) => s.sourceId))])}`);
  const byId = new Map(sources.map((row) => [row.id, knownSource(parse(row.value), row.copy_group)]));
  return statements.flatMap((statement) => {
    const source = byId.get(statement.sourceId);
    return source ? [{ source, statement }] : [];
  });
}
