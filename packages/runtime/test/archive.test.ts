import { gzipSync } from 'node:zlib';
import { gzipEach, writeHttp, writePage, writeRecord, writeZip } from '@dixit/testing/files';
import { describe, expect, it } from 'vitest';
import { FANAL, LEDGER, anItem } from './articles.ts';
import { aRuntime, takeIn, temporaryFolder } from './support.ts';

const URL = 'https://fanal.example/sommet';
const page = (text: string): string =>
  `<html><body><article>${text
    .split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('')}</article></body></html>`;
const bytes = (name: string, content: Uint8Array) => ({ ...anItem(name, ''), bytes: content });

describe('an archive that is handed in', () => {
  it('gives its pages with address and time, what is lost as failed items, and what was passed over', async () => {
    const runtime = aRuntime(temporaryFolder());
    const archive = gzipEach([
      writePage(URL, page(FANAL)),
      writeRecord({ type: 'response', url: `${URL}/gone`, block: writeHttp('gone', [], '404 Not Found') }),
    ]);
    const cut = gzipSync(writePage(`${URL}/cut`, page(LEDGER))).subarray(0, -40);
    const { job, items } = await takeIn(runtime, [bytes('news.warc.gz', Buffer.concat([archive, cut]))]);
    expect(items.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'news.warc.gz expanded',
      `${URL} added`,
      `news.warc.gz@${archive.length} failed`,
    ]);
    expect(items[0]?.diagnostics).toMatchObject([{ code: 'ARCHIVE_SKIPPED', params: { count: 1, status: 1 } }]);
    expect(items[2]?.error).toMatchObject({ code: 'ARCHIVE_DAMAGED', params: { problem: 'truncated' } });
    expect(items[1]?.statements).toBeGreaterThan(0);
    const { sources } = await runtime.context().store();
    expect(await sources.get(items[1]?.sourceId ?? '')).toMatchObject({
      url: URL,
      retrievedAt: '2029-03-04T05:06:07Z',
    });
    expect(job.state).toBe('partial');
  });

  it('of lines fails line by line', async () => {
    const lines = [JSON.stringify({ text: FANAL, url: URL }), '{"text":', JSON.stringify({ body: LEDGER })].join('\n');
    const zip = writeZip([
      { name: 'a/news.jsonl', bytes: lines },
      { name: 'b.md', bytes: `# Titre\n\n${FANAL}` },
      { name: 'c.zip', bytes: 'PK' },
    ]);
    const { items } = await takeIn(aRuntime(temporaryFolder()), [bytes('all.zip', zip)]);
    expect(items.map(({ name, state, error }) => `${name} ${error?.code ?? state}`)).toEqual([
      'all.zip expanded',
      'all.zip/a/news.jsonl:1 added',
      'all.zip/a/news.jsonl:2 RECORD_INVALID',
      'all.zip/a/news.jsonl:3 added',
      'all.zip/b.md added',
      'all.zip/c.zip ARCHIVE_NESTED',
    ]);
  });
});
