import { locales, tokenizeForSearch } from '@dixit/locales';
import type { Event, Source } from '@dixit/model';
import type { Intake, Store } from '@dixit/model/ports';
import { openSqlite } from '@dixit/store/sqlite';
import {
  aBundle,
  aDelta,
  aSource,
  aSpeaker,
  aStatement,
  aTime,
  anActor,
  anEntity,
  anEvent,
  anEventMention,
  anExtraction,
} from '@dixit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HERE } from './access.ts';
import { createApiContext } from './context.ts';
import { errorAnswer } from './error-answer.ts';
import { excerptsOf } from './excerpts.ts';
import { appRouter } from './root.ts';
import { createCallerFactory } from './trpc.ts';

const TEXT = 'Orla Venn a déclaré : « Le sommet aura lieu jeudi à Genève pendant deux heures. »';
const OTHER = 'According to Orla Venn the summit will be held on Friday in Geneva, for 90 minutes.';
const actor = anActor({ name: { fr: 'Orla Venn', en: null } });
const event = anEvent({ triggerLemma: 'sommet' });

const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

let store: Store;
let caller: ReturnType<ReturnType<typeof createCallerFactory<typeof appRouter._def.record>>>;

beforeEach(async () => {
  store = await openSqlite({
    path: ':memory:',
    tokenize: (text, language) => tokenizeForSearch(text, language === null ? null : locales.get(language)),
  });
  caller = createCallerFactory(appRouter)(
    createApiContext({
      store: () => Promise.resolve(store),
      intake: intakeOf(store),
      feeds: noFeeds,
      annotator: { annotate: () => Promise.reject(new Error('not asked')) },
      importer: {
        begin: async () => ({ restores: false }),
        take: async () => ({ documents: 0, unchanged: 0, unanchored: 0, lines: 0, failed: [] }),
        finish: async () => {},
      },
      exporter: { stream: () => (async function* () {})() },
      clock: { now: () => '2031-03-06T00:00:00Z' },
      caller: HERE,
      version: '0',
      languages: locales.codes,
    }),
  );
});
afterEach(async () => await store.close());

const notAsked = () => Promise.reject(new Error('not asked'));
const noFeeds = { add: notAsked, set: notAsked, run: notAsked, importOpml: notAsked, exportOpml: notAsked };

/** Only what these tests call. */
function intakeOf(own: Store): Intake {
  const refuse = () => Promise.reject(new Error('not asked'));
  return {
    submit: async (items) =>
      await own.jobs.create(
        'ingest',
        items.map(({ name, bytes }) => ({ name, payload: bytes, options: '{}' })),
      ),
    watch: () => (async function* () {})(),
    cancel: async (id) => await own.jobs.cancel(id),
    retry: async (id) => await own.jobs.retry(id),
    setSource: refuse,
    revertSource: refuse,
    removeSource: async (id) => await own.writer.remove(id, aDelta({ id })),
  };
}

interface Report {
  day: string;
  words: string;
  duration: { text: string; value: string };
}

/** Two sources on one event that agree on the place, and on neither day nor length. */
async function putBoth(): Promise<[Source, Source]> {
  const fr = await put(aSource({ text: TEXT, url: 'https://fanal.example/1' }), {
    day: '2031-03-06',
    words: 'jeudi',
    duration: { text: 'deux heures', value: 'PT2H' },
  });
  const en = await put(
    aSource({ text: OTHER, url: 'https://ledger.example/1', language: 'en', published: aTime('2031-03-05') }),
    {
      day: '2031-03-07',
      words: 'Friday',
      duration: { text: '90 minutes', value: 'PT90M' },
    },
  );
  return [fr, en];
}

