import type { Ask, Row } from '../flow.ts';

type Insert = Extract<Ask, { do: 'insert' }>;

/** Rows sent at once at most, and their characters. */
const MOST_ROWS = 2_000;
const MOST_CHARACTERS = 4_000_000;

/** The column that holds JSON; the others of a row are text, numbers or bytes. */
const JSON_COLUMN = 'value';

/** The statements that put rows into a table: a whole batch as one JSON, bytes row by row. */
export function* insertion(ask: Insert): Generator<{ text: string; values: unknown[] }> {
  const { table, numbered } = ask;
  const rows = withoutRepeats(ask);
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map(quoted).join(', ');
  const end = `${conflict(ask, columns)}${numbered ? ' returning n' : ''}`;
  if (rows.some((row) => Object.values(row).some((value) => value instanceof Uint8Array))) {
    const places = columns.map((_, i) => `$${i + 1}`).join(', ');
    for (const row of rows) {
      yield {
        text: `insert into ${table} (${names}) values (${places})${end}`,
        values: columns.map((name) => row[name]),
      };
    }
    return;
  }
  const text = `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)${end}`;
  for (const batch of batches(rows, columns)) yield { text, values: [`[${batch.join(',')}]`] };
}

function* batches(rows: readonly Row[], columns: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const json = `{${columns.map((name) => `${JSON.stringify(name)}:${jsonOf(name, row[name])}`).join(',')}}`;
    if (batch.length >= MOST_ROWS || (batch.length > 0 && characters + json.length > MOST_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(json);
    characters += json.length;
  }
  yield batch;
}

const jsonOf = (name: string, value: unknown): string =>
  name === JSON_COLUMN && typeof value === 'string' ? value : JSON.stringify(value ?? null);

function conflict({ onConflict }: Insert, columns: readonly string[]): string {
  if (onConflict === null) return '';
  if (onConflict === 'ignore') return ' on conflict do nothing';
  const set = columns
    .filter((name) => !onConflict.replace.includes(name))
    .map((name) => `${quoted(name)} = excluded.${quoted(name)}`);
  return ` on conflict (${onConflict.replace.map(quoted).join(', ')}) do update set ${set.join(', ')}`;
}

/** One command may not overwrite a row twice: the last one with a key stays. */
function withoutRepeats({ rows, onConflict }: Insert): readonly Row[] {
  if (onConflict === null || onConflict === 'ignore') return rows;
  const keyOf = (row: Row): string => JSON.stringify(onConflict.replace.map((name) => row[name]));
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

const quoted = (name: string): string => `"${name}"`;
