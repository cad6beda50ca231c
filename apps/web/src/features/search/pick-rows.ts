import { PICK_LIMIT } from '../../lib/query.ts';

/** The ids after one was ticked or let go; never more than a link carries. */
export function togglePick(picked: readonly string[], id: string): string[] {
  return picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id].slice(0, PICK_LIMIT);
}

/** The ids with all rows between two of the list, both included; without the first row, only the second. */
export function pickRange(
  picked: readonly string[],
  order: readonly string[],
  [from, to]: readonly [string | null, string],
): string[] {
  const ends = [from === null ? -1 : order.indexOf(from), order.indexOf(to)];
  if (ends.includes(-1)) return [...new Set([...picked, to])].slice(0, PICK_LIMIT);
  const between = order.slice(Math.min(...ends), Math.max(...ends) + 1);
  return [...new Set([...picked, ...between])].slice(0, PICK_LIMIT);
}
