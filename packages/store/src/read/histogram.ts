import { type BIN_UNITS, type Histogram, STATEMENT_KINDS } from '@dixit/model';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { unpack } from '../facts.ts';
import type { Flow } from '../flow.ts';
import { fromFacts, planStatements } from '../query/statements.ts';
import { readingOf } from '../tokens.ts';
import { FIRST_DATED_KEY, PER_MINUTE, dateOfMinute } from '../sort-key.ts';

const MAX_BINS = 60;
const DAY_MS = 86_400_000;
type Unit = (typeof BIN_UNITS)[number];
type Bin = Histogram['bins'][number];

/** Statements over time, in the finest unit that needs at most 60 bins (years: as many as there are). */
export function* histogramOf(context: Context, query: Query): Flow<Histogram> {
  const plan = yield* planStatements(query, yield* readingOf(context));
  if (plan === null) return { unit: 'day', bins: [], undated: 0 };
  const rows = yield* context.db.integers(sql`select s.n, s.packed ${fromFacts(plan, context)}`);
  const days = new Map<number, Map<string, number>>();
  let undated = 0;
  for (const [n = 0, packed = 0] of rows) {
    if (n < FIRST_DATED_KEY) undated++;
    else {
      const day = Math.floor(dateOfMinute(Math.floor(n / PER_MINUTE)).getTime() / DAY_MS);
      const kinds = days.get(day) ?? new Map<string, number>();
      if (kinds.size === 0) days.set(day, kinds);
      const kind = unpack(packed, 'kind');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  const sorted = [...days.keys()].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', bins: [], undated };
  const unit = unitFor(first, last);
  const bins = emptyBins(unit, first, last);
  const byStart = new Map(bins.map((bin) => [bin.start, bin]));
  for (const [day, kinds] of days) {
    const bin = byStart.get(text(startOf(unit, new Date(day * DAY_MS))));
    if (bin) for (const kind of STATEMENT_KINDS) bin[kind] += kinds.get(kind) ?? 0;
  }
  return { unit, bins, undated };
}

function unitFor(first: number, last: number): Unit {
  const days = last - first + 1;
  if (days <= MAX_BINS) return 'day';
  if (days <= (MAX_BINS - 1) * 7) return 'week';
  return days <= (MAX_BINS - 1) * 28 ? 'month' : 'year';
}

function emptyBins(unit: Unit, first: number, last: number): Bin[] {
  const bins: Bin[] = [];
  const end = last * DAY_MS;
  for (let start = startOf(unit, new Date(first * DAY_MS)); start.getTime() <= end;) {
    const next = nextOf(unit, start);
    bins.push({ start: text(start), end: text(next), direct: 0, indirect: 0, mixed: 0 });
    start = next;
  }
  return bins;
}

/** Weeks begin on Monday (ISO 8601). */
function startOf(unit: Unit, date: Date): Date {
  const start = new Date(date);
  if (unit === 'week') start.setUTCDate(start.getUTCDate() - ((start.getUTCDay() + 6) % 7));
  if (unit === 'month' || unit === 'year') start.setUTCDate(1);
  if (unit === 'year') start.setUTCMonth(0);
  return start;
}

function nextOf(unit: Unit, start: Date): Date {
  const next = new Date(start);
  if (unit === 'day') next.setUTCDate(next.getUTCDate() + 1);
  if (unit === 'week') next.setUTCDate(next.getUTCDate() + 7);
  if (unit === 'month') next.setUTCMonth(next.getUTCMonth() + 1);
  if (unit === 'year') next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next;
}

const text = (date: Date): string => date.toISOString().slice(0, 10);
