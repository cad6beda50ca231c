import type { Actor, EventMention, Statement } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, resolver, revisionOf } from '../context.ts';
import { joinMention, joinStatement } from '../join.ts';
import { eventOf } from './events.ts';
import { Facts, type Row } from './facts.ts';
import { utteranceOf } from './utterances.ts';

const listOf = (values: readonly (string | number)[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;
const keyed = (kind: string, keys: readonly string[]) =>
  sql`(select id from link_key where kind = ${kind} and key in ${listOf(keys)})`;

export function linkReader(context: Context): LinkReader {
  const { db } = context;
  let facts = { revision: -1, kept: new Facts(context) };
  /** What was read stays until something else than one more Source is written. */
  const read = (): Facts => {
    const revision = revisionOf(db);
    const { from, to, isOneMore } = context.written;
    if (revision !== facts.revision) {
      const holds = isOneMore && from === facts.revision && to === revision;
      facts = { revision, kept: holds ? facts.kept : new Facts(context) };
    }
    return facts.kept;
  };
  return {
    actorsByKeys: async (keys) =>
      db
        .all(sql<{ value: string }>`select value from actor where id in ${keyed('actor', keys)} order by +n`)
        .map((row) => parse<Actor>(row.value)),
    eventsByKeys: async (keys) => {
      const rows = db.all(sql<Row>`
        select n, value from event where id in ${keyed('event', keys)} order by +n`);
      return read().events.of(rows, (missing) => {
        const members = membersOf(read(), missing);
        const resolve = resolver(db);
        return missing.map(({ n, value }) => ({
          event: eventOf(context, value, resolve),
          members: members.get(n) ?? [],
        }));
      });
    },
    utterancesByKeys: async (keys) => {
      const rows = db.all(sql<Row>`
        select n, value from utterance where id in ${keyed('utterance', keys)} order by +n`);
      return read().utterances.of(rows, (missing) => {
        const numbers = listOf(missing.map(({ n }) => n));
        const members = Map.groupBy(statementsWhere(read(), sql`s.utterance_n in ${numbers}`), ({ n }) => n);
        const resolve = resolver(db);
        return missing.map(({ n, value }) => ({
          utterance: utteranceOf(context, value, resolve),
          members: (members.get(n) ?? []).map(({ known }) => known),
        }));
      });
    },
    statementsOfEvent: async (eventId) => {
      const found = statementsWhere(
        read(),
        sql`s.n in (select se.statement_n from statement_event se join event e on e.n = se.event_n
          where e.id = ${resolveId(db, eventId)})`,
      );
      return found.map(({ known }) => known);
    },
    signaturesByBands: async (bands) =>
      db
        .all(sql<{ id: string; copy_group: string | null; value: string }>`
          select so.id, so.copy_group, x.value from source so join source_signature x on x.n = so.n
          where so.n in (select source_n from source_band where band in ${listOf(bands)}) order by +so.n`)
        .map((row) => ({
          sourceId: row.id,
          copyGroupId: row.copy_group ?? row.id,
          signature: parse<number[]>(row.value),
        })),
  };
}

/** The mentions that make up each of these events. */
function membersOf(facts: Facts, events: readonly Row[]): Map<number, KnownMention[]> {
  const found = facts.context.db.all(sql<{ event_n: number; source_n: number; value: string }>`
    select event_n, source_n, value from event_mention where event_n in ${listOf(events.map(({ n }) => n))}
    order by +source_n, +ordinal`);
  const members = Map.groupBy(found, ({ event_n }) => event_n);
  return new Map([...members].map(([n, rows]) => [n, rows.map((row) => memberOf(facts, row))]));
}

function memberOf(facts: Facts, row: { source_n: number; value: string }): KnownMention {
  const { source, assigned } = facts.of(row.source_n);
  const mention = joinMention(parse<EventMention>(row.value), assigned);
  return { source, mention, actors: Object.fromEntries(assigned.actors) };
}

/** Statements with the number of their utterance, by Source and in reading order. Reviews do not count in linking. */
function statementsWhere(facts: Facts, where: RawBuilder<unknown>): { n: number | null; known: KnownStatement }[] {
  return facts.context.db
    .all(sql<{ n: number | null; value: string; source_n: number; utterance: string | null }>`
      select s.utterance_n as n, v.value, s.source_n, u.id as utterance
      from statement s join statement_value v on v.n = s.n left join utterance u on u.n = s.utterance_n
      where ${where} order by +s.source_n, +s.ordinal`)
    .map(({ n, value, source_n, utterance }) => {
      const { source, assigned } = facts.of(source_n);
      const beside = { utteranceId: utterance, review: null, patch: null };
      const statement = joinStatement(parse<Statement>(value), assigned, beside);
      return { n, known: { source, statement } };
    });
}
