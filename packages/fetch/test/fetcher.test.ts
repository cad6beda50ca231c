import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createFetcher } from '../src/index.ts';
import { aSite, page, redirect, refusalOf } from './server.ts';

const LOOPBACK = { allow: ['127.0.0.1'], pauseMs: 0 } as const;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('reading a page', () => {
  it('gives what came, where from, and what to ask with next time', async () => {
    const site = await aSite({
      '/a': page('<p>Été</p>', { etag: '"7"', 'last-modified': 'Tue, 04 Mar 2031 10:00:00 GMT' }),
    });
    const read = await createFetcher(LOOPBACK).get(`${site.origin}/a#part`);
    expect(textOf(read.bytes)).toBe('<p>Été</p>');
    expect({ ...read, bytes: null }).toEqual({
      notModified: false,
      url: `${site.origin}/a`,
      permanentUrl: `${site.origin}/a`,
      bytes: null,
      mediaType: 'text/html; charset=utf-8',
      etag: '"7"',
      lastModified: 'Tue, 04 Mar 2031 10:00:00 GMT',
    });
    expect(site.asked).toEqual(['GET /robots.txt', 'GET /a']);
  });

  it('says who asks, and how to reach them', async () => {
    let agent: string | undefined;
    const site = await aSite({
      '/a': (request, response) => {
        agent = request.headers['user-agent'];
        response.end('x');
      },
    });
    await createFetcher({ ...LOOPBACK, version: '1.2.3', contact: 'desk@gazette.example' }).get(`${site.origin}/a`);
    expect(agent).toBe('Dixit/1.2.3 (+desk@gazette.example)');
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', (bytes: Buffer) => bytes],
  ])('undoes %s', async (encoding, compress) => {
    const body = Buffer.from('<p>Le sommet aura lieu jeudi.</p>'.repeat(50));
    const site = await aSite({ '/a': page(compress(body), { 'content-encoding': encoding }) });
    expect(textOf((await createFetcher(LOOPBACK).get(`${site.origin}/a`)).bytes)).toBe(body.toString());
  });

  it('asks with validators, and takes 304 for an answer', async () => {
    const site = await aSite({
      '/a': (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"7"';
        response.writeHead(isKnown ? 304 : 200, { etag: '"7"' }).end(isKnown ? undefined : 'text');
      },
    });
    const fetcher = createFetcher(LOOPBACK);
    const first = await fetcher.get(`${site.origin}/a`);
    expect(await fetcher.get(`${site.origin}/a`, { etag: first.etag })).toMatchObject({
      notModified: true,
      etag: '"7"',
    });
    const since = 'Tue, 04 Mar 2031 10:00:00 GMT';
    expect(await fetcher.get(`${site.origin}/a`, { lastModified: since })).toMatchObject({ notModified: false });
  });

  it('refuses a 304 that nobody asked for, and every other status', async () => {
    const status =
      (code: number) =>
      (_: unknown, response: { writeHead(code: number): { end(): void } }): void =>
        response.writeHead(code).end();
    const site = await aSite({ '/304': status(304), '/404': status(404), '/410': status(410), '/500': status(500) });
    for (const code of [304, 404, 410, 500]) {
      expect(await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/${code}`))).toEqual({
        code: 'FETCH_STATUS',
        params: { url: `${site.origin}/${code}`, status: code },
      });
    }
  });

  it.each([
    ['image/png', '/a', 'FETCH_TYPE'],
    ['video/mp4', '/a', 'FETCH_TYPE'],
    ['text/css', '/a', 'FETCH_TYPE'],
    ['application/zip', '/a', 'FETCH_TYPE'],
    ['application/octet-stream', '/a', 'FETCH_TYPE'],
    ['application/octet-stream', '/a.warc.gz', 'none'],
    ['application/pdf', '/a', 'none'],
    ['application/rss+xml; charset=utf-8', '/a', 'none'],
    ['APPLICATION/FEED+JSON', '/a', 'none'],
    ['', '/a', 'none'],
  ])('content type %s at %s: %s', async (type, path, code) => {
    const site = await aSite({ [path]: page('x', { 'content-type': type }) });
    expect((await refusalOf(createFetcher(LOOPBACK).get(site.origin + path))).code).toBe(code);
  });

  it('says why a host cannot be reached', async () => {
    const site = await aSite({});
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await refusalOf(createFetcher({ resolve }).get('https://fanal.example/'))).toEqual({
      code: 'FETCH_FAILED',
      params: { url: 'https://fanal.example/', reason: 'ENOTFOUND' },
    });
    expect((await refusalOf(createFetcher(LOOPBACK).get(`http://127.0.0.1:1/`))).params['reason']).toBe('ECONNREFUSED');
    expect((await refusalOf(createFetcher(LOOPBACK).get(`https://127.0.0.1:${site.port}/`))).code).toBe('FETCH_FAILED');
  });

  it('reads over IPv6', async () => {
    const site = await aSite({ '/a': page('a') }, '::1');
    const url = `http://[::1]:${site.port}/a`;
    expect(textOf((await createFetcher({ allow: ['::1'], pauseMs: 0 }).get(url)).bytes)).toBe('a');
    expect((await refusalOf(createFetcher(LOOPBACK).get(url))).code).toBe('FETCH_FORBIDDEN_ADDRESS');
    expect(site.asked).toEqual(['GET /robots.txt', 'GET /a']);
  });

  it('stops when it is told to', async () => {
    const site = await aSite({ '/robots.txt': page(''), '/slow': () => {} });
    const reading = createFetcher(LOOPBACK).get(`${site.origin}/slow`, { signal: AbortSignal.timeout(100) });
    expect((await refusalOf(reading)).code).toBe('CANCELLED');
  });
});

describe('redirects', () => {
  it('follows them, and remembers a permanent one', async () => {
    const site = await aSite({
      '/old': redirect('/older', 301),
      '/older': redirect('b?x=1', 308),
      '/b': redirect('/c', 302),
      '/c': page('c'),
    });
    expect(await createFetcher(LOOPBACK).get(`${site.origin}/old`)).toMatchObject({
      url: `${site.origin}/c`,
      permanentUrl: `${site.origin}/b?x=1`,
    });
  });

  it('ends a loop', async () => {
    const site = await aSite({ '/a': redirect('/b'), '/b': redirect('/a') });
    expect(await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/a`))).toMatchObject({
      code: 'FETCH_REDIRECTS',
      params: { limit: 5 },
    });
    expect(site.asked.filter((path) => path !== 'GET /robots.txt')).toHaveLength(6);
  });

  it.each([
    ['another machine', 'http://127.0.0.2/', 'FETCH_FORBIDDEN_ADDRESS'],
    ['a decimal form', 'http://2130706434/', 'FETCH_FORBIDDEN_ADDRESS'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/', 'FETCH_FORBIDDEN_ADDRESS'],
    ['IPv6 loopback', 'http://[::1]:80/', 'FETCH_FORBIDDEN_ADDRESS'],
    ['a file', 'file:///etc/passwd', 'FETCH_FORBIDDEN_URL'],
    ['a password', 'http://a:b@127.0.0.1/', 'FETCH_FORBIDDEN_URL'],
    ['nowhere', 'http://', 'FETCH_FORBIDDEN_URL'],
  ])('does not follow one to %s', async (_where, location, code) => {
    const site = await aSite({ '/a': redirect(location) });
    expect((await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/a`))).code).toBe(code);
  });

  it('does not follow one to a name that leads inside', async () => {
    const inside = await aSite({ '/secret': page('secret') }, '127.0.0.2');
    const site = await aSite({ '/a': redirect(`http://fanal.example:${inside.port}/secret`) });
    const resolve = () => Promise.resolve([{ address: '127.0.0.2', family: 4 }]);
    expect(await refusalOf(createFetcher({ ...LOOPBACK, resolve }).get(`${site.origin}/a`))).toMatchObject({
      code: 'FETCH_FORBIDDEN_ADDRESS',
      params: { address: '127.0.0.2' },
    });
    expect(inside.asked).toEqual([]);
  });
});

