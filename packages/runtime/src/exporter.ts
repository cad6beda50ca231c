import type { ExportRequest, Exporter } from '@dixit/api';
import { type ExportJob, WRITERS } from '@dixit/exchange';
import type { EventRow, Page, PageInput, SourceRow, StatementRow } from '@dixit/model';
import type { Clock, LoggedStep, Store } from '@dixit/model/ports';
import { phrasesFor } from '@dixit/phrases';
import { found } from './found.ts';
import { remembering } from './remembering.ts';

/** Rows that are read at once, and whole values: those have texts beside them. */
const ROWS = 500;
const VALUES = 200;
/** Documents kept while the statements that stand in them go by. */
const DOCUMENTS = 32;
const ACTORS = 1_000;

export interface ExporterDeps {
  store: () => Promise<Store>;
  clock: Clock;
  /** Where the dashboard stands. */
  base: string;
  version: string;
}

/** Writes out what is listed, page after page: as many records as the query counts, however many there are. */
export function createExporter({ store, clock, base, version }: ExporterDeps): Exporter {
  return {
    async *stream(request) {
      const job = jobOf(await store(), request, {
        base: base.replace(/\/+$/u, ''),
        at: clock.now(),
        version,
        phrases: phrasesFor(request.language),
      });
      yield* WRITERS[request.format](job);
    },
  };
}

type Setting = Pick<ExportJob, 'base' | 'at' | 'version' | 'phrases'>;

function jobOf(store: Store, request: ExportRequest, setting: Setting): ExportJob {
  const { what, written, title } = request;
  const read = { store, request };
  return {
    ...setting,
    what,
    query: written,
    title: title ?? (written === '' ? 'Dixit' : written),
    rows: () => pagesOf<unknown>(read, ROWS),
    async *statements() {
      for await (const rows of pagesOf<StatementRow>(read, VALUES)) {
        const values = await store.statements.values(rows.map(({ id }) => id));
        const byId = new Map(values.map((statement) => [statement.id, statement]));
        yield rows.flatMap((row) => {
          const statement = byId.get(row.id);
          return statement === undefined ? [] : [{ row, statement }];
        });
      }
    },
    async *events() {
      for await (const rows of pagesOf<EventRow>(read, VALUES)) {
        yield await Promise.all(
          rows.map(async (row) => ({ row, event: found(await store.events.get(row.id), 'event', row.id) })),
        );
      }
    },
    async *sources() {
      for await (const rows of pagesOf<SourceRow>(read, DOCUMENTS)) {
        yield await Promise.all(
          rows.map(async (row) => ({ row, source: found(await store.sources.get(row.id), 'source', row.id) })),
        );
      }
    },
    record: () => recordOf(read, written === ''),
    log: () => logOf(read),
    source: remembering(DOCUMENTS, async (id) => found(await store.sources.get(id), 'source', id)),
    statementsIn: async (sourceId) => await store.statements.ofSource(sourceId),
    sourceRow: remembering(ACTORS, async (id) => found(await store.sources.row(id), 'source', id)),
    actor: remembering(ACTORS, async (id) => await store.actors.get(id)),
  };
}

/** The whole record without a query; else the documents found, to be linked anew where they come in. */
async function* recordOf(read: Reading, isWhole: boolean): AsyncGenerator<readonly unknown[]> {
  const { record } = read.store;
  yield [{ record: { version: 1, isWhole } }];
  if (isWhole) yield* record.lines();
  else {
    for await (const rows of pagesOf<SourceRow>(read, DOCUMENTS)) {
      yield await Promise.all(
        rows.map(async ({ id }) => ({ document: found(await record.document(id), 'source', id) })),
      );
    }
  }
}

interface Reading {
  store: Store;
  request: ExportRequest;
}

/** What people did, by the filter asked for. */
async function* logOf({ store, request }: Reading): AsyncGenerator<readonly LoggedStep[]> {
  const { log = {}, limit } = request;
  yield* pages(async (page) => await store.curation.trail(log, page), VALUES, limit);
}

/** Pages of the rows of what is asked for, from the first on. */
async function* pagesOf<T>(reading: Reading, size: number): AsyncGenerator<readonly T[]> {
  const { store, request } = reading;
  if (request.ids !== undefined) {
    yield (await store.statements.rows(request.ids)) as T[];
    return;
  }
  yield* pages(async (page) => (await pageOf(reading, page)) as Page<T>, size, request.limit);
}

async function* pages<T>(
  read: (page: PageInput) => Promise<Page<T>>,
  size: number,
  limit = Infinity,
): AsyncGenerator<readonly T[]> {
  let left = limit;
  let cursor: string | null = null;
  do {
    const page: Page<T> = await read({ cursor, limit: Math.min(size, left) });
    yield page.rows;
    left -= page.rows.length;
    cursor = page.nextCursor;
  } while (cursor !== null && left > 0);
}

async function pageOf({ store, request }: Reading, page: PageInput): Promise<Page<unknown>> {
  const { query, what, sort, snapshot } = request;
  if (snapshot !== undefined) return await store.snapshots.rows(snapshot, page);
  switch (what) {
    case 'statements':
      return await store.statements.search(query, { ...page, sort, isCounted: false });
    case 'events':
      return await store.events.list(query, page);
    case 'sources':
    case 'record':
      return await store.sources.list(query, page);
    case 'log':
      return await store.curation.log(request.log ?? {}, page);
  }
}
