import type { Actor, Event, EventMention, Statement, Utterance } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, revisionOf } from '../context.ts';
import { each, type Flow } from '../flow.ts';
import { joinMention, joinStatement } from '../join.ts';
import { eventsOf } from './events.ts';
import { Facts, type Row } from './facts.ts';
import { utterancesOf } from './utterances.ts';

export function linkReader(context: Context): LinkReader {
  const { db, engine } = context;
  const keyed = (kind: string, keys: readonly string[]) =>
    sql`(select id from link_key where kind = ${kind} and key ${db.among(keys)})`;
  let facts = { revision: -1, kept: new Facts(context) };
  /** What was read stays until something else than one more Source is written. */
  function* read(): Flow<Facts> {
    const revision = yield* revisionOf(db);
    const { from, to, isOneMore } = context.written;
    if (revision !== facts.revision) {
      const holds = isOneMore && from === facts.revision && to === revision;
      facts = { revision, kept: holds ? facts.kept : new Facts(context) };
    }
    return facts.kept;
  }
  return {
    actorsByKeys: (keys) =>
      engine.run(function* () {
        const found = yield* db.all(sql<{ value: string }>`
          select value from actor where id in ${keyed('actor', keys)} order by +n`);
        return found.map((row) => parse<Actor>(row.value));
      }),
    eventsByKeys: (keys) =>
      engine.read(function* () {
        const kept = yield* read();
        const rows = yield* db.all(sql<Row>`
          select n, value from event where id in ${keyed('event', keys)} order by +n`);
        return yield* kept.events.of(rows, function* (missing) {
          const members = yield* membersOf(kept, missing);
          const events = yield* eventsOf(
            context,
            missing.map(({ value }) => parse<Event>(value)),
          );
          return events.map((event, i) => ({ event, members: members.get(missing[i]?.n ?? 0) ?? [] }));
        });
      }),
    utterancesByKeys: (keys) =>
      engine.read(function* () {
        const kept = yield* read();
        const rows = yield* db.all(sql<Row>`
          select n, value from utterance where id in ${keyed('utterance', keys)} order by +n`);
        return yield* kept.utterances.of(rows, function* (missing) {
          const numbers = db.among(missing.map(({ n }) => n));
          const members = Map.groupBy(yield* statementsWhere(kept, sql`s.utterance_n ${numbers}`), ({ n }) => n);
          const utterances = yield* utterancesOf(
            context,
            missing.map(({ value }) => parse<Utterance>(value)),
          );
          return utterances.map((utterance, i) => ({
            utterance,
            members: (members.get(missing[i]?.n ?? 0) ?? []).map(({ known }) => known),
          }));
        });
      }),
    statementsOfEvent: (eventId) =>
      engine.read(function* () {
        const id = yield* resolveId(db, eventId);
        const found = yield* statementsWhere(
          yield* read(),
          sql`s.n in (select se.statement_n from statement_event se join event e on e.n = se.event_n where e.id = ${id})`,
        );
        return found.map(({ known }) => known);
      }),
    signaturesByBands: (bands) =>
      engine.run(function* () {
        const found = yield* db.all(sql<{ id: string; copy_group: string | null; value: string }>`
          select so.id, so.copy_group, x.value from source so join source_signature x on x.n = so.n
          where so.n in (select source_n from source_band where band ${db.among(bands)}) order by +so.n`);
        return found.map((row) => ({
          sourceId: row.id,
          copyGroupId: row.copy_group ?? row.id,
          signature: parse<number[]>(row.value),
        }));
      }),
  };
}

/** The mentions that make up each of these events. */
function* membersOf(facts: Facts, events: readonly Row[]): Flow<Map<number, KnownMention[]>> {
  const { db } = facts.context;
  const found = yield* db.all(sql<{ event_n: number; source_n: number; value: string }>`
    select event_n, source_n, value from event_mention where event_n ${db.among(events.map(({ n }) => n))}
    order by +source_n, +ordinal`);
  const members = new Map<number, KnownMention[]>();
  for (const { event_n: n, source_n: sourceN, value } of found) {
    const { source, assigned } = yield* facts.of(sourceN);
    const mention = joinMention(parse<EventMention>(value), assigned);
    const one = { source, mention, actors: Object.fromEntries(assigned.actors) };
    const sofar = members.get(n);
    if (sofar) sofar.push(one);
    else members.set(n, [one]);
  }
  return members;
}

/** Statements with the number of their utterance, by Source and in reading order. Reviews do not count in linking. */
function* statementsWhere(
  facts: Facts,
  where: RawBuilder<unknown>,
): Flow<{ n: number | null; known: KnownStatement }[]> {
  const found = yield* facts.context.db.all(sql<{
    n: number | null;
    value: string;
    source_n: number;
    utterance: string | null;
  }>`
    select s.utterance_n as n, v.value, s.source_n, u.id as utterance
    from statement s join statement_value v on v.n = s.n left join utterance u on u.n = s.utterance_n
    where ${where} order by +s.source_n, +s.ordinal`);
  return yield* each(found, function* ({ n, value, source_n: sourceN, utterance }) {
    const { source, assigned } = yield* facts.of(sourceN);
    const beside = { utteranceId: utterance, review: null, patch: null };
    const statement = joinStatement(parse<Statement>(value), assigned, beside);
    return { n, known: { source, statement } };
  });
}
