import { gzipSync } from 'node:zlib';
import type { Job, JobItem } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { type Runtime, createRuntime, readEnv } from '../src/index.ts';
import { type Site, aSite, rss, unchanged } from './site.ts';
import { temporaryFolder } from './support.ts';
import { onTestFinished } from 'vitest';

function aReader(folder = temporaryFolder()): Runtime {
  const env = readEnv({
    DIXIT_HOME: folder,
    DIXIT_LOG: 'silent',
    DIXIT_FETCH_ALLOW: '127.0.0.1',
    DIXIT_FETCH_DELAY: '0',
  });
  const runtime = createRuntime(env);
  onTestFinished(async () => await runtime.close());
  return runtime;
}

async function ended({ intake, context }: Runtime, job: Job | null): Promise<{ job: Job; items: JobItem[] }> {
  if (job === null) throw new Error('no job');
  let last = job;
  for await (const progress of intake.watch(job.id)) last = progress.job;
  const { jobs } = await context().store();
  return { job: last, items: (await jobs.items(job.id, { cursor: null, limit: 500 })).rows };
}

const run = async (reader: Runtime, urls: string[] | null = null) =>
  await ended(reader, (await reader.context().feeds.run(urls)).job);
const ingest = async (reader: Runtime, url: string) => {
  const item = { name: url, bytes: null, mediaType: null, url, outlet: null, published: null, language: null };
  return await ended(reader, await reader.intake.submit([item]));
};
const states = (items: readonly JobItem[]) => items.map(({ name, state }) => [new URL(name).pathname, state]);
const article = (words: string): string =>
  `<!doctype html><html lang="fr"><head><title>${words}</title></head><body><article><h1>${words}</h1>
  <p>Orla Venn a déclaré mardi : « ${words} ». La ministre parlait devant le port, où elle recevait la presse.</p>
  <p>Le sommet doit durer deux jours, selon ses services, et se tenir à Port-Aumale au début du mois prochain.</p></article></body></html>`;
const withPages = (site: Site, ...names: string[]): void => {
  for (const name of names) site.pages[`/${name}`] = article(`Le quai ${name} sera rouvert jeudi`);
};

