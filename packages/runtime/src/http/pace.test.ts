import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('lets one begin in each turn of the event loop, in their order', async () => {
  const pace = createPace();
  const seen: string[] = [];
  const turns = (async () => {
    for (let i = 0; i < 4; i++) {
      await new Promise((done) => setImmediate(done));
      seen.push('turn');
    }
  })();
  await Promise.all(['a', 'b', 'c'].map(async (name) => pace().then(() => seen.push(name))));
  await turns;
  expect(seen.filter((one) => one !== 'turn')).toEqual(['a', 'b', 'c']);
  expect(seen.join(' ')).not.toMatch(/[abc] [abc]/u);
  await pace();
});
