import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteFeed, pullFrom } from './byte-feed.ts';
import type { ContainedDocument, Entry, Skipped } from './entry.ts';
import { gunzip, isGzip } from './gzip.ts';
import { plainParts } from './plain.ts';
import { readWarc } from './warc.ts';
import { gzipEach, writeHttp, writePage, writeRecord } from '@dixit/testing/files';

interface Read {
  documents: ContainedDocument[];
  failures: { code: string; offset: unknown; problem: unknown }[];
  skipped: Skipped;
}

async function read(bytes: Uint8Array, { piece = 1 << 16, limit = 1 << 20 } = {}): Promise<Read> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, i) =>
    bytes.subarray(i * piece, (i + 1) * piece),
  );
  const isFolded = isGzip(bytes);
  const partsOf = (all: readonly Uint8Array[]) => {
    const feed = new ByteFeed(pullFrom(all));
    return isFolded ? gunzip(feed) : plainParts(feed);
  };
  const partsFrom = (offset: number) => partsOf([bytes.subarray(offset)]);
  const entries = readWarc(partsOf(pieces), { name: 'news.warc', isFolded, limit, partsFrom });
  const all: Entry[] = [];
  for (;;) {
    const { done, value } = await entries.next();
    if (done) return { ...sorted(all), skipped: value };
    all.push(value);
  }
}

const sorted = (entries: readonly Entry[]): Omit<Read, 'skipped'> => ({
  documents: entries.flatMap(({ document }) => document ?? []),
  failures: entries.flatMap(({ failure }) =>
    failure === null
      ? []
      : [
          {
            code: failure.error.code,
            offset: failure.error.params['offset'],
            problem: failure.error.params['problem'],
          },
        ],
  ),
});

const textOf = ({ bytes }: ContainedDocument): string => Buffer.from(bytes).toString('utf8');
const textsOf = ({ documents }: Pick<Read, 'documents'>): string[] => documents.map(textOf);
const page = (i: number): string => `<html><body><p>Le phare ${i} de Grisemer sera repeint${'.'.repeat(i * 40)}</p>`;
const address = (i: number): string => `https://grisemer.example/phare/${i}`;
const REQUEST = writeRecord({
  type: 'request',
  url: address(0),
  mediaType: 'application/http; msgtype=request',
  block: Buffer.from('GET / HTTP/1.1\r\n\r\n'),
});
const FORMS: [string, (records: readonly Uint8Array[]) => Buffer][] = [
  ['plain', (records) => Buffer.concat(records)],
  ['a member for each record', gzipEach],
  ['one member', (records) => gzipSync(Buffer.concat(records))],
];

