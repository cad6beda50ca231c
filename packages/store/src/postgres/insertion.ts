import type { Ask, Row } from '../flow.ts';

export type Insert = Extract<Ask, { do: 'insert' }>;

/** Rows sent at once at most, and their characters. */
const MOST_ROWS = 2_000;
const MOST_CHARACTERS = 4_000_000;

/** The column that holds JSON, as text; the others of a row are text, numbers or bytes. */
const JSON_COLUMN = 'value';

/** A command with its values, `$1` the first of them. */
interface Command {
  text: string;
  values: unknown[];
}

/** The commands that put rows into a table: a whole batch as one JSON, bytes row by row. */
export function* insertion(ask: Insert): Generator<Command> {
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
  const chosen = columns.map((name) => (name === JSON_COLUMN ? 'given.unnest::json' : quoted(name))).join(', ');
  const beside = columns.includes(JSON_COLUMN) ? ', unnest($2::text[])' : '';
  const text = `insert into ${table} (${names}) select ${chosen}
    from rows from (json_populate_recordset(null::${table}, $1)${beside}) given${end}`;
  for (const { json, values } of batches(rows, columns))
    yield { text, values: beside === '' ? [`[${json.join(',')}]`] : [`[${json.join(',')}]`, values] };
}

/**
 * Rows for several tables, each of them named once, in as few commands as there are batches of the one that has most:
 * one command puts rows into many tables, and what they say of each other is looked at when all are there.
 */
export function* insertions(asks: readonly Insert[]): Generator<Command> {
  const each = asks.map((ask) => [...insertion(ask)]);
  const most = Math.max(0, ...each.map((commands) => commands.length));
  for (let i = 0; i < most; i++) yield merged(each.flatMap((commands) => commands[i] ?? []));
}

function merged(commands: readonly Command[]): Command {
  const [only] = commands;
  if (commands.length === 1 && only) return only;
  const values: unknown[] = [];
  const parts = commands.map((command, i) => {
    const before = values.length;
    values.push(...command.values);
    return `part${i} as (${command.text.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`)})`;
  });
  return { text: `with ${parts.join(', ')} select`, values };
}

/** The columns of a row as JSON, but for the one that holds JSON itself: it would be read twice. */
interface Batch {
  json: string[];
  values: unknown[];
}

function* batches(rows: readonly Row[], columns: readonly string[]): Generator<Batch> {
  let batch: Batch = { json: [], values: [] };
  let characters = 0;
  const named = columns.filter((name) => name !== JSON_COLUMN);
  for (const row of rows) {
    const json = `{${named.map((name) => `${JSON.stringify(name)}:${JSON.stringify(row[name] ?? null)}`).join(',')}}`;
    const value = row[JSON_COLUMN] ?? null;
    const size = json.length + String(value).length;
    if (batch.json.length >= MOST_ROWS || (batch.json.length > 0 && characters + size > MOST_CHARACTERS)) {
      yield batch;
      batch = { json: [], values: [] };
      characters = 0;
    }
    batch.json.push(json);
    batch.values.push(value);
    characters += size;
  }
  yield batch;
}

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
