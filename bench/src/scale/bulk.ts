import type { Bundle } from '@dixit/model/ports';
import { generateBundles } from '@dixit/testing';
import { timed } from '../measure.ts';
import type { Result } from '../results.ts';
import type { Engine } from './place.ts';
import type { Raw, RawRow } from './raw.ts';

const STATEMENTS = 10_000;
const PER_SOURCE = 20;
/** In the order in which they refer to each other; what is not here stays empty. */
const TABLES = [
  'label',
  'language',
  'outlet',
  'source',
  'source_text',
  'source_extraction',
  'source_fts',
  'actor',
  'actor_word',
  'entity_actor',
  'event_mention',
  'link_key',
  'statement',
  'statement_value',
  'statement_party',
  'statement_event',
  'statement_fts',
] as const;
const INDEXES: ReadonlySet<string> = new Set(['source_fts', 'statement_fts']);

/** Sources that go in by one way before as many go in by the other: a busy moment falls on both. */
const IN_TURN = 25;

/** Writing generated Sources through the store beside raw inserts of the very same rows, as many in a transaction. */
export async function bulk(engine: Engine): Promise<Result[]> {
  const bundles = [...generateBundles({ statements: STATEMENTS, perSource: PER_SOURCE })];
  const portions = await portionsOf(engine, bundles);
  const [own, copy] = [await engine.fresh(), await engine.fresh()];
  const store = await engine.open(own);
  await (await engine.open(copy)).close();
  const raw = await engine.raw(copy);
  const [shared = new Map<string, RawRow[]>(), ...perSource] = portions;
  let [ms, rawMs] = [0, (await timed(async () => await insertAll(raw, [shared]))).ms];
  for (let from = 0; from < bundles.length; from += IN_TURN) {
    ms += (await timed(async () => await putAll(store.writer, bundles.slice(from, from + IN_TURN)))).ms;
    rawMs += (await timed(async () => await insertAll(raw, perSource.slice(from, from + IN_TURN)))).ms;
  }
  await store.close();
  await raw.close();
  const name = `${engine.name}, writing with index`;
  return [
    { measure: name, value: STATEMENTS / (ms / 1000), unit: 'statements/s' },
    {
      measure: `${engine.name}, raw inserts of the same rows`,
      value: STATEMENTS / (rawMs / 1000),
      unit: 'statements/s',
    },
    { measure: `${name} against raw inserts`, value: rawMs / ms, unit: 'times as fast' },
  ];
}

/** The rows that these Sources become: first what they share, then those of each. */
async function portionsOf(engine: Engine, bundles: readonly Bundle[]): Promise<ReadonlyMap<string, RawRow[]>[]> {
  const address = await engine.fresh();
  const store = await engine.open(address);
  await putAll(store.writer, bundles);
  await store.close();
  const from = await engine.raw(address);
  const rows = new Map<string, readonly RawRow[]>();
  for (const table of TABLES) rows.set(table, await rowsOf(engine, from, table));
  await from.close();
  return bySource(rows);
}

async function putAll(writer: { put(bundle: Bundle): Promise<unknown> }, bundles: readonly Bundle[]): Promise<void> {
  for (const bundle of bundles) await writer.put(bundle);
}

/** All rows of a table; what a full-text index of SQLite holds is read back from its terms. */
async function rowsOf(engine: Engine, from: Raw, table: string): Promise<readonly RawRow[]> {
  if (engine.name === 'postgres') {
    const rows = await from.all(`select * from ${table}`);
    // What is worked out from others cannot be inserted; JSON goes as it was written.
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => name !== 'version')
          .map(([name, value]) => [name, isObject(value) ? JSON.stringify(value) : value]),
      ),
    );
  }
  if (!INDEXES.has(table)) return await from.all(`select * from ${await columnsOf(from, table)}`);
  await from.all(
    `create virtual table if not exists temp.terms_${table} using fts5vocab('main', '${table}', 'instance')`,
  );
  const found = await from.all(`select doc as rowid, col, group_concat(term, ' ') as words from
    (select doc, col, term from temp.terms_${table} order by doc, col, offset) group by doc, col`);
  const made = new Map<RawRow[string], Record<string, RawRow[string]>>();
  for (const { rowid = 0, col = '', words = '' } of found)
    made.set(rowid, { ...(made.get(rowid) ?? { rowid }), [String(col)]: words });
  return [...made.values()];
}

/** A table with the columns that can be written. */
async function columnsOf(from: Raw, table: string): Promise<string> {
  const columns = await from.all(`select name from pragma_table_xinfo('${table}') where hidden = 0`);
  return `(select ${columns.map(({ name }) => String(name)).join(', ')} from ${table})`;
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

/** The rows of each Source in a transaction of their own; what Sources share goes in before them. */
async function insertAll(raw: Raw, portions: readonly ReadonlyMap<string, readonly RawRow[]>[]): Promise<void> {
  for (const portion of portions) {
    await raw.all('begin');
    for (const [table, some] of portion) await raw.insert(table, some);
    await raw.all('commit');
  }
}

function bySource(rows: ReadonlyMap<string, readonly RawRow[]>): ReadonlyMap<string, RawRow[]>[] {
  const sourceOf = new Map((rows.get('statement') ?? []).map(({ n, source_n: source }) => [n, source]));
  const numbers = (rows.get('source') ?? []).map(({ n }) => n);
  const portions = new Map([SHARED, ...numbers].map((n) => [n, new Map<string, RawRow[]>()]));
  for (const [table, all] of rows) {
    for (const row of all) {
      const own = row['statement_n'] ?? row['n'] ?? row['rowid'];
      const source = table.startsWith('statement')
        ? sourceOf.get(own)
        : (row['source_n'] ?? (table.startsWith('source') ? own : SHARED));
      const portion = portions.get(source ?? SHARED) ?? portions.get(SHARED);
      if (portion) add(portion, table, row);
    }
  }
  return [...portions.values()];
}

/** Stands for no Source. */
const SHARED = -1;

function add(portion: Map<string, RawRow[]>, table: string, row: RawRow): void {
  const rows = portion.get(table);
  if (rows) rows.push(row);
  else portion.set(table, [row]);
}