async function put(source: Source, { day, words, duration }: Report): Promise<Source> {
  const { text } = source;
  const trigger = at(text, source.language === 'fr' ? 'sommet' : 'summit');
  const place = source.language === 'fr' ? 'Genève' : 'Geneva';
  const name = { entity: 'e0', actorId: null, name: 'Orla Venn', role: 'actor' as const, span: at(text, 'Orla Venn') };
  const time = aTime(day, { text: words, span: at(text, words) });
  const mention = anEventMention({
    trigger,
    participants: [name],
    time,
    place: { name: place, country: 'CH', kind: 'city', key: 'CH/geneva', span: at(text, place) },
    durations: [{ ...duration, qualifier: 'exactly', span: at(text, duration.text) }],
  });
  const said =
    source.language === 'fr' ? text.slice(text.indexOf('Le sommet'), -2) : text.slice(text.indexOf('the summit'));
  const statement = aStatement(source, {
    text: said,
    speaker: aSpeaker({ entity: 'e0', mention: at(text, 'Orla Venn'), mentionText: 'Orla Venn', name: 'Orla Venn' }),
    about: { events: [{ mention: 'v0', eventId: null }], actors: [], figures: [] },
  });
  const extraction = anExtraction(source, {
    statements: [statement],
    entities: [anEntity({ mentions: [at(text, 'Orla Venn')] })],
    events: [mention],
  });
  const known: Event = (await store.events.get(event.id)) ?? event;
  const spans = [...(known.participants[0]?.spans ?? []), { sourceId: source.id, span: at(text, 'Orla Venn') }];
  const delta = aDelta(source, {
    actors: [actor],
    entities: [{ entity: 'e0', actorId: actor.id, probability: 1, reasons: [] }],
    mentions: [{ mention: 'v0', eventId: event.id }],
    events: [
      {
        ...known,
        participants: [{ actorId: actor.id, name: 'Orla Venn', role: 'actor', spans }],
        mentions: [...known.mentions, { sourceId: source.id, key: 'v0', span: trigger, time, reasons: [] }],
      },
    ],
  });
  await store.writer.put(aBundle({ source, raw: Buffer.from(text), extraction, delta }));
  return source;
}