describe('a name that changes where it leads', () => {
  it('is looked up once for each connection, and connected to where the check looked', async () => {
    const inside = await aSite({ '/a': page('secret') }, '127.0.0.2');
    let lookups = 0;
    const resolve = () => {
      lookups += 1;
      // As a resolver under foreign control answers: open while it is checked, closed right after.
      return Promise.resolve([{ address: lookups % 2 === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    };
    const fetcher = createFetcher({ ...LOOPBACK, resolve });
    const url = `http://fanal.example:${inside.port}/a`;
    // The first answer is allowed: nothing listens there, and the second answer must not be asked for.
    expect(await refusalOf(fetcher.get(url))).toMatchObject({
      code: 'FETCH_FAILED',
      params: { reason: 'ECONNREFUSED' },
    });
    expect(lookups).toBe(1);
    expect((await refusalOf(fetcher.get(url))).code).toBe('FETCH_FORBIDDEN_ADDRESS');
    expect(lookups).toBe(2);
    expect(inside.asked).toEqual([]);
  });
});

describe('what is too much', () => {
  const small = { ...LOOPBACK, limits: { bytes: 100_000, decodedBytes: 4_000_000, ratio: 200 } };

  it('refuses a body that says it is too large, before reading it', async () => {
    const site = await aSite({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-length': '200000' });
        response.write('x');
      },
    });
    expect((await refusalOf(createFetcher(small).get(`${site.origin}/a`))).code).toBe('FETCH_TOO_LARGE');
  });

  it('cuts a body without end', async () => {
    let isOpen = true;
    const site = await aSite({
      '/a': (_request, response) => {
        response.on('close', () => (isOpen = false));
        const more = (): void => {
          while (response.write('x'.repeat(10_000)));
          if (isOpen) response.once('drain', more);
        };
        more();
      },
    });
    expect((await refusalOf(createFetcher(small).get(`${site.origin}/a`))).code).toBe('FETCH_TOO_LARGE');
    await wait(100);
    expect(isOpen).toBe(false);
  });

  it.each([
    ['by its size', Buffer.from(Array.from({ length: 900_000 }, (_, i) => `${(i * 7_919) % 1_000}`).join(' '))],
    ['by its ratio', Buffer.alloc(3_000_000)],
  ])('takes a gzip bomb for what it is, %s', async (_how, bomb) => {
    const packed = gzipSync(bomb);
    const limits = { bytes: packed.length + 1, decodedBytes: 3_500_000, ratio: 200 };
    const site = await aSite({ '/a': page(packed, { 'content-encoding': 'gzip' }) });
    const { code, params } = await refusalOf(createFetcher({ ...LOOPBACK, limits }).get(`${site.origin}/a`));
    expect([code, params['bytes']]).toEqual(['FETCH_TOO_LARGE', 3_500_000]);
  });

  it('unpacks no more of a bomb of a gigabyte than it must', async () => {
    // A gzip of a gibibyte of zeros in about a megabyte, made of members, each of 32 MiB.
    const bomb = Buffer.concat(Array.from({ length: 32 }, () => MEMBER));
    const site = await aSite({ '/a': page(bomb, { 'content-encoding': 'gzip' }) });
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    expect((await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/a`))).code).toBe('FETCH_TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('knows no encoding twice', async () => {
    const body = gzipSync(gzipSync('x'));
    const site = await aSite({
      '/a': page(body, { 'content-encoding': 'gzip, gzip' }),
      '/b': page('x', { 'content-encoding': 'zip' }),
    });
    const fetcher = createFetcher(LOOPBACK);
    expect((await refusalOf(fetcher.get(`${site.origin}/a`))).code).toBe('FETCH_TYPE');
    expect((await refusalOf(fetcher.get(`${site.origin}/b`))).code).toBe('FETCH_TYPE');
  });

  it('does not take half a body for a whole one', async () => {
    const packed = gzipSync('<p>Le sommet aura lieu jeudi.</p>'.repeat(1_000));
    const site = await aSite({
      '/gzip': page(packed.subarray(0, packed.length / 2), { 'content-encoding': 'gzip' }),
      '/plain': (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('half', () => response.destroy());
      },
    });
    const fetcher = createFetcher(LOOPBACK);
    expect((await refusalOf(fetcher.get(`${site.origin}/gzip`))).code).toBe('FETCH_FAILED');
    expect((await refusalOf(fetcher.get(`${site.origin}/plain`))).code).toBe('FETCH_FAILED');
  });
});

const MEMBER = gzipSync(Buffer.alloc(32 * 1024 * 1024));

describe('what is too slow', () => {
  it('gives up on a body that drips', async () => {
    const site = await aSite({
      '/a': (_request, response) => {
        response.write('a');
        const drip = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(drip));
      },
    });
    const limits = { totalMs: 400, idleMs: 300 };
    expect((await refusalOf(createFetcher({ ...LOOPBACK, limits }).get(`${site.origin}/a`))).code).toBe(
      'FETCH_TIMEOUT',
    );
  });

  it.each([
    ['says nothing', ''],
    ['begins and stops', 'begin'],
  ])('gives up on a host that %s', async (_what, start) => {
    const site = await aSite({
      '/a': (_request, response) => {
        if (start !== '') response.write(start);
      },
    });
    const limits = { totalMs: 60_000, idleMs: 200 };
    expect((await refusalOf(createFetcher({ ...LOOPBACK, limits }).get(`${site.origin}/a`))).code).toBe(
      'FETCH_TIMEOUT',
    );
  });
});
