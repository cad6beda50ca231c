import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';
import { collect } from '@dixit/testing';
import { gzipEach, writePage, writeZip } from '@dixit/testing/files';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContainer, type ContainerInput } from './container.ts';
import type { Entry } from './entry.ts';
import { LIMITS } from './limits.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'dixit-container-'))));
afterAll(async () => await rm(folder, { recursive: true, force: true }));

type Given = Pick<ContainerInput, 'name'> & { mediaType?: string };

async function entriesOf(given: Given, bytes: Uint8Array, limits = LIMITS): Promise<string[] | null> {
  const container = await openContainer({ mediaType: null, ...given, bytes }, limits);
  return container === null ? null : (await collect(container)).map(worded);
}

const worded = ({ document, failure }: Entry): string =>
  document === null
    ? `${failure.name} ${failure.error.code} ${failure.error.params['problem'] ?? ''}`.trim()
    : `${document.name} ${document.mediaType} ${Buffer.from(document.bytes).toString('utf8')}`;

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('openContainer', () => {
  it.each([
    ['note.txt', text('Le bac repart.')],
    ['note.html', text('<p>Le bac repart.')],
    ['note.pdf', text('%PDF-1.4')],
    ['note.json', text('{"text":"Le bac repart."}')],
    ['empty.txt', text('')],
    ['letter.docx', writeZip([{ name: '[Content_Types].xml', bytes: '<x/>' }])],
    ['book.epub', writeZip([{ name: 'mimetype', bytes: 'application/epub+zip' }])],
  ])('%s is one document', async (name, bytes) => {
    expect(await entriesOf({ name }, bytes)).toBeNull();
  });

  it('gives the lines of JSON lines by their number, from bytes and from a file', async () => {
    const bytes = text('\ufeff{"text":"a"}\r\n\n \n{"text":"b"}\nnot json\n{"text":"é"}');
    const lines = [
      'n.jsonl:1 application/json \ufeff{"text":"a"}\r',
      'n.jsonl:4 application/json {"text":"b"}',
      'n.jsonl:5 application/json not json',
      'n.jsonl:6 application/json {"text":"é"}',
    ];
    expect(await entriesOf({ name: 'n.jsonl' }, bytes)).toEqual(lines);
    expect(await entriesOf({ name: 'n', mediaType: 'application/x-ndjson' }, bytes)).toEqual(
      lines.map((line) => line.replace('n.jsonl', 'n')),
    );
    const path = join(folder, 'n.jsonl');
    await writeFile(path, bytes);
    const container = await openContainer({ name: 'n.jsonl', mediaType: null, path });
    expect(container && (await collect(container)).map(worded)).toEqual(lines);
  });

  it('opens a gzip file of one document, of lines and of a WARC file', async () => {
    const page = writePage('https://grisemer.example/a', '<p>Le bac');
    expect(await entriesOf({ name: 'a.html.gz' }, gzipSync('<p>Le bac'))).toEqual(['a.html text/html <p>Le bac']);
    expect(await entriesOf({ name: 'a.jsonl.gz' }, gzipEach([text('{}\n{'), text('}')]))).toEqual([
      'a.jsonl:1 application/json {}',
      'a.jsonl:2 application/json {}',
    ]);
    const fromWarc = ['https://grisemer.example/a text/html; charset=utf-8 <p>Le bac'];
    expect(await entriesOf({ name: 'a.warc.gz' }, gzipSync(page))).toEqual(fromWarc);
    expect(await entriesOf({ name: 'a.gz' }, gzipSync(page))).toEqual(fromWarc);
    expect(await entriesOf({ name: 'a.warc' }, page)).toEqual(fromWarc);
    expect(await entriesOf({ name: 'a.txt.gz' }, gzipSync('Le bac').subarray(0, 14))).toEqual([
      'a.txt@0 ARCHIVE_DAMAGED truncated',
    ]);
  });

  it('opens a zip file: documents by their ending, the rest passed over', async () => {
    const bytes = writeZip([
      { name: 'a/été.html', bytes: '<p>a' },
      { name: 'a/', bytes: '' },
      { name: '../../etc/b.txt', bytes: 'b' },
      { name: 'c.jsonl', bytes: '{"text":"c"}\n{"text":"d"}' },
      { name: 'style.css', bytes: 'p{}' },
      { name: '__MACOSX/._a.html', bytes: 'x' },
      { name: 'README', bytes: 'Le bac.' },
    ]);
    const expected = [
      'z.zip/a/été.html text/html <p>a',
      'z.zip/../../etc/b.txt text/plain b',
      'z.zip/c.jsonl:1 application/json {"text":"c"}',
      'z.zip/c.jsonl:2 application/json {"text":"d"}',
      'z.zip/README null Le bac.',
    ];
    expect(await entriesOf({ name: 'z.zip' }, bytes)).toEqual(expected);
    const path = join(folder, 'z.zip');
    await writeFile(path, bytes);
    const container = await openContainer({ name: 'z.zip', mediaType: null, path });
    expect(container && (await collect(container)).map(worded)).toEqual(expected);
  });

  it('says what of a zip file cannot be read, and gives the rest', async () => {
    const bytes = writeZip([
      { name: 'a.txt', bytes: 'a' },
      { name: 'locked.txt', bytes: 'b', said: { flags: 0x801 } },
      { name: 'lie.txt', bytes: 'abc', said: { size: 1 } },
      { name: 'sum.txt', bytes: 'abc', said: { checksum: 1 } },
      { name: 'odd.txt', bytes: 'abc', said: { method: 99 } },
      { name: 'in.zip', bytes: writeZip([{ name: 'x.txt', bytes: 'x' }]) },
      { name: 'hidden', bytes: gzipSync('x') },
      { name: 'z.txt', bytes: 'z' },
    ]);
    expect(await entriesOf({ name: 'z' }, bytes)).toEqual([
      'z/a.txt text/plain a',
      'z/locked.txt SOURCE_ENCRYPTED',
      'z/lie.txt ARCHIVE_DAMAGED length',
      'z/sum.txt ARCHIVE_DAMAGED checksum',
      'z/odd.txt ARCHIVE_DAMAGED method',
      'z/in.zip ARCHIVE_NESTED',
      'z/hidden ARCHIVE_NESTED',
      'z/z.txt text/plain z',
    ]);
    for (let cut = 30; cut < bytes.length; cut += 11) {
      expect((await entriesOf({ name: 'z' }, bytes.subarray(0, cut)))?.at(-1)).toContain('z ARCHIVE_DAMAGED');
    }
  });

  it('opens no archive in an archive', async () => {
    const inner = gzipSync('Le bac.');
    expect(await entriesOf({ name: 'a.gz.gz' }, gzipSync(inner))).toEqual(['a.gz ARCHIVE_NESTED']);
    const zip = writeZip([{ name: 'a.txt', bytes: 'a' }]);
    expect(await entriesOf({ name: 'a.zip.gz' }, gzipSync(zip))).toEqual(['a.zip ARCHIVE_NESTED']);
  });

  it('takes any bytes behind the first ones of an archive', async () => {
    const magic = fc.constantFrom('PK\u0003\u0004', 'PK\u0005\u0006', '\u001f\u008b\b', 'WARC/1.0\r\n', '{"text":');
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        await entriesOf({ name: 'x.jsonl' }, Buffer.concat([Buffer.from(start, 'latin1'), rest]));
      }),
    );
  });
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(64 << 20);

  it('in a zip file is left where it begins', async () => {
    const bomb = { name: 'bomb.txt', bytes: zeros };
    const entries = await entriesOf({ name: 'z' }, writeZip([bomb, { name: 'a.txt', bytes: 'a' }]));
    expect(entries).toEqual(['z/bomb.txt ARCHIVE_TOO_LARGE', 'z/a.txt text/plain a']);
  });

  it('of many files stops at the limits over all of them', async () => {
    const files = Array.from({ length: 20 }, (_, i) => ({ name: `${i}.txt`, bytes: Buffer.alloc(1000, i) }));
    const total = await entriesOf({ name: 'z' }, writeZip(files), { ...LIMITS, total: 5500 });
    expect(total?.slice(5)).toEqual(['z/5.txt ARCHIVE_TOO_LARGE', 'z ARCHIVE_TOO_LARGE']);
    const many = await entriesOf({ name: 'z' }, writeZip(files), { ...LIMITS, files: 3 });
    expect(many?.slice(3)).toEqual(['z ARCHIVE_TOO_LARGE']);
  });

  it('in a gzip file is a document that is too large', async () => {
    expect(await entriesOf({ name: 'a.txt.gz' }, gzipSync(zeros))).toEqual(['a.txt SOURCE_TOO_LARGE']);
  });

  it('in a WARC file is passed over', { timeout: 60_000 }, async () => {
    const path = join(folder, 'bomb.gz');
    const large = Buffer.alloc(1 << 20);
    const folded = createGzip({ level: 9 });
    const pieces: Buffer[] = [];
    folded.on('data', (piece: Buffer) => pieces.push(piece));
    const length = 600 << 20;
    folded.write(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: ${length}\r\n\r\n`,
    );
    folded.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');
    for (let i = 0; i < 600; i++) {
      if (!folded.write(large)) await new Promise((resolve) => folded.once('drain', resolve));
    }
    await new Promise((resolve) => folded.end(resolve));
    const after = gzipSync(writePage('https://a.example/after', '<p>Le bac'));
    await writeFile(path, Buffer.concat([...pieces, after]));
    const before = process.memoryUsage().rss;
    const container = await openContainer({ name: 'bomb', mediaType: null, path });
    const entries = container === null ? [] : (await collect(container)).map(worded);
    expect(entries.at(-1)).toBe('https://a.example/after text/html; charset=utf-8 <p>Le bac');
    expect(entries.join()).toContain('ARCHIVE_TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });
});

it('passes over a line of 100 MB without holding it', { timeout: 60_000 }, async () => {
  const path = join(folder, 'long.jsonl');
  await writeFile(path, '{"text":"a"}\n');
  for (let i = 0; i < 10; i++) await writeFile(path, 'x'.repeat(10 << 20), { flag: 'a' });
  await writeFile(path, '\n{"text":"b"}', { flag: 'a' });
  const before = process.memoryUsage().rss;
  const container = await openContainer({ name: 'long.jsonl', mediaType: null, path });
  const entries = container === null ? [] : (await collect(container)).map(worded);
  expect(entries).toEqual([
    'long.jsonl:1 application/json {"text":"a"}',
    'long.jsonl:2 SOURCE_TOO_LARGE',
    'long.jsonl:3 application/json {"text":"b"}',
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
});
