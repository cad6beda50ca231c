import type { Block, ReviewState, Span, Statement, StatementContext } from '@dixit/model';
import type { StatementReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, resolver } from '../context.ts';
import type { Flow } from '../flow.ts';
import { type Assignments, assignmentsOf, joinStatement, patchesOf } from '../join.ts';
import { facetsOf } from './facets.ts';
import { histogramOf } from './histogram.ts';
import { recognisedIn } from './recognised.ts';
import { completionsOf } from './completions.ts';
import { matrixOf } from './matrix.ts';
import { sourceRow } from './sources.ts';
import { statementRows, type StoredSource } from './statement-rows.ts';
import { searchStatements } from './statement-search.ts';
import { tallyOf } from './tally.ts';

export function statementReader(context: Context): StatementReader {
  const { db, engine } = context;
  return {
    get: (id) =>
      engine.read(function* () {
        const found = yield* statementsWhere(context, sql`s.id = ${yield* resolveId(db, id)}`);
        return found[0] ?? null;
      }),
    rows: (ids) =>
      engine.read(function* () {
        const resolved = ids.map(yield* resolver(db, ids));
        const found = yield* db.all(sql<{ id: string; n: number }>`
          select id, n from statement where id ${db.among(resolved)}`);
        const keys = new Map(found.map((row) => [row.id, row.n]));
        return yield* statementRows(
          context,
          resolved.map((id) => keys.get(id)).filter((key) => key !== undefined),
        );
      }),
    values: (ids) =>
      engine.read(function* () {
        const resolved = ids.map(yield* resolver(db, ids));
        const found = yield* statementsWhere(context, sql`s.id ${db.among(resolved)}`);
        const byId = new Map(found.map((statement) => [statement.id, statement]));
        return resolved.map((id) => byId.get(id)).filter((statement) => statement !== undefined);
      }),
    ofSource: (sourceId) =>
      engine.read(function* () {
        const id = yield* resolveId(db, sourceId);
        return yield* statementsWhere(context, sql`s.source_n = (select n from source where id = ${id})`);
      }),
    search: (query, page) => engine.read(() => searchStatements(context, query, page)),
    tally: (query, samples) => engine.read(() => tallyOf(context, query, samples)),
    facets: (query) => engine.read(() => facetsOf(context, query), { many: true }),
    histogram: (query) => engine.read(() => histogramOf(context, query), { many: true }),
    matrix: (query, role, size) => engine.read(() => matrixOf(context, query, { role, size }), { many: true }),
    complete: (field, text, limit) => engine.read(() => completionsOf(context, field, { text, limit })),
    recognised: (id) => engine.read(() => recognisedIn(context, id)),
    context: (id, around) => engine.read(() => statementContext(context, id, around)),
  };
}

/** Statements with assignments and reviews joined in, by Source and in reading order. */
function* statementsWhere(context: Context, where: RawBuilder<unknown>): Flow<Statement[]> {
  const found = yield* context.db.all(sql<
    { value: string; source_n: number; utterance: string | null; patch: string | null } & Partial<ReviewState>
  >`
    select v.value, s.source_n, u.id as utterance, r.verdict, r.by, r.at, r.patch
    from statement s join statement_value v on v.n = s.n
    left join utterance u on u.n = s.utterance_n
    left join review r on r.statement_id = s.id
    where ${where} order by s.source_n, s.ordinal`);
  const assigned = new Map<number, Assignments>();
  for (const n of new Set(found.map((row) => row.source_n))) assigned.set(n, yield* assignmentsOf(context, n, 'shown'));
  const patchOf = yield* patchesOf(
    context,
    found.map((row) => row.patch),
    'shown',
  );
  const none = { actors: new Map<string, string>(), events: new Map<string, string>() };
  return found.map(({ value, source_n, utterance, verdict, by, at, patch }) =>
    joinStatement(parse<Statement>(value), assigned.get(source_n) ?? none, {
      utteranceId: utterance,
      review: verdict ? { verdict, by: by ?? null, at: at ?? null } : null,
      patch: patchOf(patch),
    }),
  );
}

function* statementContext(context: Context, id: string, around: number): Flow<StatementContext | null> {
  const found = yield* context.db.get(sql<{ value: string; patch: string | null; text: string; source: string }>`
    select v.value, r.patch, t.text, so.value as source from statement s join statement_value v on v.n = s.n
    left join review r on r.statement_id = s.id
    join source so on so.n = s.source_n join source_text t on t.n = so.n
    where s.id = ${yield* resolveId(context.db, id)}`);
  if (!found) return null;
  const extracted = parse<Statement>(found.value);
  const { sourceId } = extracted;
  const patchOf = yield* patchesOf(context, [found.patch]);
  const { parts } = { ...extracted, ...(patchOf(found.patch) as Partial<Statement> | null) };
  const source = parse<StoredSource>(found.source);
  const row = yield* sourceRow(context, sourceId);
  if (!row) return null;
  const span = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  const { start, end } = widen(span, around, { text: found.text, blocks: source.blocks });
  return { source: row, offset: start, text: found.text.slice(start, end), textSha256: source.textSha256 };
}

/** A border of a paragraph counts as near when it is no farther than this, or than what was asked for. */
const NEAR = 200;

function widen(span: Span, around: number, source: { text: string; blocks: readonly Block[] }): Span {
  const { text, blocks } = source;
  const reach = Math.max(around, NEAR);
  const starts = blocks.map((block) => block.span.start).filter((start) => start <= span.start);
  const ends = blocks.map((block) => block.span.end).filter((end) => end >= span.end);
  const start = nearest(Math.max(0, span.start - around), starts, reach);
  const end = nearest(Math.min(text.length, span.end + around), ends, reach);
  return { start: isLowSurrogate(text, start) ? start - 1 : start, end: isLowSurrogate(text, end) ? end + 1 : end };
}

function nearest(at: number, borders: readonly number[], reach: number): number {
  const distance = (border: number): number => Math.abs(border - at);
  const best = borders.toSorted((a, b) => distance(a) - distance(b))[0];
  return best !== undefined && distance(best) <= reach ? best : at;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
