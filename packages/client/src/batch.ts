import { BATCH_LIMIT, BATCH_PER_CALL, type BatchRow, DixitError } from '@dixit/model';
import type { RouterInputs } from '@dixit/api';
import type { Client } from './client.ts';
import { cellsOf } from './table.ts';

/** Characters of one call: an address has an end. */
const PER_CALL = 4_000;

/** Which cells of a table are the names: a column by its number from 1 or, where the first line names them, by its name. */
export interface BatchColumn {
  column?: string | undefined;
  hasHeader?: boolean | undefined;
}

/**
 * The names of a file as people have it: UTF-8, UTF-16 or Windows-1252, separated by commas, semicolons, tabs or bars.
 * Each name once, in order. INPUT_INVALID for a column that is not there, a file without names, or more than a batch holds.
 */
export function namesIn(bytes: Uint8Array, { column, hasHeader = false }: BatchColumn = {}): string[] {
  const rows = cellsOf(bytes);
  const number = Number(column ?? '1');
  const isNumbered = Number.isInteger(number) && number >= 1;
  const named = (rows[0] ?? []).findIndex((cell) => cell.trim().toLowerCase() === column?.trim().toLowerCase());
  const at = isNumbered ? number - 1 : named;
  if (at < 0 || rows.every((row) => row[at] === undefined))
    throw new DixitError('INPUT_INVALID', { field: 'column', value: column ?? '1' });
  const cells = rows.slice(hasHeader || !isNumbered ? 1 : 0).map((row) => row[at]?.trim() ?? '');
  const names = [...new Set(cells.filter((cell) => cell !== ''))];
  if (names.length === 0) throw new DixitError('INPUT_INVALID', { field: 'lines', problem: 'empty' });
  if (names.length > BATCH_LIMIT)
    throw new DixitError('INPUT_INVALID', { field: 'lines', count: names.length, limit: BATCH_LIMIT });
  return names;
}

/** What was found for each name, in order, some calls after the other. */
export async function* batchRows(
  client: Client,
  names: readonly string[],
  how: Omit<RouterInputs['batch']['run'], 'lines'> = {},
): AsyncGenerator<BatchRow> {
  let lines: string[] = [];
  let length = 0;
  for (const name of names) {
    const size = encodeURIComponent(name).length;
    if (lines.length === BATCH_PER_CALL || (lines.length > 0 && length + size > PER_CALL)) {
      yield* await client.batch.run.query({ ...how, lines });
      lines = [];
      length = 0;
    }
    lines.push(name);
    length += size;
  }
  if (lines.length > 0) yield* await client.batch.run.query({ ...how, lines });
}