describe('readWarc', () => {
  it.each(FORMS)('gives the pages with address, media type and instant: %s', async (_, write) => {
    const info = writeRecord({
      type: 'warcinfo',
      mediaType: 'application/warc-fields',
      block: Buffer.from('a: b\r\n'),
    });
    const bytes = write([info, REQUEST, writePage(address(1), page(1)), writePage(address(2), page(2))]);
    const { documents, failures, skipped } = await read(bytes);
    expect(failures).toEqual([]);
    expect(documents.map((one) => ({ ...one, bytes: textOf(one) }))).toEqual(
      [1, 2].map((i) => ({
        name: address(i),
        bytes: page(i),
        mediaType: 'text/html; charset=utf-8',
        url: address(i),
        retrievedAt: '2029-03-04T05:06:07Z',
      })),
    );
    expect(skipped).toEqual({ record: 2 });
  });

  it.each(['0.17', '0.18', '1.0', '1.1'])('reads version %s', async (version) => {
    const block = writeHttp(page(1), ['Content-Type: text/html']);
    const date = version === '1.1' ? '2029-03-04T05:06:07.891Z' : '20290304050607';
    const record = writeRecord({ type: 'response', url: `<${address(1)}>`, block, version, date });
    const { documents } = await read(record);
    expect(documents).toMatchObject([{ url: address(1), retrievedAt: '2029-03-04T05:06:07Z' }]);
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['identity', (body: Buffer) => body],
  ] as const)('takes content encoding %s off, chunked or not', async (name, fold) => {
    const body = fold(Buffer.from(page(9)));
    const half = body.length >> 1;
    const chunks = [body.subarray(0, half), body.subarray(half)].map((chunk) =>
      Buffer.concat([Buffer.from(`${chunk.length.toString(16)};x=y\r\n`), chunk, Buffer.from('\r\n')]),
    );
    const chunked = Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
    const encoding = `Content-Encoding: ${name}`;
    const bytes = gzipEach([
      writePage(address(1), body, [encoding]),
      writePage(address(2), chunked, [encoding, 'Transfer-Encoding: chunked']),
      writePage(address(3), page(9), [encoding, 'Transfer-Encoding: chunked']),
      writePage(address(4), body.subarray(0, body.length - 1), [encoding]),
    ]);
    const texts = textsOf(await read(bytes));
    expect(texts.slice(0, 3)).toEqual([page(9), page(9), page(9)]);
    expect(page(9).startsWith(texts[3] ?? '-')).toBe(true);
  });

  it('passes over what is no document, and counts it', async () => {
    const response = (body: string, type: string, status?: string): Buffer =>
      writeRecord({ type: 'response', url: address(1), block: writeHttp(body, [`Content-Type: ${type}`], status) });
    const { documents, skipped, failures } = await read(
      gzipEach([
        response('{}', 'application/json'),
        response('GIF', 'image/gif'),
        response('moved', 'text/html', '301 Moved'),
        response('gone', 'text/html', '404 Not Found'),
        response('', 'text/html'),
        writeRecord({ type: 'revisit', url: address(1), block: writeHttp('') }),
        writeRecord({ type: 'metadata', url: address(1), block: Buffer.from('a: b') }),
        writeRecord({ type: 'response', url: 'dns:grisemer.example', mediaType: 'text/dns', block: Buffer.from('x') }),
        writeRecord({
          type: 'response',
          url: 'https://grisemer.example/robots.txt',
          block: writeHttp('User-agent: *', ['Content-Type: text/plain']),
        }),
        writeRecord({ type: 'conversion', url: address(2), mediaType: 'text/plain', block: Buffer.from('Le phare.') }),
        writeRecord({ type: 'resource', url: address(3), mediaType: 'application/pdf', block: Buffer.from('%PDF-') }),
        response('<!doctype html><p>Le phare.', '', '206 Partial Content'),
      ]),
    );
    expect(failures).toEqual([]);
    expect(skipped).toEqual({ media: 4, status: 2, empty: 1, revisit: 1, record: 1 });
    expect(documents.map(({ mediaType }) => mediaType)).toEqual(['text/plain', 'application/pdf', '']);
  });

  it.each(FORMS.slice(0, 2))(
    'takes a page that is met again for the page that it repeats (%s)',
    async (_form, write) => {
      const digest = 'WARC-Payload-Digest: sha1:B2LJBLSRFYQ2GGXGXGVD6LVIFQ4PDZNH';
      const page = (body: string, more: readonly string[]) =>
        writeRecord({ type: 'response', url: address(1), block: writeHttp(body, ['Content-Type: text/html']), more });
      const revisit = (url: string, more: readonly string[]) =>
        writeRecord({ type: 'revisit', url, date: '2029-03-05T00:00:00Z', block: writeHttp(''), more });
      const { documents, failures, skipped } = await read(
        write([
          REQUEST,
          page('<p>Le phare est ouvert.', [digest]),
          writePage(address(2), '<p>Le phare est clos.'),
          revisit(address(3), [digest]),
          revisit(address(4), [
            `WARC-Refers-To-Target-URI: ${address(2)}`,
            'WARC-Refers-To-Date: 2029-03-04T05:06:07Z',
          ]),
          revisit(address(1), [digest]),
          revisit(address(5), ['WARC-Payload-Digest: sha1:OTHER']),
          writePage(address(6), '<p>La fin.'),
        ]),
      );
      expect(failures).toEqual([]);
      expect(documents.map(({ url, bytes, retrievedAt }) => [url, Buffer.from(bytes).toString(), retrievedAt])).toEqual(
        [
          [address(1), '<p>Le phare est ouvert.', '2029-03-04T05:06:07Z'],
          [address(2), '<p>Le phare est clos.', '2029-03-04T05:06:07Z'],
          [address(3), '<p>Le phare est ouvert.', '2029-03-05T00:00:00Z'],
          [address(4), '<p>Le phare est clos.', '2029-03-05T00:00:00Z'],
          [address(6), '<p>La fin.', '2029-03-04T05:06:07Z'],
        ],
      );
      expect(skipped).toEqual({ record: 1, revisit: 1 });
    },
  );

  it('reads back what was written, in pieces of any size', async () => {
    const text = fc.array(fc.constantFrom('a', '\r\n', '\r\n\r\n', 'WARC', 'é', '🕊️', '\0'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.map((parts) => `x${parts.join('')}`),
          { maxLength: 6 },
        ),
        fc.constantFrom(...FORMS.map(([, write]) => write)),
        fc.integer({ min: 1, max: 300 }),
        async (texts, write, piece) => {
          const bytes = write([REQUEST, ...texts.map((body, i) => writePage(address(i), body))]);
          const { failures, ...rest } = await read(bytes, { piece });
          expect({ failures, texts: textsOf(rest) }).toEqual({ failures: [], texts });
        },
      ),
    );
  });
});

