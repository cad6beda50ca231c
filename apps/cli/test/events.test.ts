import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO, records, sandbox } from './run.ts';

const { dixit, clean } = sandbox();

const listed = async (): Promise<string[]> =>
  records((await dixit(['events', '--limit', '0'])).stdout)
    .map(({ id }) => id ?? '')
    .sort();

interface Shown {
  event: { id: string; mentions: { sourceId: string; key: string }[] };
}
const shown = async (id: string): Promise<Shown['event']> =>
  (JSON.parse((await dixit(['show', id, '--json'])).stdout) as Shown).event;

beforeAll(async () => {
  const articles = ['01-le-fanal-proposition-de-sommet.txt', '09-tidewater-post-two-hours.txt'];
  expect((await dixit(['ingest', ...articles.map((name) => DEMO + name), '--quiet'])).code).toBe(0);
}, 120_000);
afterAll(clean);

describe('events', () => {
  test('are merged, stay so when another document is linked, and are two again when it is taken back', async () => {
    const before = await listed();
    const [one = '', other = ''] = before;
    const tried = await dixit(['events', 'merge', one, other, '--dry-run', '--json']);
    expect(JSON.parse(tried.stdout)).toMatchObject({ action: 'merge', subjectId: one });
    expect(await listed()).toEqual(before);
    const merged = JSON.parse((await dixit(['events', 'merge', one, other, '--why', 'one', '--json'])).stdout) as {
      id: number;
    };
    expect((await shown(other)).id).toBe(one);
    await dixit(['ingest', `${DEMO}13-northgate-summit-put-back-a-day.txt`, '--quiet']);
    const after = await listed();
    expect(after).toContain(one);
    expect(after).not.toContain(other);
    expect((await dixit(['review', 'undo', String(merged.id)])).code).toBe(0);
    expect(await listed()).toEqual([...after, other].sort());
  }, 60_000);

  test('are split by mentions, which can be moved on', async () => {
    const before = await listed();
    let several: Shown['event'] | undefined;
    for (const each of before) {
      several = await shown(each);
      if (several.mentions.length > 1) break;
    }
    const { sourceId, key } = several?.mentions[0] ?? { sourceId: '', key: '' };
    const id = several?.id ?? '';
    expect(await dixit(['events', 'split', id, `${sourceId}:${key}`])).toMatchObject({ code: 0 });
    const made = (await listed()).filter((each) => !before.includes(each));
    expect(made).toHaveLength(1);
    expect((await shown(made[0] ?? '')).mentions.map((mention) => mention.key)).toEqual([key]);
    expect(await dixit(['events', 'move', id, `${sourceId}:${key}`])).toMatchObject({ code: 0 });
    expect(await listed()).toEqual(before);
    expect((await shown(id)).mentions).toHaveLength(several?.mentions.length ?? 0);
  }, 60_000);

  test('say what is wrong with what they are given', async () => {
    const [id = ''] = await listed();
    expect(await dixit(['events', 'split', id, 'nothing'])).toMatchObject({ code: 2 });
    expect(await dixit(['events', 'merge', id])).toMatchObject({ code: 2 });
    expect((await dixit(['events', 'merge', id, id])).code).not.toBe(0);
    expect(await dixit(['events', 'merge'])).toMatchObject({ code: 0 });
  });
});
