import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type CellKind, type Column, listed, valueAt } from '../columns.ts';
import type { Write } from '../format.ts';
import { columnsFor } from './tables.ts';

/** Rows of one group: readers skip whole groups, and memory holds one. */
const GROUP = 10_000;

/** Parquet with the columns of the CSV, their types kept, compressed with Snappy. */
export const writeParquet: Write = async function* (job) {
  const columns = columnsFor(job.what);
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: `dixit ${job.version}` });
  let group: unknown[] = [];
  const put = async (): Promise<Uint8Array> => {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: group.map((row) => cell(column, row)),
    }));
    group = [];
    await parquet.write({ columnData, rowGroupSize: GROUP });
    return taken(writer);
  };
  for await (const rows of job.rows()) {
    group.push(...rows);
    if (group.length >= GROUP) yield await put();
  }
  if (group.length > 0) yield await put();
  await parquet.finish();
  yield taken(writer);
};

/** What was written since the last time; the count of all bytes, `offset`, goes on. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const TYPES: Record<CellKind, Partial<SchemaElement>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[kind] })),
];

function cell({ path, kind }: Column, row: unknown): unknown {
  const value = valueAt(row, path) ?? null;
  if (value === null || kind === 'integer' || kind === 'number' || kind === 'boolean') return value;
  return typeof value === 'string' ? value : listed(value);
}
