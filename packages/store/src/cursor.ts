import { DixitError } from '@dixit/model';

/** An opaque place in a list: the sort values of the last row, tagged with the list they belong to. */
export function writeCursor(list: string, values: readonly (number | string)[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/** INPUT_INVALID when it is none of ours, or belongs to another list. */
export function readCursor(list: string, cursor: string | null, length: number): (number | string)[] | null {
  if (cursor === null) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value[0] === list && value.length === length + 1) {
      const values = value.slice(1);
      if (values.every((item) => typeof item === 'string' || Number.isFinite(item))) return values;
    }
  } catch {
    // Falls through: not JSON.
  }
  throw new DixitError('INPUT_INVALID', { field: 'cursor', value: cursor.slice(0, 80) });
}

/** Cuts a list that was read one row longer than the page. */
export function pageOfRows<TRow, TOut>(
  found: readonly TRow[],
  limit: number,
  total: number,
  give: { rows: (rows: readonly TRow[]) => TOut[]; cursor: (last: TRow) => string },
): { rows: TOut[]; nextCursor: string | null; total: number } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: give.rows(rows),
    nextCursor: found.length > limit && last !== undefined ? give.cursor(last) : null,
    total,
  };
}
