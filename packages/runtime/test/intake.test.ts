import { verifySpans } from '@dixit/model';
import { ALL, field } from '@dixit/model/query';
import { collect } from '@dixit/testing';
import { describe, expect, it } from 'vitest';
import { FANAL, LEDGER, anItem } from './articles.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

const page = { cursor: null, limit: 100 };

describe('taking documents in', () => {
  it('stores them with what they say, every span in place', async () => {
    const runtime = aRuntime();
    const { job, items } = await takeIn(runtime, [
      anItem('fanal.txt', FANAL, { outlet: 'Le Fanal' }),
      anItem('ledger.txt', LEDGER),
    ]);

    expect(job).toMatchObject({ state: 'done', total: 2, done: 2, failed: 0 });
    expect(items.map(({ name, state }) => [name, state])).toEqual([
      ['fanal.txt', 'added'],
      ['ledger.txt', 'added'],
    ]);
    const store = await runtime.context().store();
    const { rows } = await store.statements.search(ALL, { ...page, sort: 'oldest' });
    expect(rows.map(({ text }) => text)).toContain('Le sommet aura lieu jeudi à Genève.');
    for (const { sourceId } of items) {
      const source = await store.sources.get(sourceId ?? '');
      const extraction = await store.sources.extraction(sourceId ?? '');
      expect(source && extraction && verifySpans(source, extraction)).toEqual([]);
    }
  });

  it('adds nothing the second time, also under another name', async () => {
    const runtime = aRuntime();
    const first = await takeIn(runtime, [anItem('a.txt', FANAL), anItem('b.txt', LEDGER)]);
    const store = await runtime.context().store();
    const [counts, revision] = [await store.counts(), await store.revision()];

    const second = await takeIn(runtime, [anItem('copy-of-b.txt', LEDGER), anItem('a.txt', FANAL)]);

    expect(second.items.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    expect(second.items.map(({ sourceId }) => sourceId)).toEqual(
      first.items.map(({ sourceId }) => sourceId).toReversed(),
    );
    expect([await store.counts(), await store.revision()]).toEqual([counts, revision]);
  });

  it('keeps another content at a known address as the next version, which confirms nothing', async () => {
    const runtime = aRuntime();
    const url = 'https://fanal.example/sommet?utm_source=mail';
    const [first, edited] = [FANAL, FANAL.replace('jeudi à Genève', 'vendredi à Genève')];
    const { items } = await takeIn(runtime, [
      anItem('first.txt', first, { url }),
      anItem('edited.txt', edited, { url: 'https://fanal.example/sommet' }),
      anItem('rewritten.txt', LEDGER, { url }),
      anItem('again.txt', first, { url }),
    ]);
    const store = await runtime.context().store();
    const [a, b, c] = await Promise.all(items.map(async ({ sourceId }) => await store.sources.get(sourceId ?? '')));

    expect(items.map(({ state }) => state)).toEqual(['added', 'added', 'added', 'unchanged']);
    expect([a, b, c].map((source) => [source?.version, source?.previousVersionId])).toEqual([
      [1, null],
      [2, a?.id],
      [3, b?.id],
    ]);
    expect([b?.copyGroupId, c?.copyGroupId]).toEqual([a?.copyGroupId, a?.copyGroupId]);
    expect((await store.statements.ofSource(a?.id ?? '')).length).toBeGreaterThan(0);
    const events = await store.events.list({ kind: 'and', nodes: [] }, { cursor: null, limit: 50 });
    expect(events.rows.map(({ independentSources }) => independentSources)).toEqual(events.rows.map(() => 1));

    await runtime.intake.setSource(b?.id ?? '', { published: '2031-03-06' });
    expect(await store.sources.get(b?.id ?? '')).toMatchObject({ version: 2, previousVersionId: a?.id });
  });

  it('goes on past what cannot be read, and says of each what is wrong', async () => {
    const { job, items } = await takeIn(aRuntime(), [
      anItem('empty.txt', ''),
      anItem('blank.txt', ' \n\n '),
      anItem('picture.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0', 'latin1')),
      anItem('impossible-date.txt', FANAL, { published: '2031-02-31' }),
      anItem('good.txt', FANAL),
      anItem('no-such-language.txt', 'Þetta er stutt frétt. '.repeat(20), { language: 'is' }),
      anItem('marks.txt', '« " '.repeat(20_000)),
    ]);

    expect(items.map(({ name, state, error }) => [name, error?.code ?? state])).toEqual([
      ['empty.txt', 'SOURCE_EMPTY'],
      ['blank.txt', 'SOURCE_EMPTY'],
      ['picture.png', 'SOURCE_BINARY'],
      ['impossible-date.txt', 'INPUT_INVALID'],
      ['good.txt', 'added'],
      ['no-such-language.txt', 'added'],
      ['marks.txt', 'added'],
    ]);
    expect(job).toMatchObject({ state: 'partial', done: 3, failed: 4 });
  });

  it('gives the same ids whether it works in threads or not', async () => {
    const texts = Array.from({ length: 10 }, (_, i) =>
      `${i % 2 ? FANAL : LEDGER}\nOrla Venn said: "Number ${i} it is."\n`.repeat(i === 0 ? 40 : 1),
    );
    const items = texts.map((text, i) => anItem(`${i}.txt`, text));
    const [together, alone] = [aRuntime(), aRuntime()];

    await takeIn(together, items);
    for (const item of items) await takeIn(alone, [item]);

    const [a, b] = [await together.context().store(), await alone.context().store()];
    expect(await collect(a.sources.ids())).toEqual(await collect(b.sources.ids()));
    const ids = async (store: typeof a) => ({
      events: (await store.events.list(ALL, page)).rows.map(({ id }) => id),
      actors: (await store.actors.list(ALL, page)).rows.map(({ id }) => id),
    });
    expect(await ids(a)).toEqual(await ids(b));
  });

  it('links alike when two processes write to one database at a time', async () => {
    const folder = temporaryFolder();
    const [left, right, alone] = [aRuntime(folder), aRuntime(folder), aRuntime()];
    const items = Array.from({ length: 8 }, (_, i) =>
      anItem(`${i}.txt`, `${i % 2 ? FANAL : LEDGER}\n${'Plus. '.repeat(i)}\n`),
    );

    const taken = await Promise.all([takeIn(left, items.slice(0, 4)), takeIn(right, items.slice(4))]);

    const [shared, own] = [await left.context().store(), await alone.context().store()];
    const nameOf = new Map(taken.flatMap((each) => each.items.map(({ sourceId, name }) => [sourceId, name])));
    const order = (await collect(shared.sources.ids())).map((id) => items.find(({ name }) => name === nameOf.get(id)));
    for (const item of order) if (item) await takeIn(alone, [item]);
    expect(order).toHaveLength(8);
    expect(await shared.counts()).toEqual(await own.counts());
  });

  it('tells every step of a job, and ends with it', async () => {
    const { intake } = aRuntime();
    const job = await intake.submit([anItem('a.txt', FANAL), anItem('b.txt', '')]);
    const steps = await collect(intake.watch(job.id));
    expect(steps[0]?.item).toBeNull();
    expect(steps.at(-1)?.job).toMatchObject({ state: 'partial', done: 1, failed: 1 });
    expect(await collect(intake.watch(job.id))).toHaveLength(1);
  });
});

