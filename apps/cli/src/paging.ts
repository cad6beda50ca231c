import { type Context } from './context.ts';
import { wholeNumber } from './args.ts';

interface PageOf<T> {
  rows: T[];
  nextCursor: string | null;
  total: number;
}

/** Records asked for by `--limit`; 0 is all of them. */
export function limitOf({ args, env }: Context, fallback = 50): number {
  const set = Number(env.limit ?? fallback);
  return wholeNumber(args, 'limit', Number.isInteger(set) && set >= 0 ? set : fallback);
}

/** As many rows as wanted, page by page. */
export async function collect<T>(
  limit: number,
  read: (page: { cursor: string | null; limit: number }) => Promise<PageOf<T>>,
): Promise<PageOf<T>> {
  const wanted = limit === 0 ? Infinity : limit;
  const rows: T[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await read({ cursor, limit: Math.min(500, wanted - rows.length) });
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (cursor === null || rows.length >= wanted) return { rows, nextCursor: cursor, total: page.total };
  }
}
