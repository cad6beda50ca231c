import type { StatementRow } from '../../lib/rows.ts';

/** A row with the others that carry the same words of the same act of saying. */
export interface Folded {
  row: StatementRow;
  copies: StatementRow[];
}

/** Rows in their order; one that repeats an earlier one, word for word, goes with it. */
export function foldCopies(rows: readonly StatementRow[]): Folded[] {
  const folded: Folded[] = [];
  const known = new Map<string, Folded>();
  for (const row of rows) {
    const key = row.utteranceId === null ? null : `${row.utteranceId} ${row.source.language} ${wordsOf(row.text)}`;
    const first = key === null ? undefined : known.get(key);
    if (first) {
      first.copies.push(row);
      continue;
    }
    const entry = { row, copies: [] };
    folded.push(entry);
    if (key !== null) known.set(key, entry);
  }
  return folded;
}

/** What two copies share whatever their quotation marks, spaces and capitals. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
