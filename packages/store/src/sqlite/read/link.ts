import type { Actor, EventMention, Statement } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, resolver, revisionOf } from '../context.ts';
import { type Assignments, assignmentsOf, joinMention, joinStatement } from '../join.ts';
import { eventOf } from './events.ts';
import type { StoredSource } from './statement-rows.ts';
import { utteranceOf } from './utterances.ts';

const listOf = (values: readonly (string | number)[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;
const keyed = (kind: string, keys: readonly string[]) =>
  sql`(select id from link_key where kind = ${kind} and key in ${listOf(keys)})`;

export function linkReader(context: Context): LinkReader {
  const { db } = context;
  let read = { revision: -1, facts: new Facts(context) };
  /** What was read of Sources stays until something else than one more Source is written. */
  const facts = (): Facts => {
    const revision = revisionOf(db);
    const { from, to, sourceN } = context.written;
    const isOneMore = sourceN !== null && from === read.revision && to === revision;
    if (isOneMore) read.facts.forget(sourceN);
    if (revision !== read.revision) read = { revision, facts: isOneMore ? read.facts : new Facts(context) };
    return read.facts;
  };
  return {
    actorsByKeys: async (keys) =>
      db
        .all(sql<{ value: string }>`select value from actor where id in ${keyed('actor', keys)} order by +n`)
        .map((row) => parse<Actor>(row.value)),
    eventsByKeys: async (keys) => {
      const events = db.all(sql<{ n: number; value: string }>`
        select n, value from event where id in ${keyed('event', keys)} order by +n`);
      const members = membersOf(
        facts(),
        events.map(({ n }) => n),
      );
      const resolve = resolver(db);
      return events.map(({ n, value }) => ({ event: eventOf(context, value, resolve), members: members.get(n) ?? [] }));
    },
    utterancesByKeys: async (keys) => {
      const utterances = db.all(sql<{ n: number; value: string }>`
        select n, value from utterance where id in ${keyed('utterance', keys)} order by +n`);
      const numbers = listOf(utterances.map(({ n }) => n));
      const members = Map.groupBy(statementsWhere(facts(), sql`s.utterance_n in ${numbers}`), ({ n }) => n);
      return utterances.map(({ n, value }) => ({
        utterance: utteranceOf(context, value),
        members: (members.get(n) ?? []).map(({ known }) => known),
      }));
    },
    statementsOfEvent: async (eventId) => {
      const found = statementsWhere(
        facts(),
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

type KnownSource = KnownStatement['source'];

/** Sources of which what linking needs is kept, at most. */
const MOST_KEPT = 5_000;

/** What linking needs of each Source, read once. */
class Facts {
  readonly context: Context;
  private readonly sources = new Map<number, { source: KnownSource; assigned: Assignments }>();

  constructor(context: Context) {
    this.context = context;
  }

  forget(sourceN: number): void {
    this.sources.delete(sourceN);
  }

  of(sourceN: number): { source: KnownSource; assigned: Assignments } {
    if (this.sources.size >= MOST_KEPT) this.sources.clear();
    const known = this.sources.get(sourceN) ?? {
      source: knownSource(this.context, sourceN),
      assigned: assignmentsOf(this.context, sourceN),
    };
    this.sources.set(sourceN, known);
    return known;
  }
}

function knownSource({ db }: Context, sourceN: number): KnownSource {
  const found = db.get(sql<{ value: string; copy_group: string | null }>`
    select value, copy_group from source where n = ${sourceN}`);
  if (!found) throw new Error(`no source ${sourceN}`);
  const { id, published, language, publisher } = parse<StoredSource>(found.value);
  return { id, published, language, publisher, copyGroupId: found.copy_group };
}

/** The mentions that make up each of these events. */
function membersOf(facts: Facts, events: readonly number[]): Map<number, KnownMention[]> {
  const found = facts.context.db.all(sql<{ event_n: number; source_n: number; value: string }>`
    select event_n, source_n, value from event_mention where event_n in ${listOf(events)} order by +source_n, +ordinal`);
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
      const statement = joinStatement(parse<Statement>(value), assigned, { utteranceId: utterance, review: null });
      return { n, known: { source, statement } };
    });
}
