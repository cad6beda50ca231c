import type { RecordLine } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { collect, generateBundles } from '@dixit/testing';
import { demoDocuments } from '@dixit/testing/demo';
import { dumpOf } from '@dixit/testing/dump';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { FANAL, LEDGER, anItem } from './articles.ts';
import { aRuntime, takeIn } from './support.ts';

async function record(runtime: Runtime, q = ''): Promise<string[]> {
  const { chunks } = await runtime.download({ what: 'record', q });
  return (await collect(chunks)).join('').trimEnd().split('\n');
}

async function imported(runtime: Runtime, lines: readonly string[]) {
  const { importer } = runtime.context();
  await importer.begin();
  const outcome = await importer.take(
    'jsonl',
    lines.map((text, i) => ({ line: i + 1, text })),
  );
  await importer.finish();
  return outcome;
}

const demo = () =>
  demoDocuments().map(({ file, bytes, outlet = null, url = null, published = null }) =>
    anItem(file, bytes, { mediaType: file.endsWith('.html') ? 'text/html' : 'text/plain', outlet, url, published }),
  );

/** What lists show, in their order. */
async function listed(runtime: Runtime): Promise<unknown> {
  const { statements, events, sources, curation, saved } = await runtime.context().store();
  const [query, page] = [queryOf(''), { cursor: null, limit: 500 }];
  return [
    await statements.search(query, { ...page, sort: 'newest' }),
    await events.list(query, page),
    await sources.list(query, page),
    await curation.log({}, page),
    await saved.list(),
    await statements.search(queryOf('by:dorn about:sommet'), { ...page, sort: 'relevance' }),
  ];
}

describe('a record', { timeout: 120_000 }, () => {
  it('of the demo corpus, with what people decided, gives the same database back', async () => {
    const runtime = aRuntime();
    await takeIn(runtime, demo());
    const store = await runtime.context().store();
    const { rows } = await store.statements.search(queryOf(''), { cursor: null, limit: 3, sort: 'oldest' });
    const doing = { by: 'local', at: '2031-03-05T08:00:00Z', why: 'checked' };
    for (const [i, { id }] of rows.entries()) {
      const entry = await store.curation.decide(id, { verdict: 'edited', changes: { act: 'deny' } }, doing);
      if (i === 1) await store.curation.undo(entry.id, doing);
    }
    await store.saved.save({ name: 'Le sommet', query: 'sommet', sort: 'newest', createdAt: doing.at });
    const lines = await record(runtime);
    const other = aRuntime();
    expect(await imported(other, lines)).toMatchObject({
      documents: demo().length,
      unchanged: 0,
      unanchored: 0,
      failed: [],
    });
    expect((await record(other)).toSorted()).toEqual(lines.toSorted());
    expect(await dumpOf(await other.context().store())).toEqual(await dumpOf(store));
    expect(await listed(other)).toEqual(await listed(runtime));
    const again = await takeIn(other, demo());
    expect(again.items.map(({ state }) => state)).toEqual(demo().map(() => 'unchanged'));
  });

  it('of whatever was made gives the same lines back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer(), async (statements, seed) => {
        const [one, other] = [aRuntime(), aRuntime()];
        const { writer } = await one.context().store();
        for (const bundle of generateBundles({ statements, perSource: 7, seed })) await writer.put(bundle);
        const lines = await record(one);
        expect((await imported(other, lines)).failed).toEqual([]);
        expect((await record(other)).toSorted()).toEqual(lines.toSorted());
      }),
      { numRuns: 8 },
    );
  });

  it('with bad lines says which, and loses nothing else', async () => {
    const runtime = aRuntime();
    await takeIn(runtime, [anItem('fanal.txt', FANAL), anItem('ledger.txt', LEDGER)]);
    const lines = await record(runtime);
    const at = lines.findIndex((line) => line.startsWith('{"document"'));
    const moved = JSON.parse(lines[at] ?? '') as Extract<RecordLine, { document: unknown }>;
    moved.document.source.id = 'so_0000000000000000';
    moved.document.source.text = `x${moved.document.source.text}`;
    const bad = ['no JSON', '{"nothing":1}', '{"actor":{"id":"ac_1"},"keys":[]}', JSON.stringify(moved)];
    const other = aRuntime();
    const { failed } = await imported(other, [...lines.slice(0, 1), ...bad, ...lines.slice(1)]);
    expect(failed.map(({ line, error }) => [line, error.code, error.params['field']])).toEqual([
      [2, 'LINE_INVALID', ''],
      [3, 'LINE_INVALID', 'nothing'],
      [4, 'LINE_INVALID', 'actor.id'],
      [5, 'SPAN_MISMATCH', undefined],
    ]);
    expect((await record(other)).toSorted()).toEqual(lines.toSorted());
  });

  it('of a part, or into a store that holds something, is linked with what is there', async () => {
    const runtime = aRuntime();
    await takeIn(runtime, [anItem('fanal.txt', FANAL, { published: '2031-03-05' }), anItem('ledger.txt', LEDGER)]);
    const part = await record(runtime, 'lang:en');
    expect(part).toHaveLength(2);
    const other = aRuntime();
    await takeIn(other, [anItem('fanal.txt', FANAL, { published: '2031-03-05' })]);
    expect(await imported(other, part)).toMatchObject({ documents: 1, failed: [] });
    expect(await imported(other, await record(runtime))).toMatchObject({ documents: 0, unchanged: 2, failed: [] });
    const counts = async (of: Runtime) => await (await of.context().store()).counts();
    expect(await counts(other)).toEqual(await counts(runtime));
  });
});

