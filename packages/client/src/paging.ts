interface PageOf<T> {
  rows: T[];
  nextCursor: string | null;
}

/** As many rows at once as the API gives. */
const ROWS_PER_PAGE = 500;

/**
 * Every row of a listing, page after page, as they are asked for:
 * `everyRow((page) => client.statement.search.query({ q, ...page }))`.
 */
export async function* everyRow<T>(
  read: (page: { cursor: string | null; limit: number }) => Promise<PageOf<T>>,
  limit = ROWS_PER_PAGE,
): AsyncGenerator<T> {
  for (let cursor: string | null = null; ;) {
    const page: PageOf<T> = await read({ cursor, limit });
    yield* page.rows;
    cursor = page.nextCursor;
    if (cursor === null) return;
  }
}
