import {
  type EventMention,
  type Extraction,
  type MarkPlace,
  placeInTime,
  type Span,
  type Statement,
} from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { assignmentsOf, joinStatement } from '../../join.ts';
import type { StoredSource } from '../../read/statement-rows.ts';
import { minuteOf } from '../../sort-key.ts';
import { bestCover } from '../../write/cover.ts';
import { takeStatementsOut } from '../../write/remove.ts';
import { placeOf } from '../../write/source.ts';
import { freeKey, putKeyed } from '../../write/statements.ts';
import { correctionsOf } from '../corrections.ts';

/** `statement-add`: what stood there when it was added, before what the person said of it. */
export interface Added {
  statement: Statement;
  place: MarkPlace;
}

/** Whether each of two covers the other so far that they are one. */
export const sameWords = (left: readonly Span[], right: readonly Span[]): boolean =>
  bestCover(left, [{ parts: [...right] }]) !== null && bestCover(right, [{ parts: [...left] }]) !== null;

/** Behind all that were extracted. */
const FIRST_ORDINAL = 1_000_000;

interface SourceRow {
  n: number;
  value: string;
  text: string;
}

/**
 * Writes the added statements of a Source whose words stand where they were and that no engine found since, and takes
 * out those that are none any more. Returns those that are there.
 */
export function* placeAdded(context: Context, sourceId: string): Flow<Statement[]> {
  const { db } = context;
  const source = yield* db.get(sql<SourceRow>`
    select so.n, so.value, t.text from source so join source_text t on t.n = so.n where so.id = ${sourceId}`);
  if (!source) return [];
  const added = yield* addedIn(context, sourceId);
  const rows = yield* db.all(sql<{ n: number; id: string; value: string }>`
    select s.n, s.id, v.value from statement s join statement_value v on v.n = s.n where s.source_n = ${source.n}`);
  const there = rows.map(({ n, value }) => ({ n, statement: parse<Statement>(value) }));
  const found = there.filter(({ statement }) => statement.provenance.extractor !== 'person');
  const wanted = added.filter(
    ({ place: { parts, words } }) =>
      parts.every(({ start, end }, i) => source.text.slice(start, end) === words[i]) &&
      !found.some(({ statement }) => sameWords(statement.parts, parts)),
  );
  const kept = new Set(wanted.map(({ statement }) => statement.id));
  const byPerson = there.filter(({ statement }) => statement.provenance.extractor === 'person');
  yield* takeStatementsOut(
    context,
    byPerson.filter(({ statement }) => !kept.has(statement.id)).map(({ n }) => n),
  );
  const known = new Set(byPerson.map(({ statement }) => statement.id));
  const missing = wanted.map(({ statement }) => statement).filter(({ id }) => !known.has(id));
  yield* putAdded(context, missing, source);
  const count = sql`(select count(*) from statement where source_n = ${source.n})`;
  yield* db.do(sql`update source set statements = ${count} where n = ${source.n} and statements <> ${count}`);
  return wanted.map(({ statement }) => statement);
}

/** In the order in which they stand in the text. */
function* addedIn(context: Context, sourceId: string): Flow<Added[]> {
  const { db } = context;
  const rows = yield* db.all(sql<{ subject: string }>`
    select subject from correction where kind = 'statement-add' and (value -> 'place' ->> 'sourceId') = ${sourceId}`);
  if (rows.length === 0) return [];
  const corrections = yield* correctionsOf(
    context,
    ['statement-add'],
    rows.map(({ subject }) => subject),
  );
  return corrections
    .map(({ value }) => value as unknown as Added)
    .toSorted((a, b) => (a.place.parts[0]?.start ?? 0) - (b.place.parts[0]?.start ?? 0));
}

function* putAdded(context: Context, statements: readonly Statement[], row: SourceRow): Flow<void> {
  if (statements.length === 0) return;
  const { db } = context;
  const source = parse<StoredSource>(row.value);
  const extraction = yield* db.get(sql<{ value: string }>`select value from source_extraction where n = ${row.n}`);
  const mentions = yield* db.all(sql<{ value: string }>`
    select value from event_mention where source_n = ${row.n} order by ordinal`);
  const found = {
    ...parse<Pick<Extraction, 'entities' | 'figures'>>(extraction?.value ?? '{"entities":[],"figures":[]}'),
    events: mentions.map(({ value }) => parse<EventMention>(value)),
  };
  const assigned = yield* assignmentsOf(context, row.n);
  const minute = minuteOf(placeInTime(source.published));
  const first = yield* freeKey(context, minute);
  const last = yield* db.get(sql<{ ordinal: number | null }>`
    select max(ordinal) as ordinal from statement where source_n = ${row.n} and ordinal >= ${FIRST_ORDINAL}`);
  const keyed = statements.map((each, i) => {
    const statement = { ...each, about: aboutOf(each.parts, found) };
    const joined = joinStatement(statement, assigned, { utteranceId: null, review: null, patch: null });
    return { statement, joined, ordinal: (last?.ordinal ?? FIRST_ORDINAL) + 1 + i, key: first + i };
  });
  yield* putKeyed(context, keyed, yield* placeOf(context, source, row.n));
}

/** What of a document lies in the words said. */
function aboutOf(
  parts: readonly Span[],
  { entities, figures, events }: Pick<Extraction, 'entities' | 'figures' | 'events'>,
): Statement['about'] {
  const within = ({ start, end }: Span): boolean => parts.some((part) => part.start <= start && end <= part.end);
  return {
    events: events.filter(({ trigger }) => within(trigger)).map(({ key }) => ({ mention: key, eventId: null })),
    actors: entities.filter(({ mentions }) => mentions.some(within)).map(({ key }) => ({ entity: key, actorId: null })),
    figures: figures.filter(({ span }) => within(span)),
  };
}

/** Those of these statements that a person added: what names one rests on that. */
export function* addedAmong({ db }: Context, ids: readonly string[]): Flow<string[]> {
  if (ids.length === 0) return [];
  const found = yield* db.all(sql<{ slot: string }>`
    select slot from correction where slot ${db.among(ids.map((id) => `statement-add/${id}`))} order by slot`);
  return found.map((row) => row.slot);
}
