import { expect, it } from 'vitest';
import { knownOutcome } from '../src/taken.ts';
import { FANAL, anItem } from './articles.ts';
import { aRuntime, takeIn } from './support.ts';

const input = (name: string, text = FANAL, said: { published?: string; outlet?: string } = {}) => ({
  bytes: Buffer.from(text),
  options: {
    name,
    mediaType: null,
    url: null,
    outlet: null,
    published: null,
    language: null,
    retrievedAt: '2031-03-09T00:00:00Z',
    ...said,
  },
});

it('knows without reading it what was handed in just so before', async () => {
  const runtime = aRuntime();
  const { items } = await takeIn(runtime, [anItem('a.txt', FANAL)]);
  const [item] = items;
  const id = item?.sourceId ?? '';
  const store = await runtime.context().store();
  const known = { sourceId: id, statements: item?.statements, diagnostics: item?.diagnostics, state: 'unchanged' };

  expect(await knownOutcome(store, input('elsewhere/b.txt'))).toEqual(known);
  expect(await knownOutcome(store, input('a.html'))).toBeNull();
  expect(await knownOutcome(store, input('a.txt', `${FANAL} `))).toBeNull();
  expect(await knownOutcome(store, input('a.txt', FANAL, { published: '2031-03-05' }))).toBeNull();
  expect(await knownOutcome(store, input('a.txt', FANAL, { outlet: 'Le Fanal' }))).toBeNull();

  await runtime.intake.setSource(id, { published: '2031-03-05' });
  expect(await knownOutcome(store, input('a.txt'))).toBeNull();
  const again = await takeIn(runtime, [anItem('a.txt', FANAL)]);
  expect(again.items[0]).toMatchObject({ state: 'unchanged', sourceId: id });
  expect(await knownOutcome(store, input('a.txt'))).toMatchObject({ sourceId: id });
  expect((await store.sources.get(id))?.published?.edtf).toBe('2031-03-05');

  await runtime.intake.removeSource(id);
  expect(await knownOutcome(store, input('a.txt'))).toBeNull();
  expect((await takeIn(runtime, [anItem('a.txt', FANAL)])).items[0]).toMatchObject({ state: 'added' });
});
