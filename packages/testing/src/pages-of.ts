import type { Page, PageInput } from '@dixit/model';

/** All rows of a list, page after page. */
export async function* pagesOf<T>(list: (page: PageInput) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const page: Page<T> = await list({ cursor, limit: 500 });
    yield* page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