describe('correcting a source', () => {
  it('resolves relative dates anew under the same id, and takes the correction back', async () => {
    const runtime = aRuntime();
    const { items } = await takeIn(runtime, [anItem('ledger.txt', LEDGER)]);
    const id = items[0]?.sourceId ?? '';
    const store = await runtime.context().store();
    const days = async () =>
      (await store.sources.extraction(id))?.temporals.map(({ resolved }) => resolved?.edtf?.slice(0, 10));
    const before = await days();

    const source = await runtime.intake.setSource(id, { published: '2031-03-05', outlet: 'Harbour Ledger' });

    expect(source).toMatchObject({ id, published: { edtf: '2031-03-05', basis: 'user' }, publisher: { rung: 'user' } });
    expect(await days()).toEqual(['2031-03-05', '2031-03-06']);
    expect(await store.counts()).toMatchObject({ sources: 1 });

    await takeIn(runtime, [anItem('again.txt', LEDGER)]);
    expect((await store.sources.get(id))?.published?.edtf).toBe('2031-03-05');

    await runtime.intake.setSource(id, { published: null });
    expect(await days()).toEqual(before);
    expect((await store.sources.get(id))?.publisher?.value.name).toBe('Harbour Ledger');
  });

  it('refuses a day that does not exist and an id that nobody has, and changes nothing', async () => {
    const runtime = aRuntime();
    const { items } = await takeIn(runtime, [anItem('ledger.txt', LEDGER)]);
    const id = items[0]?.sourceId ?? '';
    await expect(runtime.intake.setSource(id, { published: '2031-02-30' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    await expect(runtime.intake.setSource('so_0000000000000000', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await (await runtime.context().store()).sources.get(id))?.published?.basis).not.toBe('user');
  });
});

describe('removing a source', () => {
  it('leaves what others say, and nothing of its own', async () => {
    const [both, one] = [aRuntime(), aRuntime()];
    const { items } = await takeIn(both, [anItem('ledger.txt', LEDGER), anItem('fanal.txt', FANAL)]);
    await takeIn(one, [anItem('ledger.txt', LEDGER)]);
    const gone = items[1]?.sourceId ?? '';

    await both.intake.removeSource(gone);

    const [left, alone] = [await both.context().store(), await one.context().store()];
    expect(await left.counts()).toEqual(await alone.counts());
    expect(await left.sources.get(gone)).toBeNull();
    expect((await left.statements.search(field('src', gone), { ...page, sort: 'newest' })).total).toBe(0);
    const events = (await left.events.list(ALL, page)).rows;
    expect(events).toEqual((await alone.events.list(ALL, page)).rows);
    await expect(both.intake.removeSource(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
