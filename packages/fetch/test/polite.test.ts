import { describe, expect, it } from 'vitest';
import { createFetcher } from '../src/index.ts';
import { aSite, page, redirect, refusalOf } from './server.ts';

const LOOPBACK = { allow: ['127.0.0.1', '127.0.0.2'], pauseMs: 0 } as const;

describe('robots.txt', () => {
  const closed = page('User-agent: *\nDisallow: /closed', { 'content-type': 'text/plain' });

  it('is asked for once, and kept to', async () => {
    const site = await aSite({ '/robots.txt': closed, '/closed/a': page('a'), '/open': page('b') });
    const fetcher = createFetcher(LOOPBACK);
    expect(await refusalOf(fetcher.get(`${site.origin}/closed/a`))).toEqual({
      code: 'FETCH_ROBOTS',
      params: { url: `${site.origin}/closed/a` },
    });
    await fetcher.get(`${site.origin}/open`);
    await fetcher.get(`${site.origin}/open`);
    expect(site.asked).toEqual(['GET /robots.txt', 'GET /open', 'GET /open']);
  });

  it('holds where a redirect leads, too', async () => {
    const other = await aSite({ '/robots.txt': closed, '/closed': page('x') }, '127.0.0.2');
    const site = await aSite({ '/a': redirect(`${other.origin}/closed`) });
    expect((await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/a`))).code).toBe('FETCH_ROBOTS');
    expect(other.asked).toEqual(['GET /robots.txt']);
  });

  it.each([
    [404, 'none'],
    [403, 'none'],
    [429, 'FETCH_STATUS'],
    [500, 'FETCH_STATUS'],
    [503, 'FETCH_STATUS'],
  ])('answered with %d: %s', async (status, code) => {
    const site = await aSite({
      '/robots.txt': (_, response) => void response.writeHead(status).end(),
      '/a': page('a'),
    });
    expect((await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/a`))).code).toBe(code);
  });

  it('that one reader gave up on is asked for again by another', async () => {
    let isSlow = true;
    const site = await aSite({
      '/robots.txt': (request, response) => {
        if (!isSlow) closed(request, response);
      },
      '/open': page('a'),
    });
    const fetcher = createFetcher(LOOPBACK);
    const gone = new AbortController();
    const first = refusalOf(fetcher.get(`${site.origin}/open`, { signal: gone.signal }));
    const second = refusalOf(fetcher.get(`${site.origin}/open`));
    setTimeout(() => {
      isSlow = false;
      gone.abort();
    }, 100);
    expect([(await first).code, (await second).code]).toEqual(['CANCELLED', 'none']);
  });

  it('without end, or in a circle, is none', async () => {
    const site = await aSite({ '/robots.txt': redirect('/robots.txt'), '/a': page('a') });
    expect((await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/a`))).code).toBe('none');
    const long = await aSite({ '/robots.txt': page('Disallow: /\n'.repeat(200_000)), '/a': page('a') });
    expect((await refusalOf(createFetcher(LOOPBACK).get(`${long.origin}/a`))).code).toBe('none');
  });

  it('may ask for a pause', async () => {
    const at: number[] = [];
    const site = await aSite({
      '/robots.txt': page('User-agent: *\nCrawl-delay: 0.4', { 'content-type': 'text/plain' }),
      '/a': (_, response) => {
        at.push(performance.now());
        response.end('a');
      },
    });
    const fetcher = createFetcher(LOOPBACK);
    for (let i = 0; i < 2; i += 1) await fetcher.get(`${site.origin}/a`);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(395);
  });
});

describe('turns', () => {
  it('never asks a host twice at a time, and pauses in between', async () => {
    let [now, most] = [0, 0];
    const begun: number[] = [];
    const site = await aSite({
      '/a': (_request, response) => {
        begun.push(performance.now());
        most = Math.max(most, (now += 1));
        setTimeout(() => {
          now -= 1;
          response.end('a');
        }, 30);
      },
    });
    const fetcher = createFetcher({ ...LOOPBACK, pauseMs: 100 });
    await Promise.all(Array.from({ length: 4 }, (_, i) => fetcher.get(`${site.origin}/a?${i}`)));
    expect(most).toBe(1);
    const gaps = begun.slice(1).map((at, i) => at - (begun[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(120);
  });

  it('asks two hosts at a time', async () => {
    let now = 0;
    let release: () => void = () => {};
    const both = new Promise<void>((resolve) => (release = resolve));
    const hold = (_: unknown, response: { end(body: string): void }): void => {
      now += 1;
      if (now === 2) release();
      void both.then(() => response.end('a'));
    };
    const sites = [await aSite({ '/a': hold }), await aSite({ '/a': hold }, '127.0.0.2')];
    const fetcher = createFetcher(LOOPBACK);
    await Promise.all(sites.map(async ({ origin }) => await fetcher.get(`${origin}/a`)));
    expect(now).toBe(2);
  });

  it('goes on after a request that failed', async () => {
    const site = await aSite({ '/a': page('a'), '/b': (_, response) => void response.destroy() });
    const fetcher = createFetcher(LOOPBACK);
    const results = await Promise.allSettled(['/b', '/a'].map((path) => fetcher.get(site.origin + path)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('a host that is busy', () => {
  const busy = (times: number, status: number, retryAfter?: string) => {
    const at: number[] = [];
    const handler = (_: unknown, response: Parameters<ReturnType<typeof page>>[1]): void => {
      at.push(performance.now());
      const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
      if (at.length <= times) response.writeHead(status, headers).end();
      else response.end('at last');
    };
    return { at, handler };
  };

  it.each([429, 503])('is left alone for as long as it says (%d), then asked again', async (status) => {
    const { at, handler } = busy(1, status, '1');
    const site = await aSite({ '/a': handler });
    await createFetcher(LOOPBACK).get(`${site.origin}/a`);
    expect(at).toHaveLength(2);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(980);
  });

  it('is not waited for when it asks for an hour, nor for ever', async () => {
    const hour = busy(9, 503, '3600');
    const always = busy(9, 429, '0');
    const site = await aSite({ '/hour': hour.handler, '/always': always.handler });
    expect(await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/hour`))).toEqual({
      code: 'FETCH_STATUS',
      params: { url: `${site.origin}/hour`, status: 503, retryAfter: 3_600 },
    });
    expect((await refusalOf(createFetcher(LOOPBACK).get(`${site.origin}/always`))).params['status']).toBe(429);
    expect([hour.at.length, always.at.length]).toEqual([1, 3]);
  });
});
