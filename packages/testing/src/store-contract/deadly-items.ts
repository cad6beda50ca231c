import { expect, it } from 'vitest';
import { type StoreAdapter, withStore } from './adapter.ts';

const items = (...names: string[]) =>
  names.map((name) => ({ name, payload: Buffer.from(name), options: `{"name":"${name}"}` }));

export function deadlyItemTests(adapter: StoreAdapter): void {
  it('hands out what stands in a row in one go, up to a gap', () =>
    withStore(adapter, async ({ jobs }) => {
      const { id } = await jobs.create('ingest', items('a', 'b', 'c', 'd', 'e'));
      await jobs.create('ingest', items('f'));
      const namesOf = async (most: number): Promise<string[]> =>
        (await jobs.claimRun('one', most)).map(
          ({ item, payload }) => `${item.name} ${Buffer.from(payload ?? []).toString()}`,
        );
      expect(await namesOf(2)).toEqual(['a a', 'b b']);
      // Another job takes its turn.
      expect(await namesOf(8)).toEqual(['f f']);
      expect(await namesOf(8)).toEqual(['c c', 'd d', 'e e']);
      expect(await namesOf(8)).toEqual([]);
      expect(await jobs.get(id)).toMatchObject({ waiting: 0, state: 'running' });
    }));

  it('gives what a worker has died with to the next one alone, and to nobody after five', () =>
    withStore(adapter, async ({ jobs }) => {
      const { id } = await jobs.create('ingest', items('deadly', 'b', 'c'));
      const claimedBy = async (worker: string): Promise<string[]> =>
        (await jobs.claimRun(worker, 8)).map(({ item, deaths }) => `${item.name} ${deaths}`);
      expect(await claimedBy('w0')).toEqual(['deadly 0', 'b 0', 'c 0']);
      for (let death = 1; death < 5; death += 1) {
        await jobs.release((worker) => worker === `w${death - 1}`);
        expect(await claimedBy(`w${death}`)).toEqual([`deadly ${death}`]);
      }
      await jobs.release((worker) => worker === 'w4');
      expect(await claimedBy('w5')).toEqual(['b 1']);
      expect(await claimedBy('w5')).toEqual(['c 1']);
      const { rows } = await jobs.items(id, { cursor: null, limit: 5, state: 'failed' });
      expect(rows).toMatchObject([
        { name: 'deadly', error: { code: 'JOB_FAILED', params: { name: 'deadly', problem: 'worker-exited' } } },
      ]);
      await jobs.retry(id);
      expect(await claimedBy('w5')).toEqual(['deadly 0']);
    }));

  it('counts no death of what is let go', () =>
    withStore(adapter, async ({ jobs }) => {
      await jobs.create('ingest', items('a'));
      for (let i = 0; i < 7; i += 1) {
        expect(await jobs.claimRun('one', 2)).toMatchObject([{ item: { name: 'a' }, deaths: 0 }]);
        await jobs.release(() => false, 'one');
      }
    }));
}
