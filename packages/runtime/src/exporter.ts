import type { ExportRequest, Exporter } from '@dixit/api';
import { columnsOf, csv, jsonl } from '@dixit/exchange';
import { EventRow, type Page, type PageInput, SourceRow, StatementRow } from '@dixit/model';
import type { Store } from '@dixit/model/ports';

const ROWS_PER_CHUNK = 500;

const ROW_SCHEMAS = { statements: StatementRow, events: EventRow, sources: SourceRow } as const;

/** Writes rows out as they are listed, page after page: as many as the query counts. */
export function createExporter(store: () => Promise<Store>): Exporter {
  return {
    async *stream(request) {
      const { what, format } = request;
      const chunks = rowsOf(await store(), request);
      yield* format === 'jsonl' ? jsonl(chunks) : csv(chunks, columnsOf(ROW_SCHEMAS[what]));
    },
  };
}

async function* rowsOf(store: Store, request: ExportRequest): AsyncGenerator<readonly unknown[]> {
  if (request.ids !== undefined) {
    yield await store.statements.rows(request.ids);
    return;
  }
  let cursor: string | null = null;
  do {
    const page: Page<unknown> = await pageOf(store, request, { cursor, limit: ROWS_PER_CHUNK });
    yield page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

async function pageOf(store: Store, request: ExportRequest, page: PageInput): Promise<Page<unknown>> {
  const { query, what, sort, snapshot } = request;
  if (snapshot !== undefined) return await store.snapshots.rows(snapshot, page);
  switch (what) {
    case 'statements':
      return await store.statements.search(query, { ...page, sort });
    case 'events':
      return await store.events.list(query, page);
    case 'sources':
      return await store.sources.list(query, page);
  }
}
