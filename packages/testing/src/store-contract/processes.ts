import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { queryOf } from '@dixit/model/query';
import { expect, it } from 'vitest';
import { generateBundles } from '../generate-statements.ts';
import type { StoreAdapter } from './adapter.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const PAGE = { cursor: null, limit: 500 } as const;

/** Resolves when the child has printed so many lines. */
function start(
  adapter: StoreAdapter,
  place: string,
  task: string,
): { child: ChildProcess; lines: (n: number) => Promise<void> } {
  const child = spawn(process.execPath, [CHILD, adapter.module, place, task], { stdio: ['ignore', 'pipe', 'inherit'] });
  let seen = 0;
  const lines = (n: number): Promise<void> =>
    new Promise((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        seen += chunk.toString().split('\n').length - 1;
        if (seen >= n) resolve();
      });
      child.once('exit', () => (seen >= n ? resolve() : reject(new Error(`child ended after ${seen} lines`))));
    });
  return { child, lines };
}

/** What must hold at every moment: no statement without its source, no count that differs from its rows. */
async function expectConsistent(adapter: StoreAdapter, place: string): Promise<number> {
  const store = await adapter.open(place);
  try {
    const counts = await store.counts();
    let statements = 0;
    for await (const id of store.sources.ids()) {
      const found = await store.statements.ofSource(id);
      expect(found).toEqual(found.map((statement) => ({ ...statement, sourceId: id })));
      expect((await store.sources.row(id))?.statements).toBe(found.length);
      expect((await store.sources.extraction(id))?.statements).toHaveLength(found.length);
      statements += found.length;
    }
    expect(statements).toBe(counts.statements);
    expect((await store.statements.search(queryOf('has:speaker'), { ...PAGE, sort: 'newest' })).total).toBe(statements);
    return counts.sources;
  } finally {
    await store.close();
  }
}

export function processTests(adapter: StoreAdapter): void {
  it('reads while another process writes', async () => {
    const place = adapter.place();
    const store = await adapter.open(place);
    const { child, lines } = start(adapter, place, 'write');
    const ended = once(child, 'exit');
    await lines(1);
    const seen = new Set<number>();
    while (child.exitCode === null) {
      const { total, rows } = await store.statements.search(queryOf('kind:direct'), { ...PAGE, sort: 'newest' });
      expect(rows.length).toBe(Math.min(total, 500));
      seen.add(await store.revision());
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await ended).toEqual([0, null]);
    expect(seen.size).toBeGreaterThan(1);
    expect((await store.counts()).statements).toBe(4_000);
    await store.close();
  });

  it('takes turns with another process that writes', async () => {
    const place = adapter.place();
    const store = await adapter.open(place);
    const { child, lines } = start(adapter, place, 'write');
    const ended = once(child, 'exit');
    await lines(1);
    for (const bundle of generateBundles({ statements: 400, perSource: 20, seed: 3 })) await store.writer.put(bundle);
    expect(await ended).toEqual([0, null]);
    expect((await store.counts()).statements).toBe(4_400);
    await store.close();
  });

  it('is whole after a process was killed in the middle of writing', async () => {
    const place = adapter.place();
    for (const steps of [3, 9, 14]) {
      const { child, lines } = start(adapter, place, 'write');
      const ended = once(child, 'exit');
      await lines(steps);
      child.kill('SIGKILL');
      expect(await ended).toEqual([null, 'SIGKILL']);
      expect(await expectConsistent(adapter, place)).toBeGreaterThanOrEqual(steps);
    }
  });

  it('gives the item of a killed worker to the next one', async () => {
    const place = adapter.place();
    const store = await adapter.open(place, { leaseSeconds: 0.5 });
    const job = await store.jobs.create('ingest', [{ name: 'a', payload: Buffer.from('bytes'), options: '{}' }]);
    const { child, lines } = start(adapter, place, 'claim');
    const ended = once(child, 'exit');
    await lines(1);
    expect(await store.jobs.claim('other')).toBeNull();
    child.kill('SIGKILL');
    await ended;
    await expect.poll(async () => (await store.jobs.claim('other'))?.item.name, { timeout: 5_000 }).toBe('a');
    expect(await store.jobs.get(job.id)).toMatchObject({ state: 'running' });
    await store.close();
  });
}