const ADA = { by: 'Ada', why: null, at: '2031-03-04T12:00:00Z' };

describe('quotations without their texts', () => {
  const take = async (runtime: Runtime, kind: 'gqg' | 'quotebank' | 'hypothesis', lines: readonly unknown[]) =>
    await runtime.context().importer.take(
      kind,
      lines.map((value, i) => ({ line: i + 1, text: JSON.stringify(value) })),
    );
  const rows = async (runtime: Runtime) => {
    const store = await runtime.context().store();
    const { rows: found } = await store.statements.search(queryOf(''), { cursor: null, limit: 50, sort: 'oldest' });
    return await store.statements.values(found.map(({ id }) => id));
  };

  it('of GDELT keep the words around them', async () => {
    const runtime = aRuntime();
    const outcome = await take(runtime, 'gqg', [
      {
        date: '2031-03-04T15:00:00Z',
        url: 'https://ledger.example/a',
        title: 'A summit',
        lang: 'FRENCH',
        quotes: [{ pre: 'a déclaré Orla Venn,', quote: 'Le sommet aura lieu 🎉', post: 'selon elle' }],
      },
      { url: 'https://ledger.example/b', quotes: [{ pre: '' }] },
    ]);
    expect(outcome).toMatchObject({ documents: 1, unanchored: 1 });
    expect(outcome.failed).toEqual([
      { line: 2, error: { code: 'LINE_INVALID', params: { field: 'quotes.0.quote', problem: 'invalid_type' } } },
    ]);
    const [statement] = await rows(runtime);
    expect(statement?.quote).toEqual({
      exact: 'Le sommet aura lieu 🎉',
      prefix: 'a déclaré Orla Venn,',
      suffix: 'selon elle',
    });
    const source = await (await runtime.context().store()).sources.get(statement?.sourceId ?? '');
    expect(source).toMatchObject({ language: 'fr', published: { edtf: '2031-03-04' }, text: '' });
    expect(source?.diagnostics.map(({ code }) => code)).toEqual(['IMPORTED_WITHOUT_TEXT']);
  });

  it('of Quotebank keep their candidates, and all that one address says', async () => {
    const runtime = aRuntime();
    const line = (quotation: string, probas: unknown) => ({
      quoteID: '2031-03-04-000001',
      quotation,
      speaker: 'Orla Venn',
      qids: ['Q1'],
      date: '2031-03-04 15:00:00',
      numOccurrences: 1,
      probas,
      urls: ['https://ledger.example/a'],
    });
    const lines = [
      line('We will go.', [
        ['None', '0.1'],
        ['Joren Hask', '0.2'],
        ['Orla Venn', '0.7'],
      ]),
      line('We will stay.', [['None', '1']]),
    ];
    expect(await take(runtime, 'quotebank', lines)).toMatchObject({ documents: 2, failed: [] });
    const found = await rows(runtime);
    expect(found.map(({ text, speaker, confidence }) => [text, speaker.name, confidence.tier])).toEqual([
      ['We will go.', 'Orla Venn', 'possible'],
      ['We will stay.', null, 'possible'],
    ]);
    expect(found[0]?.speaker.candidates.map(({ name, probability }) => [name, probability])).toEqual([
      ['Orla Venn', 0.7],
      ['Joren Hask', 0.2],
    ]);
    expect(found[0]?.speaker.actorId).not.toBeNull();
    expect(await take(runtime, 'quotebank', lines)).toMatchObject({ documents: 0, unchanged: 2 });
  });

  it('are not read as text when somebody corrects their date', async () => {
    const runtime = aRuntime();
    const url = 'https://ledger.example/a';
    await take(runtime, 'gqg', [{ url, lang: 'FRENCH', quotes: [{ pre: 'a dit', quote: 'Le port ferme', post: '' }] }]);
    const [statement] = await rows(runtime);
    const id = statement?.sourceId ?? '';
    await expect(runtime.context().intake.setSource(id, { published: '2031-01-01' }, { doing: ADA })).rejects.toThrow(
      expect.objectContaining({ code: 'SOURCE_ONLY_QUOTED', params: { id } }),
    );
    expect(await rows(runtime)).toEqual([statement]);
  });

  it('of Hypothes.is are what was marked', async () => {
    const runtime = aRuntime();
    const annotation = (selector: unknown[]) => ({
      id: 'x',
      uri: 'https://ledger.example/c',
      text: 'a note',
      document: { title: ['A page'] },
      target: [{ source: 'https://ledger.example/c', selector }],
    });
    const outcome = await take(runtime, 'hypothesis', [
      annotation([
        { type: 'TextPositionSelector', start: 1, end: 2 },
        { type: 'TextQuoteSelector', exact: 'the words', prefix: 'said ', suffix: '.' },
      ]),
      annotation([]),
    ]);
    expect(outcome).toMatchObject({ documents: 1, unanchored: 1, failed: [{ line: 2 }] });
    expect((await rows(runtime)).map(({ text }) => text)).toEqual(['the words']);
  });
});
