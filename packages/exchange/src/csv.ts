import { type Column, valueAt } from './columns.ts';

/**
 * A table after RFC 4180 (commas, CRLF, doubled quotation marks), its first line the JSON keys. Lists of
 * plain values are joined by `; `, other lists are JSON. Text that a spreadsheet would take for a formula
 * gets an apostrophe in front (OWASP, "CSV Injection"), and so does text that begins with one.
 */
export async function* csv(
  chunks: AsyncIterable<readonly unknown[]>,
  columns: readonly Column[],
): AsyncGenerator<string> {
  yield line(columns.map(({ name }) => name));
  for await (const rows of chunks) {
    if (rows.length > 0) yield rows.map((row) => line(columns.map(({ path }) => cell(valueAt(row, path))))).join('');
  }
}

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const GUARDED = /^['=+\-@\t\r\n]/;

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : listed(value);
  return GUARDED.test(text) ? `'${text}` : text;
}

function listed(value: unknown): string {
  const isPlainList =
    Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
  return isPlainList ? value.join('; ') : JSON.stringify(value);
}

/** Records of a CSV text as the first line names them, guards taken off. Every value is a string. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...records] = parseRecords(text);
  return records.map((record) =>
    Object.fromEntries((header ?? []).map((name, i) => [name, (record[i] ?? '').replace(/^'(?=['=+\-@\t\r\n])/, '')])),
  );
}

function parseRecords(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, inQuotes, plain, end] = match;
    if (whole === '' && record.length === 0) break;
    record.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