describe('reading', () => {
  it('gives a source with all that was found in it', async () => {
    const [source] = await putBoth();
    const read = await caller.source.get({ id: source.id });
    expect(read.source.text).toBe(TEXT);
    expect(read.row).toMatchObject({ id: source.id, statements: 1, events: 1 });
    expect(read.statements[0]?.speaker.actorId).toBe(actor.id);
    expect(read.events.map(({ id }) => id)).toEqual([event.id]);
  });

  it('finds statements by actor, and the words around them', async () => {
    await putBoth();
    const { rows, total } = await caller.statement.search({ q: `by:${actor.id}` });
    expect(total).toBe(2);
    const { context, statement, siblings } = await caller.statement.context({ id: rows[0]?.id ?? '', around: 10 });
    expect(context.source.id).toBe(statement.sourceId);
    expect(siblings).toEqual([]);
    expect((await caller.statement.facets({ q: '' })).find(({ field }) => field === 'by')?.values[0]?.count).toBe(2);
    expect((await caller.statement.histogram({})).unit).toEqual(expect.any(String));
  });

  it('gives an event with its statements and sources, an actor with its events', async () => {
    const sources = await putBoth();
    const read = await caller.event.get({ id: event.id });
    expect(read.sources.map(({ id }) => id).toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
    expect(read.statements).toHaveLength(2);
    expect((await caller.actor.get({ id: actor.id })).events.map(({ id }) => id)).toEqual([event.id]);
    expect((await caller.actor.list({ q: 'Venn' })).rows.map(({ id }) => id)).toEqual([actor.id]);
  });
});

it('gives each different place once, in its sentence and language, and none of a source that is gone', async () => {
  const [fr, en] = await putBoth();
  const place = { sourceId: fr.id, span: at(TEXT, 'sommet') };
  const gone = { sourceId: 'so_0000000000000000', span: { start: 0, end: 1 } };
  const found = await excerptsOf(store, [place, { sourceId: en.id, span: at(OTHER, 'summit') }, place, gone]);
  expect(found.map(({ language, text, offset }) => [language, text, offset])).toEqual([
    ['fr', TEXT, 0],
    ['en', OTHER, 0],
  ]);
});

it('sets sources side by side: what is the same, what differs, in which words', async () => {
  await putBoth();
  const { facts, sources } = await caller.event.compare({ id: event.id });
  const cells = Object.fromEntries(
    facts.map(({ kind, label, cells }) => [label ?? kind, cells.map(({ text, state, value }) => [text, state, value])]),
  );
  expect(sources.map(({ language }) => language)).toEqual(['fr', 'en']);
  expect(cells).toEqual({
    time: [
      ['jeudi', 'same', '2031-03-06'],
      ['Friday', 'differs', '2031-03-07'],
    ],
    duration: [
      ['deux heures', 'same', 'PT2H'],
      ['90 minutes', 'differs', 'PT90M'],
    ],
    place: [
      ['Genève', 'same', 'CH/geneva'],
      ['Geneva', 'same', 'CH/geneva'],
    ],
    'Orla Venn': [
      ['Orla Venn', 'same', actor.id],
      ['Orla Venn', 'same', actor.id],
    ],
  });
});

describe('verify', () => {
  it('finds nothing wrong with what is as it was stored', async () => {
    const [source] = await putBoth();
    expect(await caller.source.verify({ id: source.id })).toEqual({
      id: source.id,
      spans: expect.any(Number),
      faults: [],
    });
  });

  it('finds words, hashes and bytes that are not those of the text', async () => {
    const source = aSource({ text: TEXT });
    const wrong = aStatement(source, { text: 'Le sommet', parts: [{ start: 0, end: 9 }] });
    const bundle = aBundle({
      source: { ...source, textSha256: '0'.repeat(64) },
      raw: Buffer.from('something else'),
      extraction: anExtraction(source, { statements: [wrong] }),
    });
    await store.writer.put(bundle);
    const { faults } = await caller.source.verify({ id: source.id });
    expect(new Set(faults.map(({ problem }) => problem))).toEqual(
      new Set(['text-hash-differs', 'raw-hash-differs', 'words-differ']),
    );
    expect(faults.find(({ problem }) => problem === 'words-differ')).toMatchObject({
      expected: 'Le sommet',
      found: 'Orla Venn',
    });
  });
});

describe('reviewing', () => {
  it('accepts, changes and takes back, and says who did', async () => {
    await putBoth();
    const { rows } = await caller.statement.search({ q: 'lang:fr' });
    const id = rows[0]?.id ?? '';
    const [accepted] = await caller.review.decide({ ids: [id], verdict: 'accepted', by: 'Ines', why: 'heard it' });
    expect(accepted).toMatchObject({ by: 'Ines', why: 'heard it', at: '2031-03-06T00:00:00Z' });
    const edited = await caller.review.edit({ id, edit: { act: 'promise' }, basedOn: accepted?.id ?? 0 });
    expect(edited).toMatchObject({
      by: 'local',
      after: { [`review/${id}`]: { verdict: 'edited', patch: { act: 'promise' } } },
    });
    await caller.review.edit({ id, edit: { kind: 'mixed' } });
    expect(await caller.statement.get({ id })).toMatchObject({ act: 'promise', kind: 'mixed' });
    await caller.review.decide({ ids: [id], verdict: 'accepted' });
    expect(await caller.statement.get({ id })).toMatchObject({ act: 'promise', review: { verdict: 'accepted' } });
    const { rows: log } = await caller.review.log({ subjectId: id });
    expect(log).toHaveLength(4);
    await caller.review.undo({ entry: log[0]?.id ?? 0 });
    expect(await caller.statement.get({ id })).toMatchObject({ review: { verdict: 'edited' } });
    await expect(caller.review.edit({ id, edit: { act: 'deny' }, basedOn: 1 })).rejects.toMatchObject({
      message: 'CONFLICT',
    });
    const beyond = { parts: [{ start: 0, end: 9_000 }] };
    await expect(caller.review.edit({ id, edit: beyond })).rejects.toMatchObject({ message: 'SPAN_MISMATCH' });
    const unknown = { speaker: { name: 'Pell Adair', type: 'person', actorId: 'ac_0000000000000000' } } as const;
    await expect(caller.review.edit({ id, edit: unknown })).rejects.toMatchObject({ message: 'NOT_FOUND' });
  });

  it('keeps searches and snapshots', async () => {
    await putBoth();
    await caller.saved.save({ name: 'Summit', query: 'summit', sort: 'newest' });
    await expect(caller.saved.save({ name: 'Broken', query: 'kind:', sort: 'newest' })).rejects.toMatchObject({
      message: 'QUERY_INVALID',
    });
    expect((await caller.saved.list({})).map(({ name }) => name)).toEqual(['Summit']);
    await caller.saved.remove({ name: 'Summit' });
    const { id, total } = await caller.snapshot.freeze({ q: 'by:venn' });
    const { rows } = await caller.snapshot.rows({ id });
    expect([rows.length, await caller.snapshot.get({ id })]).toMatchObject([total, { query: 'by:venn' }]);
    expect((await caller.statement.complete({ field: 'by', text: 'orl' }))[0]).toMatchObject({ count: 2 });
    expect((await caller.statement.matrix({ q: '', role: 'to' })).cells).toEqual([]);
  });
});

describe('jobs and removal', () => {
  it('takes documents in as a job whose items can be read', async () => {
    const job = await caller.source.add({
      items: [
        { name: 'a.txt', text: 'x' },
        { name: 'b.txt', contentBase64: 'eA==' },
      ],
    });
    expect(job).toMatchObject({ state: 'queued', total: 2 });
    expect((await caller.job.items({ id: job.id })).rows.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect((await caller.job.list({})).rows.map(({ id }) => id)).toEqual([job.id]);
    expect((await caller.job.cancel({ id: job.id })).state).toBe('cancelled');
    expect(await caller.job.list({ states: ['queued', 'running'] })).toMatchObject({ rows: [], total: 0 });
    expect(await caller.job.list({ states: ['cancelled'] })).toMatchObject({ rows: [{ id: job.id }], total: 1 });
  });

  it('removes all that are named, or none', async () => {
    const [a, b] = await putBoth();
    await expect(caller.source.remove({ ids: [a.id, 'so_0000000000000000'] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await store.counts()).sources).toBe(2);
    expect(await caller.source.remove({ ids: [a.id, b.id, a.id] })).toEqual({ removed: 2 });
    expect((await store.counts()).sources).toBe(0);
  });
});

describe('what does not fit', () => {
  const bodyOf = async (call: Promise<unknown>) =>
    await call.then(
      () => null,
      (error: unknown) => (errorAnswer(error).body.error as { data: { dixit: unknown } }).data.dixit,
    );

  it.each([
    ['source', 'so_0000000000000000'],
    ['event', 'ev_0000000000000000'],
    ['actor', 'ac_0000000000000000'],
  ] as const)('says that it knows no such %s', async (noun, id) => {
    expect(await bodyOf(caller[noun].get({ id }))).toEqual({ code: 'NOT_FOUND', params: { noun, id } });
  });

  it('points at the fault of a query', async () => {
    expect(await bodyOf(caller.event.list({ q: 'a (b' }))).toMatchObject({
      code: 'QUERY_INVALID',
      params: { start: 2 },
    });
  });

  it.each(['ftp://fanal.example/flux', 'flux', 'file:///etc/passwd', ''])('follows no feed at %j', async (url) => {
    expect(await bodyOf(caller.feed.add({ url }))).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'url' } });
  });

  it('knows no feed that nobody follows', async () => {
    const url = 'https://fanal.example/flux';
    expect(await bodyOf(caller.feed.remove({ url }))).toEqual({ code: 'NOT_FOUND', params: { id: url } });
    expect(await caller.feed.list({})).toEqual({ rows: [], nextCursor: null, total: 0 });
    expect(await bodyOf(caller.feed.add({ url, every: 1 }))).toMatchObject({ params: { field: 'every' } });
  });

  it.each([
    { name: 'a' },
    { name: 'a', text: 'x', contentBase64: 'eA==' },
    { name: 'a', contentBase64: 'no base64!' },
    { name: 'a', text: 'x', published: 'yesterday' },
  ])('refuses the document %j', async (item) => {
    expect(await bodyOf(caller.source.add({ items: [item] }))).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