describe('a feed that is followed', () => {
  it('brings what is new, oldest first, and nothing twice', async () => {
    const site = await aSite();
    withPages(site, 'un', 'deux', 'trois');
    site.pages['/flux'] = rss([
      { link: '/deux', date: 'Tue, 04 Mar 2031 10:00:00 +0100', title: 'Deux' },
      { link: '/un', guid: 'g1' },
    ]);
    const reader = aReader();
    const { feed, isNew } = await reader.context().feeds.add({ url: `${site.origin}/flux`, every: 30 });
    expect([feed.title, feed.every, isNew]).toEqual(['Le Fanal', 30, true]);

    const first = await run(reader);
    expect(states(first.items)).toEqual([
      ['/flux', 'expanded'],
      ['/un', 'added'],
      ['/deux', 'added'],
    ]);
    expect(first.job).toMatchObject({ state: 'done', total: 3, done: 3 });

    expect(await reader.context().feeds.run(null)).toMatchObject({ job: null });
    site.pages['/flux'] = rss([{ link: '/trois' }, { link: '/deux#x' }, { link: '/ailleurs', guid: 'g1' }]);
    const second = await run(reader, [feed.url]);
    expect(states(second.items)).toEqual([
      ['/flux', 'expanded'],
      ['/trois', 'added'],
    ]);
    expect(site.asked).toEqual(['/flux', '/flux', '/un', '/deux', '/flux', '/trois']);
    const store = await reader.context().store();
    const now = await store.feeds.get(feed.url);
    expect(now).toMatchObject({ entries: 3, failures: 0, lastError: null });
    expect(Date.parse(now?.nextReadAt ?? '') - Date.now()).toBeGreaterThan(26 * 60_000);
    const deux = await store.sources.get(second.items[1]?.sourceId ?? '');
    expect(deux?.url).toBe(`${site.origin}/trois`);
  });

  it('tells of a page what the page does not tell itself', async () => {
    const site = await aSite();
    withPages(site, 'un');
    site.pages['/flux'] = rss([{ link: '/un', date: 'Tue, 04 Mar 2031 10:00:00 +0100', title: 'Autre titre' }]);
    const reader = aReader();
    await reader.context().feeds.add({ url: `${site.origin}/flux`, outlet: 'Le Fanal du soir' });
    const { items } = await run(reader);
    const source = await (await reader.context().store()).sources.get(items[1]?.sourceId ?? '');
    expect(source?.published).toMatchObject({ edtf: '2031-03-04T10:00:00+01:00', basis: 'metadata' });
    expect(source?.publisher).toMatchObject({ value: { name: 'Le Fanal du soir' }, rung: 'user' });
    expect(source?.title?.value).toBe('Le quai un sera rouvert jeudi');
    expect(source?.found.published).toEqual({ rung: 'feed', raw: 'Tue, 04 Mar 2031 10:00:00 +0100' });
    const id = source?.id ?? '';
    await reader.intake.setSource(id, { published: '2031-03-01' });
    expect((await reader.intake.setSource(id, { published: null })).published?.edtf).toBe('2031-03-04T10:00:00+01:00');
    const corrected = await reader.intake.setSource(id, { outlet: 'Le Fanal' });
    expect(corrected.published?.edtf).toBe('2031-03-04T10:00:00+01:00');
  });

  it('is asked with its validators, and read more seldom while nothing changes', async () => {
    const site = await aSite();
    withPages(site, 'un');
    site.pages['/flux'] = unchanged(rss([{ link: '/un' }]), '"1"');
    const reader = aReader();
    const { feed } = await reader.context().feeds.add({ url: `${site.origin}/flux` });
    await run(reader);
    const again = await run(reader, [feed.url]);
    expect(again.items.map(({ state }) => state)).toEqual(['unchanged']);
    await run(reader, [feed.url]);
    expect(await (await reader.context().store()).feeds.get(feed.url)).toMatchObject({
      etag: '"1"',
      interval: 135,
      entries: 1,
    });
  });

  it('that has moved for good is asked at its new address from the next reading on', async () => {
    const site = await aSite();
    withPages(site, 'un', 'deux');
    site.pages['/flux'] = rss([{ link: '/un' }]);
    const reader = aReader();
    const { feed } = await reader.context().feeds.add({ url: `${site.origin}/flux` });
    await run(reader);
    site.pages['/flux'] = (_, response) => void response.writeHead(301, { location: '/nouveau' }).end();
    site.pages['/nouveau'] = rss([{ link: '/deux' }, { link: '/un' }]);
    await run(reader, [feed.url]);
    const { items } = await run(reader, [feed.url]);
    expect(states(items)).toEqual([['/nouveau', 'expanded']]);
    expect(site.asked).toEqual(['/flux', '/flux', '/un', '/flux', '/nouveau', '/deux', '/nouveau']);
    const { rows } = await (await reader.context().store()).feeds.list({ cursor: null, limit: 9 });
    expect(rows).toMatchObject([{ url: `${site.origin}/nouveau`, entries: 2 }]);
  });

  it('that fails is one failed item, tells why, and is left alone for longer', async () => {
    const site = await aSite();
    withPages(site, 'un');
    site.pages['/a'] = rss([{ link: '/un' }]);
    site.pages['/b'] = rss([]);
    const reader = aReader();
    const { feeds } = reader.context();
    for (const path of ['/b', '/a']) await feeds.add({ url: site.origin + path });
    site.pages['/b'] = '<html>Plus de flux ici</html>';
    const { job, items } = await run(reader);
    expect(job.state).toBe('partial');
    expect(items.map(({ name, state, error }) => [new URL(name).pathname, error?.code ?? state])).toEqual([
      ['/b', 'FEED_UNREADABLE'],
      ['/a', 'expanded'],
      ['/un', 'added'],
    ]);
    const store = await reader.context().store();
    expect(await store.feeds.get(`${site.origin}/b`)).toMatchObject({
      failures: 1,
      lastError: { code: 'FEED_UNREADABLE' },
    });
    site.pages['/b'] = (_, response) => void response.writeHead(410).end();
    await run(reader, [`${site.origin}/b`]);
    expect(await store.feeds.get(`${site.origin}/b`)).toMatchObject({
      isPaused: true,
      failures: 2,
      lastError: { code: 'FETCH_STATUS' },
    });
    site.pages['/b'] = rss([{ link: '/un' }]);
    await run(reader, [`${site.origin}/b`]);
    expect(await store.feeds.get(`${site.origin}/b`)).toMatchObject({ failures: 0, lastError: null, entries: 0 });
  });

  it('stands in with its own text for a page that cannot be had, and says so', async () => {
    const text =
      '<p>Orla Venn a déclaré mardi : « Le sommet aura lieu jeudi. » Elle parlait devant la presse.</p>'.repeat(8);
    const site = await aSite();
    site.pages['/flux'] = rss([
      { link: '/payant', title: 'Le &lt;b&gt;sommet', date: 'Tue, 04 Mar 2031 10:00:00 GMT', text },
      { link: '/parti' },
    ]);
    const reader = aReader();
    await reader.context().feeds.add({ url: `${site.origin}/flux` });
    const { items } = await run(reader);
    expect(items.map(({ name, state, error }) => [new URL(name).pathname, error?.code ?? state])).toEqual([
      ['/flux', 'expanded'],
      ['/parti', 'FETCH_STATUS'],
      ['/payant', 'added'],
    ]);
    expect(items[2]?.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'FEED_TEXT_ONLY', params: { problem: 'FETCH_STATUS' } }),
    );
    const source = await (await reader.context().store()).sources.get(items[2]?.sourceId ?? '');
    expect(source).toMatchObject({ url: `${site.origin}/payant`, published: { edtf: '2031-03-04T10:00:00Z' } });
    expect(source?.text).toContain('Le sommet aura lieu jeudi.');
    expect(source?.text).not.toContain('<');
    expect((await run(reader, [`${site.origin}/flux`])).items.map(({ state }) => state)).toEqual(['expanded']);
  });

  it('may be a news sitemap, packed, and may hold texts without an address', async () => {
    const site = await aSite();
    withPages(site, 'un', 'deux');
    const sitemap = '<urlset><url><loc>/deux</loc></url><url><loc>/un</loc></url></urlset>';
    site.pages['/news.xml.gz'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/gzip' }).end(gzipSync(sitemap));
    };
    const text =
      '<p>Orla Venn a déclaré mardi : « Le sommet aura lieu jeudi. » Elle parlait devant la presse.</p>'.repeat(8);
    site.pages['/texte'] = rss([{ guid: 'seul', title: 'Le sommet', date: 'Tue, 04 Mar 2031 10:00:00 GMT', text }]);
    const reader = aReader();
    for (const path of ['/news.xml.gz', '/texte']) await reader.context().feeds.add({ url: site.origin + path });

    const { items } = await run(reader);
    expect(items.map(({ name, state }) => [URL.parse(name)?.pathname ?? name, state])).toEqual([
      ['/news.xml.gz', 'expanded'],
      ['/texte', 'expanded'],
      ['/un', 'added'],
      ['/deux', 'added'],
      ['Le sommet', 'added'],
    ]);
    const store = await reader.context().store();
    const source = await store.sources.get(items[4]?.sourceId ?? '');
    expect(source).toMatchObject({ url: null, published: { edtf: '2031-03-04T10:00:00Z' }, publisher: null });
    const again = await run(reader, [`${site.origin}/news.xml.gz`, `${site.origin}/texte`]);
    expect(again.items.map(({ state }) => state)).toEqual(['expanded', 'expanded']);
  });

  it('of 10,000 entries becomes 10,000 items', async () => {
    const site = await aSite();
    site.pages['/flux'] = rss(Array.from({ length: 10_000 }, (_, i) => ({ link: `/${i}`, title: `Titre ${i}` })));
    const reader = aReader();
    const { feed } = await reader.context().feeds.add({ url: `${site.origin}/flux` });
    const { job } = await reader.context().feeds.run([feed.url]);
    const store = await reader.context().store();
    for await (const { job: now } of reader.intake.watch(job?.id ?? '')) {
      if (now.total === 10_001) break;
    }
    await reader.intake.cancel(job?.id ?? '');
    expect((await store.feeds.get(feed.url))?.entries).toBe(10_000);
    // What was offered and never read comes again.
    const again = await reader.context().feeds.run([feed.url]);
    for await (const { job: now } of reader.intake.watch(again.job?.id ?? '')) {
      if (now.total > 9_000) break;
    }
    await reader.intake.cancel(again.job?.id ?? '');
  });
});

