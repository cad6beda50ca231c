import { type Column, listed, valueAt } from './columns.ts';

export interface Dialect {
  separator: ',' | ';' | '\t';
  lineEnd: '\r\n' | '\n';
  /** A byte order mark, and the comma in numbers: as Excel reads it where the comma is decimal. */
  isForExcel?: boolean;
}

/** RFC 4180. */
export const CSV: Dialect = { separator: ',', lineEnd: '\r\n' };
/** Tabs; a cell with a tab, a line end or a quotation mark is quoted as in CSV, so that nothing is lost. */
export const TSV: Dialect = { separator: '\t', lineEnd: '\n' };
export const EXCEL: Dialect = { separator: ';', lineEnd: '\r\n', isForExcel: true };

/**
 * A table after RFC 4180 (doubled quotation marks), its first line the JSON keys. Lists of plain values are joined
 * by `; `, other lists are JSON. Text that a spreadsheet would take for a formula gets an apostrophe in front
 * (OWASP, "CSV Injection"), and so does text that begins with one.
 */
export async function* csv(
  chunks: AsyncIterable<readonly unknown[]>,
  columns: readonly Column[],
  dialect: Dialect = CSV,
): AsyncGenerator<string> {
  const { separator, lineEnd, isForExcel = false } = dialect;
  const isQuoted = new RegExp(`["${separator}\r\n]`, 'u');
  const quoted = (cell: string): string => (isQuoted.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const line = (cells: readonly string[]): string => cells.map(quoted).join(separator) + lineEnd;
  yield `${isForExcel ? '\uFEFF' : ''}${line(columns.map(({ name }) => name))}`;
  for await (const rows of chunks) {
    if (rows.length > 0)
      yield rows.map((row) => line(columns.map(({ path }) => cell(valueAt(row, path), isForExcel)))).join('');
  }
}

const GUARDED = /^['=+\-@\t\r\n＝＋－＠]/u;

function cell(value: unknown, isForExcel: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return isForExcel ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : listed(value);
  return GUARDED.test(text) ? `'${text}` : text;
}
