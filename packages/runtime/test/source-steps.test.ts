import { collect } from '@dixit/testing';
import { expect, it } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { FANAL, LEDGER, anItem } from './articles.ts';
import { readProv } from './read-prov.ts';
import { aRuntime, takeIn } from './support.ts';

const doing = { by: 'Inès Corvo', why: 'printed on the page' };

async function withLedger() {
  const runtime = aRuntime();
  const { items } = await takeIn(runtime, [anItem('fanal.txt', FANAL), anItem('ledger.txt', LEDGER)]);
  const id = items[1]?.sourceId ?? '';
  return { runtime, id, caller: runtime.router.createCaller(runtime.context()) };
}

/**
 * All values that a record holds, but its log, the keys that candidates for linking are found by, which only grow, and
 * how a document was handed in, which is forgotten so that it is read when it is handed in again.
 */
async function recordOf(runtime: Runtime): Promise<unknown[]> {
  const { record } = await runtime.context().store();
  const lines = (await collect(record.lines())).flat().filter((line) => !('audit' in line));
  return lines.map((line) => ({
    ...line,
    keys: [],
    ...('document' in line && { document: { ...line.document, takenAs: null } }),
  }));
}

it('says in the log what was corrected of a source, by whom and why; undo and redo resolve anew', async () => {
  const { runtime, id, caller } = await withLedger();
  const store = await runtime.context().store();
  const slot = `source-facts/${id}`;
  const days = async () =>
    (await store.sources.extraction(id))?.temporals.map(({ resolved }) => resolved?.edtf?.slice(0, 10));
  const [before, daysBefore] = [await recordOf(runtime), await days()];

  await caller.source.set({ id, published: '2031-03-05', outlet: 'Harbour Ledger', ...doing });
  const said = { published: '2031-03-05', outlet: 'Harbour Ledger' };
  const { rows } = await caller.review.log({ subjectId: id });
  expect(rows).toMatchObject([
    { id: 1, action: 'set', subjectId: id, before: { [slot]: null }, after: { [slot]: said }, ...doing, undoes: null },
  ]);
  const [after, daysAfter] = [await recordOf(runtime), await days()];
  expect(daysAfter).toEqual(['2031-03-05', '2031-03-06']);

  expect(await caller.review.undo({ entry: 1, ...doing })).toMatchObject({
    action: 'undo',
    undoes: 1,
    before: { [slot]: said },
    after: { [slot]: null },
  });
  expect(await days()).toEqual(daysBefore);
  expect(await recordOf(runtime)).toEqual(before);

  expect(await caller.review.redo({ entry: 1, ...doing })).toMatchObject({ action: 'redo', after: { [slot]: said } });
  expect(await days()).toEqual(daysAfter);
  expect(await recordOf(runtime)).toEqual(after);

  const { chunks } = await runtime.download({ what: 'log', format: 'prov' });
  const file = Buffer.concat((await collect(chunks)).map((chunk) => Buffer.from(chunk as string)));
  expect(await readProv(file)).toEqual((await caller.review.log({})).rows);
});

it('reads a source in the language that is said, and again in its own', async () => {
  const { runtime, id, caller } = await withLedger();
  const before = await recordOf(runtime);
  expect((await caller.source.set({ id, language: 'fr', ...doing })).language).toBe('fr');
  expect((await caller.source.set({ id, language: 'en', ...doing })).language).toBe('en');
  await takeIn(runtime, [anItem('again.txt', LEDGER)]);
  const slot = `source-facts/${id}`;
  const { rows } = await caller.review.log({ subjectId: id });
  expect(rows.map(({ after }) => after?.[slot])).toEqual([{ language: 'en' }, { language: 'fr' }]);
  await caller.review.undo({ entry: 2, ...doing });
  expect((await caller.source.get({ id })).source.language).toBe('fr');
  await caller.review.undo({ entry: 1, ...doing });
  expect(await recordOf(runtime)).toEqual(before);
});

it('tells who is second, takes nothing back that others built on, and writes no line for nothing', async () => {
  const { runtime, id, caller } = await withLedger();
  await caller.source.set({ id, published: '2031-03-05', basedOn: 0, ...doing });
  await caller.source.set({ id, published: '2031-03-05', ...doing });
  expect((await caller.review.log({})).total).toBe(1);
  const before = await recordOf(runtime);
  const late = caller.source.set({ id, published: '2031-03-07', basedOn: 0, by: 'Oto' });
  await expect(late).rejects.toMatchObject({ cause: { code: 'CONFLICT', params: { entry: 1, by: doing.by } } });
  expect(await recordOf(runtime)).toEqual(before);
  await caller.source.set({ id, outlet: 'Harbour Ledger', by: 'Oto', basedOn: 1 });
  const early = caller.review.undo({ entry: 1, ...doing });
  await expect(early).rejects.toMatchObject({ cause: { code: 'CONFLICT', params: { entry: 2, by: 'Oto' } } });
  await expect(caller.review.undo({ entry: 9, ...doing })).rejects.toMatchObject({ cause: { code: 'NOT_FOUND' } });
  await caller.source.set({ id, published: null, by: 'Oto' });
  expect((await caller.review.log({})).rows[0]?.after).toEqual({
    [`source-facts/${id}`]: { outlet: 'Harbour Ledger' },
  });
});