describe('adding a feed', () => {
  it('finds the one that a page announces', async () => {
    const site = await aSite({
      '/': '<html><head><link rel="alternate" type="application/rss+xml" title="Une" href="/flux"></head></html>',
    });
    site.pages['/flux'] = rss([]);
    const { feeds } = aReader().context();
    expect(await feeds.add({ url: `${site.origin}/` })).toMatchObject({
      feed: { url: `${site.origin}/flux`, title: 'Une' },
      isNew: true,
    });
    expect(await feeds.add({ url: `${site.origin}/flux` })).toMatchObject({ isNew: false });
  });

  it('refuses what is none, and what may not be read', async () => {
    const site = await aSite({ '/page': article('Rien') });
    const { feeds } = aReader().context();
    await expect(feeds.add({ url: `${site.origin}/page` })).rejects.toMatchObject({ code: 'FEED_UNREADABLE' });
    await expect(feeds.add({ url: `${site.origin}/none` })).rejects.toMatchObject({ code: 'FETCH_STATUS' });
    await expect(feeds.add({ url: 'http://169.254.169.254/' })).rejects.toMatchObject({
      code: 'FETCH_FORBIDDEN_ADDRESS',
    });
    await expect(feeds.run(['https://fanal.example/flux'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes OPML in, and gives it out', async () => {
    const { feeds } = aReader().context();
    const outline = (url: string) => `<outline text="${url.slice(-1)}" xmlUrl="${url}"/>`;
    const text = `<opml version="2.0"><body>${['https://a.example/a', 'https://a.example/b'].map(outline).join('')}</body></opml>`;
    expect(await feeds.importOpml({ text, name: 'flux.opml' })).toEqual({ added: 2, known: 0 });
    expect(await feeds.importOpml({ text: await feeds.exportOpml(), name: 'flux.opml' })).toEqual({
      added: 0,
      known: 2,
    });
  });
});

describe('an address that is handed in', () => {
  it('of a page is read as a document, and again only when it has changed', async () => {
    const site = await aSite({ '/a': unchanged(article('Le port sera rouvert jeudi'), '"1"') });
    const reader = aReader();
    const first = await ingest(reader, `${site.origin}/a`);
    expect(first.items).toMatchObject([{ state: 'added', statements: expect.any(Number) }]);
    const second = await ingest(reader, `${site.origin}/a`);
    expect(second.items).toMatchObject([{ state: 'unchanged', sourceId: first.items[0]?.sourceId }]);
    site.pages['/a'] = unchanged(article('Le port sera fermé vendredi'), '"2"');
    const third = await ingest(reader, `${site.origin}/a`);
    expect(third.items).toMatchObject([{ state: 'added' }]);
    const source = await (await reader.context().store()).sources.get(third.items[0]?.sourceId ?? '');
    expect(source).toMatchObject({ version: 2, previousVersionId: first.items[0]?.sourceId });
  });

  it('of a page that names another address as its own is not sent again either, until it is taken out', async () => {
    const page = article('Le port sera rouvert jeudi').replace('<title>', '<link rel="canonical" href="/port"><title>');
    const full: number[] = [];
    const site = await aSite({
      '/a?de=flux': (request, response) => {
        unchanged(page, '"1"')(request, response);
        full.push(response.statusCode);
      },
    });
    const reader = aReader();
    const address = `${site.origin}/a?de=flux`;
    const first = await ingest(reader, address);
    const id = first.items[0]?.sourceId ?? '';
    const store = await reader.context().store();
    expect((await store.sources.get(id))?.canonicalUrl).toBe(`${site.origin}/port`);
    const second = await ingest(reader, address);
    expect(second.items).toMatchObject([{ state: 'unchanged', sourceId: id }]);
    await reader.intake.removeSource(id);
    const third = await ingest(reader, address);
    expect(third.items).toMatchObject([{ state: 'added', sourceId: id }]);
    expect(full).toEqual([200, 304, 200]);
  });

  it('of a feed or a sitemap brings what it lists', async () => {
    const site = await aSite();
    withPages(site, 'un', 'deux');
    site.pages['/flux'] = rss([{ link: '/un' }]);
    site.pages['/news.xml'] =
      `<?xml version="1.0"?><urlset xmlns:n="x"><url><loc>/deux</loc><n:news><n:publication><n:name>Le Fanal</n:name></n:publication>
      <n:publication_date>2031-03-04</n:publication_date></n:news></url></urlset>`;
    site.pages['/index.xml'] =
      '<?xml version="1.0"?><sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>';
    const reader = aReader();
    expect(states((await ingest(reader, `${site.origin}/flux`)).items)).toEqual([
      ['/flux', 'expanded'],
      ['/un', 'added'],
    ]);
    const { items } = await ingest(reader, `${site.origin}/index.xml`);
    expect(states(items)).toEqual([
      ['/index.xml', 'expanded'],
      ['/news.xml', 'expanded'],
      ['/deux', 'added'],
    ]);
    const source = await (await reader.context().store()).sources.get(items[2]?.sourceId ?? '');
    expect(source?.publisher).toMatchObject({ value: { name: 'Le Fanal' }, rung: 'feed' });
    expect(source?.published?.edtf).toBe('2031-03-04');
  });

  it('that leads inside is refused, as one failed item', async () => {
    const site = await aSite({
      '/out': (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    });
    const reader = aReader();
    for (const url of ['http://2130706434/', 'http://[::1]/', 'http://169.254.169.254/latest', `${site.origin}/out`]) {
      const { job, items } = await ingest(reader, url);
      expect([job.state, items[0]?.error?.code]).toEqual(['failed', 'FETCH_FORBIDDEN_ADDRESS']);
    }
  });
});
