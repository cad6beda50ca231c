import type { ExportSubject, Exporter } from '@dixit/api';
import { columnsOf, csv, jsonl } from '@dixit/exchange';
import { EventRow, type Page, SourceRow, StatementRow } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';

const ROWS_PER_CHUNK = 500;

const ROW_SCHEMAS = { statements: StatementRow, events: EventRow, sources: SourceRow } as const;

/** Writes rows out as they are listed, page after page: as many as the query counts. */
export function createExporter(store: () => Promise<Store>): Exporter {
  return {
    async *stream({ query, what, format }) {
      const chunks = rowsOf(await store(), query, what);
      yield* format === 'jsonl' ? jsonl(chunks) : csv(chunks, columnsOf(ROW_SCHEMAS[what]));
    },
  };
}

async function* rowsOf(store: Store, query: Query, what: ExportSubject): AsyncGenerator<readonly unknown[]> {
  let cursor: string | null = null;
  do {
    const page: Page<unknown> = await pageOf(store, query, { what, cursor });
    yield page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function pageOf(
  store: Store,
  query: Query,
  at: { what: ExportSubject; cursor: string | null },
): Promise<Page<unknown>> {
  const page = { cursor: at.cursor, limit: ROWS_PER_CHUNK };
  switch (at.what) {
    case 'statements':
      return store.statements.search(query, { ...page, sort: 'oldest' });
    case 'events':
      return store.events.list(query, page);
    case 'sources':
      return store.sources.list(query, page);
  }
}
