import { join } from 'node:path';
import type { Store } from '@dixit/model/ports';
import { backupSqlite, restoreSqlite } from '@dixit/store/sqlite/upkeep';
import { demoDocuments } from '@dixit/testing/demo';
import { type PostgresServer, startPostgres } from '@dixit/testing/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { prepare } from '../src/stages.ts';
import { correct, lost, PAGE, preparedAnew, readAnew } from './corrections.ts';
import { learnsFrom } from './learning.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres(undefined);
}, 60_000);
afterAll(async () => await server.stop());

const orphaned = async (store: Store): Promise<number> => (await store.curation.orphans(PAGE)).total;

/** A runtime on a fresh database of either kind, and (SQLite) where it is. */
const KINDS: [string, () => Promise<{ runtime: Runtime; folder: string | null }>][] = [
  [
    'SQLite',
    async () => {
      const folder = temporaryFolder();
      return { runtime: aRuntime(folder), folder };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const variables = { DATABASE_URL: await server.freshDatabase() };
      return { runtime: aRuntime(temporaryFolder(), { variables }), folder: null };
    },
  ],
];

describe.each(KINDS)('on %s', (_, fresh) => {
  it('keeps a hundred corrections of all kinds, or lists them with their words', { timeout: 300_000 }, async () => {
    const { runtime, folder } = await fresh();
    const store = await runtime.context().store();
    await readAnew(store, prepare);
    const made = await correct(store);
    expect(made.length).toBeGreaterThanOrEqual(100);
    expect(await lost(store, made)).toEqual([]);
    expect(await orphaned(store)).toBe(0);

    // By an engine with other rules, under other ids, and back.
    await readAnew(store, preparedAnew);
    expect(await lost(store, made)).toEqual([]);
    expect(await orphaned(store)).toBeLessThan(made.length / 4);
    await readAnew(store, prepare);
    expect(await lost(store, made)).toEqual([]);
    expect(await orphaned(store)).toBe(0);

    // A new version of a page.
    const [page] = demoDocuments().filter(({ url }) => url !== undefined);
    const bytes = Buffer.from(
      Buffer.from(page?.bytes ?? [])
        .toString()
        .replace(/\.(?=\s*$)/u, ' !'),
    );
    await takeIn(runtime, [
      { name: 'again', bytes, mediaType: null, url: page?.url ?? null, outlet: null, published: null, language: null },
    ]);
    expect(await lost(store, made)).toEqual([]);

    // Out as lines and in again.
    const other = await (await fresh()).runtime.context().store();
    for await (const lines of store.record.lines()) await other.record.restore(lines);
    await other.record.settle();
    expect(await lost(other, made)).toEqual([]);
    expect(await orphaned(other)).toBe(0);

    if (folder === null) return;
    // Into a backup and back.
    const [from, file] = [join(folder, 'dixit.db'), join(folder, 'all.backup')];
    await backupSqlite({ path: from, file, mayReplace: false, version: '9', now: '2031-06-02T08:00:00Z' });
    const restored = temporaryFolder();
    await restoreSqlite(file, join(restored, 'dixit.db'));
    const again = await aRuntime(restored).context().store();
    expect(await lost(again, made)).toEqual([]);
    expect(await orphaned(again)).toBe(0);
  });

  it(
    'links later sources by what people confirmed, and moves nothing that is linked',
    { timeout: 60_000 },
    async () => {
      const { runtime } = await fresh();
      await learnsFrom(await runtime.context().store());
    },
  );
});
