import type { AuditEntry, LogFilter } from '@dixit/model';
import { collect } from '@dixit/testing';
import { expect, it } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { FANAL, anItem } from './articles.ts';
import { readProv } from './read-prov.ts';
import { aRuntime, takeIn } from './support.ts';

type Part = Record<string, unknown>;

const doing = { by: 'Inès Corvo', why: 'heard it: "so"' };

/** A runtime in which people have worked, and what they did. */
async function worked() {
  const runtime = aRuntime();
  await takeIn(runtime, [anItem('a.txt', FANAL)]);
  const caller = runtime.router.createCaller(runtime.context());
  const { rows } = await caller.statement.search({ q: '' });
  const [id = ''] = rows.map((row) => row.id);
  const actorId = rows.find(({ speaker }) => speaker.actorId !== null)?.speaker.actorId ?? '';
  const [accepted] = await caller.review.decide({ ids: [id], verdict: 'accepted', ...doing });
  await caller.review.decide({ ids: [id], verdict: 'rejected', by: 'Oto' });
  await caller.review.undo({ entry: 2, by: 'Oto' });
  await caller.review.redo({ entry: 2, by: 'Oto' });
  await caller.actor.rename({ id: actorId, name: { fr: 'Une autre', en: null }, ...doing });
  await caller.review.undo({ entry: 5, ...doing });
  await caller.review.decide({ ids: [id], verdict: 'unreviewed', ...doing });
  await caller.tag.add({ ids: [id, actorId], tags: ['à voir / %later'], ...doing });
  await caller.note.add({ id, text: '</script> @id', ...doing });
  return { runtime, id, actorId, at: accepted?.at ?? '' };
}

async function logOf(runtime: Runtime, filter: LogFilter = {}): Promise<AuditEntry[]> {
  const { curation } = await runtime.context().store();
  return (await curation.log(filter, { cursor: null, limit: 100 })).rows;
}

async function exported(runtime: Runtime, parameters: Record<string, string>): Promise<Buffer> {
  const { chunks } = await runtime.download({ what: 'log', format: 'prov', ...parameters });
  return Buffer.concat((await collect(chunks)).map((chunk) => Buffer.from(chunk as string)));
}

it('writes the whole log as PROV, from which it can be read again', async () => {
  const { runtime } = await worked();
  const log = await logOf(runtime);
  expect(log.length).toBeGreaterThan(8);
  expect(await readProv(await exported(runtime, {}))).toEqual(log);
  const lines = String(await exported(runtime, { format: 'jsonl' }))
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(log);
});

it('writes the lines that a filter lets through, each whole', async () => {
  const { runtime, id, actorId, at } = await worked();
  const filters: LogFilter[] = [
    { by: 'Oto' },
    { subjectId: id },
    { subjectId: actorId, by: doing.by },
    { action: 'undo' },
    { until: at },
    { since: at },
    { by: 'nobody at all' },
  ];
  for (const filter of filters) {
    const log = await logOf(runtime, filter);
    expect(await readProv(await exported(runtime, { ...filter }))).toEqual(log);
  }
  expect(await logOf(runtime, { by: 'Oto' })).toHaveLength(3);
  expect(await readProv(await exported(runtime, { limit: '2' }))).toEqual((await logOf(runtime)).slice(0, 2));
});

it('says what a revision revises, and what ended it', async () => {
  const { runtime, id } = await worked();
  const graph = (JSON.parse(String(await exported(runtime, { subjectId: id }))) as { '@graph': Part[] })['@graph'];
  const slot = `review/${id}`;
  const revisions = graph.filter((node) => node['dx:slot'] === slot);
  const base = String(revisions[0]?.['@id']).split('#')[0];
  const revision = (entry: number) => `${base}#${entry}/${slot}`;
  const links = (property: string) =>
    revisions
      .filter((node) => property in node)
      .map((node) => [node['@id'], node[property]])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  expect(links('prov:wasRevisionOf')).toEqual([2, 3, 4].map((entry) => [revision(entry), revision(entry - 1)]));
  expect(links('prov:wasInvalidatedBy')).toEqual(
    [1, 2, 3, 4].map((entry) => [revision(entry), `${base}#${entry === 4 ? 7 : entry + 1}`]),
  );
  expect(links('prov:wasGeneratedBy')).toEqual([1, 2, 3, 4].map((entry) => [revision(entry), `${base}#${entry}`]));
});

it.each<[string, (revision: Part) => Part]>([
  ['is generated twice', () => ({ 'prov:wasGeneratedBy': 'urn:x' })],
  ['is invalidated twice', () => ({ 'prov:wasInvalidatedBy': 'urn:x' })],
  ['is derived from itself', (revision) => ({ 'prov:wasRevisionOf': revision['@id'] })],
  ['more than once', () => ({ 'prov:generatedAtTime': '2031-01-01T00:00:00Z' })],
  ['has two values', () => ({ 'prov:value': '{}' })],
  ['is both entity and activity', () => ({ '@type': 'prov:Activity' })],
])('is held against the rules of PROV: nothing %s', async (fault, also) => {
  const { runtime } = await worked();
  const file = JSON.parse(String(await exported(runtime, {}))) as { '@graph': Part[] };
  const revision = file['@graph'].findLast((node) => 'prov:wasRevisionOf' in node) ?? {};
  const broken = { ...file, '@graph': [...file['@graph'], { '@id': revision['@id'], ...also(revision) }] };
  await expect(readProv(Buffer.from(JSON.stringify(broken)))).rejects.toThrow(fault);
});

it('refuses a query for the log, and a filter of the log for anything else', async () => {
  const runtime = aRuntime();
  await expect(runtime.download({ what: 'log', format: 'prov', q: 'by:varga' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    params: { field: 'q' },
  });
  await expect(runtime.download({ what: 'sources', by: 'Oto' })).rejects.toMatchObject({ params: { field: 'by' } });
  await expect(runtime.download({ format: 'prov' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});