/** So many last bytes of a record are none of its block. */
const END = 16;

describe('a damaged file', () => {
  it.each(FORMS)('cut at every byte gives every whole record and says what was lost: %s', async (form, write) => {
    const records = [REQUEST, ...[1, 2, 3].map((i) => writePage(address(i), page(i)))];
    const bytes = write(records);
    const ends = records.map((_record, i) => write(records.slice(0, i + 1)).length);
    const isOne = form === 'one member';
    for (let cut = 1; cut < bytes.length; cut++) {
      const { documents, failures } = await read(bytes.subarray(0, cut), { piece: 97 });
      const whole = ends.filter((end, i) => i > 0 && end <= cut).length;
      if (!isOne) expect(documents.length).toBeGreaterThanOrEqual(whole);
      expect(textsOf({ documents })).toEqual([1, 2, 3].slice(0, documents.length).map(page));
      const isAtEnd = ends.some((end) => end - END < cut && cut <= end);
      if (!isAtEnd) expect(failures.length).toBeGreaterThan(0);
    }
  });

  it('gives all before and behind a damaged member', async () => {
    const members = [1, 2, 3].map((i) => gzipSync(writePage(address(i), page(i))));
    const [first, second] = members;
    for (let at = 0; at < (second?.length ?? 0); at += 7) {
      const bytes = Buffer.concat(members);
      const place = (first?.length ?? 0) + at;
      bytes[place] = (bytes[place] ?? 0) ^ 0x5a;
      const { documents, failures } = await read(bytes);
      expect(textsOf({ documents }).filter((text) => text !== page(2))).toEqual([page(1), page(3)]);
      if (documents.length < 3) expect(failures).toMatchObject([{ code: 'ARCHIVE_DAMAGED', offset: first?.length }]);
    }
  });

  it('reads on behind a length that lies', async () => {
    for (const length of [0, 10, 200, 5_000, 2_000_000, 9e14, -1, 'many']) {
      const lie = writeRecord({ type: 'response', url: address(2), block: writeHttp(page(2)), length });
      const bytes = Buffer.concat([writePage(address(1), page(1)), lie, writePage(address(3), page(3))]);
      for (const write of [(all: Buffer) => all, (all: Buffer) => gzipSync(all)]) {
        const { documents, failures } = await read(write(bytes));
        expect(textsOf({ documents })).toEqual([page(1), page(3)]);
        expect(failures.map(({ code }) => code)).toContain('ARCHIVE_DAMAGED');
      }
    }
  });

  it('reads on behind a header without end and behind what is no record', async () => {
    const header = Buffer.concat([
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n'),
      Buffer.alloc(100_000, 'x: y\r\n'),
    ]);
    for (const noise of [header, Buffer.alloc(70_000, 7), Buffer.from('WARC/1.0\r\n'), Buffer.from('WARC')]) {
      const bytes = Buffer.concat([
        writePage(address(1), page(1)),
        noise,
        Buffer.from('\r\n'),
        writePage(address(3), page(3)),
      ]);
      const { documents, failures } = await read(bytes);
      expect(textsOf({ documents })).toEqual([page(1), page(3)]);
      expect(failures).toMatchObject([{ code: 'ARCHIVE_DAMAGED', offset: writePage(address(1), page(1)).length }]);
    }
  });

  it('passes over a record that is too large without holding it', async () => {
    const large = '<p>non '.repeat(1 << 18);
    for (const write of FORMS.map(([, one]) => one)) {
      const { documents, failures } = await read(
        write([
          writePage(address(1), large),
          writePage(address(2), gzipSync(large), ['Content-Encoding: gzip']),
          writePage(address(3), page(3)),
        ]),
      );
      expect(textsOf({ documents })).toEqual([page(3)]);
      expect(failures.map(({ code }) => code)).toEqual(['SOURCE_TOO_LARGE', 'SOURCE_TOO_LARGE']);
    }
  });

  it('takes any bytes', async () => {
    const word = fc.constantFrom(
      'WARC/1.0\r\n',
      'Content-Length: 5\r\n',
      '\r\n',
      'WARC-Type: resource\r\n',
      'abcde',
      '\x1f\x8b\x08',
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => Buffer.from(words.join(''), 'latin1'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 300 })), fc.boolean(), async (noise, isFirst) => {
        const whole = gzipSync(writePage(address(1), page(1)));
        const { documents } = await read(
          Buffer.concat(isFirst ? [whole, noise] : [Buffer.from([31, 139, 8]), noise, whole]),
        );
        expect(textsOf({ documents })).toContain(page(1));
      }),
    );
  });
});
