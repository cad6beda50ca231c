import type { Format } from './format.ts';

/** One column: its name is the JSON key, or a path of keys joined by dots. */
export interface Column<T> {
  name: string;
  value: (row: T) => unknown;
}

export function pathColumn<T>(name: string): Column<T> {
  const path = name.split('.');
  return {
    name,
    value: (row) =>
      path.reduce<unknown>(
        (value, key) =>
          typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
        row,
      ),
  };
}

/** Rows as delimited text, with a header line except for `plain`. */
export function* delimited<T>(
  rows: Iterable<T>,
  columns: readonly Column<T>[],
  format: Extract<Format, 'csv' | 'tsv' | 'plain'>,
): Generator<string> {
  const line = (cells: readonly string[]): string =>
    format === 'csv' ? `${cells.map(csvCell).join(',')}\r\n` : `${cells.map(tsvCell).join('\t')}\n`;
  if (format !== 'plain') yield line(columns.map(({ name }) => name));
  for (const row of rows) yield line(columns.map(({ value }) => cellText(value(row))));
}

/** Lists of plain values joined by `; `, anything else with parts as JSON. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return isPlainList ? value.join('; ') : JSON.stringify(value);
}

const tsvCell = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ');

/** RFC 4180; what a spreadsheet would take for a formula gets an apostrophe in front. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Columns of equal width for people; the last one is not padded. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Characters as a terminal counts them: no escapes, no combining marks. */
export const widthOf = (text: string): number => [...text.replace(/\u001B\[[0-9;]*m|\p{M}/gu, '')].length;
