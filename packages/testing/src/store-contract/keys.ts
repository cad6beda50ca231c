import type { ApiKey } from '@dixit/model';
import { expect, it } from 'vitest';
import { type StoreAdapter, withStore } from './adapter.ts';

const aKey = (name: string, own: Partial<ApiKey> = {}): ApiKey => ({
  id: `ky_${name.padEnd(16, '0')}`,
  name,
  role: 'editor',
  createdAt: '2031-03-04T10:00:00Z',
  revokedAt: null,
  lastUsedAt: null,
  ...own,
});

export function keyTests(adapter: StoreAdapter): void {
  it('keeps keys with their digests, the newest first', () =>
    withStore(adapter, async ({ keys }) => {
      expect(await keys.list()).toEqual([]);
      const [orla, bram] = [aKey('orla'), aKey('bram', { role: 'reader', createdAt: '2031-03-05T10:00:00Z' })];
      await keys.add(orla, 'd1');
      await keys.add(bram, 'd2');
      expect(await keys.list()).toEqual([bram, orla]);
      expect(await keys.find(orla.id)).toEqual({ key: orla, digest: 'd1' });
      expect(await keys.find('ky_0000000000000000')).toBeNull();
      await keys.touch(orla.id, '2031-03-06T11:00:00Z');
      expect((await keys.find(orla.id))?.key).toEqual({ ...orla, lastUsedAt: '2031-03-06T11:00:00Z' });
    }));

  it('gives a name to one key in force at a time', () =>
    withStore(adapter, async ({ keys }) => {
      await keys.add(aKey('orla'), 'd1');
      const next = aKey('orla', { id: 'ky_next000000000000' });
      await expect(keys.add(next, 'd2')).rejects.toMatchObject({ code: 'CONFLICT', params: { id: 'orla' } });
      await keys.revoke(aKey('orla').id, '2031-03-05T10:00:00Z');
      await keys.add(next, 'd2');
      expect((await keys.list()).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
        ['ky_next000000000000', null],
        ['ky_orla000000000000', '2031-03-05T10:00:00Z'],
      ]);
    }));

  it('no longer finds a key that was revoked, and revokes it once', () =>
    withStore(adapter, async ({ keys }) => {
      const key = aKey('orla');
      await keys.add(key, 'd1');
      const revoked = { ...key, revokedAt: '2031-03-05T10:00:00Z' };
      expect(await keys.revoke(key.id, '2031-03-05T10:00:00Z')).toEqual(revoked);
      expect(await keys.revoke(key.id, '2031-03-06T10:00:00Z')).toEqual(revoked);
      expect(await keys.find(key.id)).toBeNull();
      await expect(keys.revoke('ky_0000000000000000', '2031-03-05T10:00:00Z')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }));
}
