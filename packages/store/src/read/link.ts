import type { Actor, Event, EventMention, Statement, Utterance } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, revisionOf } from '../context.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import { each, type Flow } from '../flow.ts';
import { joinMention, joinStatement } from '../join.ts';
import { eventsOf } from './events.ts';
import { Facts } from './facts.ts';
import { utterancesOf } from './utterances.ts';

export function linkReader(context: Context): LinkReader {
  const { db, engine } = context;
  function* idsUnder(kind: string, keys: readonly string[]): Flow<string[]> {
    const rows = yield* db.all(sql<{ id: string }>`
      select distinct id from link_key where kind = ${kind} and key ${db.among(keys)}`);
    return rows.map(({ id }) => id);
  }
  let facts = { revision: -1, kept: new Facts(context) };
  /** What was read stays until something else than one more Source is written. */
  function* read(): Flow<Facts> {
    const revision = yield* revisionOf(db);
    const { from, to, added } = context.written;
    if (revision !== facts.revision) {
      const holds = added !== null && from === facts.revision && to === revision;
      if (holds) facts.kept.forget(added);
      facts = { revision, kept: holds ? facts.kept : new Facts(context) };
    }
    return facts.kept;
  }
  return {
    actorsByKeys: (keys) =>
      engine.read(function* () {
        const kept = yield* read();
        return yield* kept.actors.of(yield* idsUnder('actor', keys), function* (missing) {
          const rows = yield* rowsOf(context, 'actor', missing);
          return rows.map(({ id, n, value }) => ({ id, n, made: parse<Actor>(value) }));
        });
      }),
    eventsByKeys: (keys) =>
      engine.read(function* () {
        const kept = yield* read();
        return yield* kept.events.of(yield* idsUnder('event', keys), function* (missing) {
          const rows = yield* rowsOf(context, 'event', missing);
          const members = yield* membersOf(kept, rows);
          const events = yield* eventsOf(
            context,
            rows.map(({ value }) => parse<Event>(value)),
          );
          return rows.map(({ id, n }, i) => ({ id, n, made: { event: at(events, i), members: members.get(n) ?? [] } }));
        });
      }),
    utterancesByKeys: (keys) =>
      engine.read(function* () {
        const kept = yield* read();
        return yield* kept.utterances.of(yield* idsUnder('utterance', keys), function* (missing) {
          const rows = yield* rowsOf(context, 'utterance', missing);
          const numbers = db.among(rows.map(({ n }) => n));
          const members = Map.groupBy(yield* statementsWhere(kept, sql`s.utterance_n ${numbers}`), ({ n }) => n);
          const utterances = yield* utterancesOf(
            context,
            rows.map(({ value }) => parse<Utterance>(value)),
          );
          return rows.map(({ id, n }, i) => ({
            id,
            n,
            made: { utterance: at(utterances, i), members: (members.get(n) ?? []).map(({ known }) => known) },
          }));
        });
      }),
    statementsOfEvent: (eventId) =>
      engine.read(function* () {
        const id = yield* resolveId(db, eventId);
        const kept = yield* read();
        const told = yield* kept.statements.of([id], function* () {
          const found = yield* statementsWhere(
            kept,
            sql`s.n in (select se.statement_n from statement_event se join event e on e.n = se.event_n where se.linked = 1 and e.id = ${id})`,
          );
          return [{ id, n: 0, made: found.map(({ known }) => known) }];
        });
        return told.flat();
      }),
    signaturesByBands: (bands) =>
      engine.run(function* () {
        const found = yield* db.all(sql<{ id: string; copy_group: string | null; value: string }>`
          select so.id, ${linkedGroup('so')} as copy_group, x.value from source so join source_signature x on x.n = so.n
          where so.n in (select source_n from source_band where band ${db.among(bands)}) order by +so.n`);
        return found.map((row) => ({
          sourceId: row.id,
          copyGroupId: row.copy_group ?? row.id,
          signature: parse<number[]>(row.value),
        }));
      }),
  };
}

interface Row {
  id: string;
  n: number;
  value: string;
}

function* rowsOf({ db }: Context, table: 'actor' | 'event' | 'utterance', ids: readonly string[]): Flow<Row[]> {
  return yield* db.all(sql<Row>`
    select id, n, value from ${sql.table(table)} where id ${db.among(ids)} order by +n`);
}

function at<T>(values: readonly T[], i: number): T {
  const value = values[i];
  if (value === undefined) throw new RangeError(`no value ${i}`);
  return value;
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

/** Statements with the number of their utterance, by Source and in reading order. Neither reviews nor what people added count in linking. */
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
  const extracted = found
    .map((row) => ({ ...row, value: parse<Statement>(row.value) }))
    .filter(({ value }) => value.provenance.extractor !== 'person');
  return yield* each(extracted, function* ({ n, value, source_n: sourceN, utterance }) {
    const { source, assigned } = yield* facts.of(sourceN);
    const beside = { utteranceId: utterance, review: null, patch: null };
    const statement = joinStatement(value, assigned, beside);
    return { n, known: { source, statement } };
  });
}
