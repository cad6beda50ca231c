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

/** Paths to every value of a record, lists counting as values. */
export function leavesOf(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? leavesOf(part, `${before}${key}.`)
      : [`${before}${key}`],
  );
}

interface Layout {
  format: Extract<Format, 'csv' | 'tsv' | 'plain'>;
  hasHeader: boolean;
}

/** Rows as delimited text. */
export function* delimited<T>(
  rows: Iterable<T>,
  columns: readonly Column<T>[],
  { format, hasHeader }: Layout,
): Generator<string> {
  const line = (cells: readonly string[]): string =>
    format === 'csv' ? `${cells.map(csvCell).join(',')}\r\n` : `${cells.map(tsvCell).join('\t')}\n`;
  if (hasHeader) yield line(columns.map(({ name }) => name));
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

/** At most so many characters, the last one an ellipsis where some were left out. Takes no escapes. */
export function fitted(text: string, width: number): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return widthOf(line) <= width ? line : `${[...line].slice(0, Math.max(1, width - 1)).join('')}…`;
}

/** Characters as a terminal counts them: no escapes, no combining marks. */
export const widthOf = (text: string): number => [...text.replace(/\u001B\[[0-9;]*m|\p{M}/gu, '')].length;
