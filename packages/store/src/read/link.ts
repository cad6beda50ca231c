import type { Actor, Event, EventMention, Statement, Utterance } from '@dixit/model';
import type { KnownMention, KnownStatement, LinkReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { changedBetween } from '../changes.ts';
import { type Context, parse, resolveId, resolver, revisionOf } from '../context.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import { type Flow, together } from '../flow.ts';
import { assignmentsOf, joinMention, joinStatement } from '../join.ts';
import { eventsOf } from './events.ts';
import { Facts, type Made } from './facts.ts';
import { SaidReader } from './said.ts';
import { utterancesOf } from './utterances.ts';

type Under = Awaited<ReturnType<LinkReader['underKeys']>>;

export function linkReader(context: Context): LinkReader {
  const { db, engine } = context;
  let facts = new Facts(context, -1);
  const said = new SaidReader(context);
  /** What was read stays but for what Sources that came since have changed. */
  function* current(): Flow<Facts> {
    const revision = yield* revisionOf(db);
    if (revision !== facts.revision) {
      const changed = yield* changedBetween(db, facts.revision, revision);
      facts = changed === null ? new Facts(context, revision) : facts.without(changed, revision);
    }
    return facts;
  }
  return {
    underKeys: ({ actors = [], events = [], utterances = [], bands = [] }) =>
      engine.read(function* () {
        const [kept, ids, signatures] = yield* together(
          current(),
          idsUnder(context, { actor: actors, event: events, utterance: utterances }),
          signaturesOf(context, bands),
        );
        const [known, others, told, heard] = yield* together(
          kept.actors.of(ids('actor'), (missing) => actorsOf(context, missing)),
          kept.events.of(ids('event'), (missing) => knownEvents(kept, missing)),
          kept.utterances.of(ids('utterance'), (missing) => knownUtterances(kept, missing)),
          said.read(),
        );
        return { actors: known, events: others, utterances: told, signatures, said: heard };
      }),
    assigned: (sourceId) =>
      engine.read(function* () {
        const found = yield* db.get(sql<{ n: number }>`
          select n from source where id = ${yield* resolveId(db, sourceId)}`);
        return found ? Object.fromEntries((yield* assignmentsOf(context, found.n)).actors) : {};
      }),
    statementsOfEvents: (eventIds) =>
      engine.read(function* () {
        const [kept, resolve] = yield* together(current(), resolver(db, eventIds));
        const told = yield* together(
          ...eventIds.map((eventId) => {
            const id = resolve(eventId);
            return kept.statements.of([id], () => statementsAbout(kept, id));
          }),
        );
        return Object.fromEntries(eventIds.map((eventId, i) => [eventId, (told[i] ?? []).flat()]));
      }),
    copiesIn: (groups) =>
      engine.read(function* () {
        const among = db.among(groups);
        const found = yield* db.all(sql<{ id: string }>`
          select so.id from source so where (so.copy_group ${among} or so.copy_linked ${among} or so.id ${among})
          and coalesce(${linkedGroup('so')}, so.id) ${among} order by so.n`);
        return found.map(({ id }) => id);
      }),
  };
}

type Kind = 'actor' | 'event' | 'utterance';

/** The ids under keys of each kind. */
function* idsUnder({ db }: Context, keys: Record<Kind, readonly string[]>): Flow<(kind: Kind) => string[]> {
  const asked = Object.entries(keys).filter(([, some]) => some.length > 0);
  if (asked.length === 0) return () => [];
  const parts = asked.map(
    ([kind, some]) => sql`select kind, id from link_key where kind = ${kind} and key ${db.among(some)}`,
  );
  const rows = yield* db.all(sql<{ kind: Kind; id: string }>`${sql.join(parts, sql` union `)}`);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return (kind) => (byKind.get(kind) ?? []).map(({ id }) => id);
}

function* actorsOf(context: Context, ids: readonly string[]): Flow<Made<Actor>[]> {
  const rows = yield* rowsOf(context, 'actor', ids);
  return rows.map(({ id, n, value }) => ({ id, n, made: parse<Actor>(value) }));
}

function* knownEvents(kept: Facts, ids: readonly string[]): Flow<Made<Under['events'][number]>[]> {
  const { context } = kept;
  const rows = yield* rowsOf(context, 'event', ids);
  const values = rows.map(({ value }) => parse<Event>(value));
  const [members, events] = yield* together(membersOf(kept, rows), eventsOf(context, values));
  return rows.map(({ id, n }, i) => ({ id, n, made: { event: at(events, i), members: members.get(n) ?? [] } }));
}

function* knownUtterances(kept: Facts, ids: readonly string[]): Flow<Made<Under['utterances'][number]>[]> {
  const { context } = kept;
  const rows = yield* rowsOf(context, 'utterance', ids);
  const numbers = context.db.among(rows.map(({ n }) => n));
  const values = rows.map(({ value }) => parse<Utterance>(value));
  const [statements, utterances] = yield* together(
    statementsWhere(kept, sql`s.utterance_n ${numbers}`),
    utterancesOf(context, values),
  );
  const members = Map.groupBy(statements, ({ n }) => n);
  return rows.map(({ id, n }, i) => ({
    id,
    n,
    made: { utterance: at(utterances, i), members: (members.get(n) ?? []).map(({ known }) => known) },
  }));
}

function* statementsAbout(kept: Facts, id: string): Flow<Made<KnownStatement[]>[]> {
  const found = yield* statementsWhere(
    kept,
    sql`s.n in (select se.statement_n from statement_event se join event e on e.n = se.event_n where se.linked = 1 and e.id = ${id})`,
  );
  return [{ id, n: 0, made: found.map(({ known }) => known) }];
}

function* signaturesOf({ db }: Context, bands: readonly string[]): Flow<Under['signatures']> {
  if (bands.length === 0) return [];
  const found = yield* db.all(sql<{ id: string; copy_group: string | null; value: string }>`
    select so.id, ${linkedGroup('so')} as copy_group, x.value from source so join source_signature x on x.n = so.n
    where so.n in (select source_n from source_band where band ${db.among(bands)}) order by +so.n`);
  return found.map((row) => ({
    sourceId: row.id,
    copyGroupId: row.copy_group ?? row.id,
    signature: parse<number[]>(row.value),
  }));
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
  const factsOf = yield* facts.of(found.map(({ source_n: sourceN }) => sourceN));
  for (const { event_n: n, source_n: sourceN, value } of found) {
    const { source, assigned } = factsOf(sourceN);
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
  const extracted = found
    .map((row) => ({ ...row, value: parse<Statement>(row.value) }))
    .filter(({ value }) => value.provenance.extractor !== 'person');
  const factsOf = yield* facts.of(extracted.map(({ source_n: sourceN }) => sourceN));
  return extracted.map(({ n, value, source_n: sourceN, utterance }) => {
    const { source, assigned } = factsOf(sourceN);
    const beside = { utteranceId: utterance, review: null, patch: null };
    const statement = joinStatement(value, assigned, beside);
    return { n, known: { source, statement } };
  });
}
