import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingKind } from './feed/listing.ts';
import { type SitemapEntry, readSitemap } from './sitemap.ts';

const URL_OF = 'https://fanal.example/sitemaps/news.xml';
const read = async (text: string | Uint8Array): Promise<SitemapEntry[]> => {
  const found: SitemapEntry[] = [];
  for await (const entry of readSitemap(Buffer.from(text as string), URL_OF)) found.push(entry);
  return found;
};

const NEWS = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="x">
<url><loc>https://fanal.example/a?x=1&amp;y=2</loc><lastmod>2031-03-05</lastmod>
  <image:image><image:loc>https://img.example/1.jpg</image:loc><image:title>Une photo</image:title></image:image>
  <news:news><news:publication><news:name>Le Fanal</news:name><news:language>fr</news:language></news:publication>
  <news:publication_date>2031-03-04T10:00:00+01:00</news:publication_date><news:title><![CDATA[Vent & <b>marée</b>]]></news:title></news:news></url>
<url><loc> /b </loc></url>
<url><lastmod>2031-03-05</lastmod></url>
<url><loc>ftp://fanal.example/c</loc></url>
</urlset>`;
const A = {
  kind: 'page',
  url: 'https://fanal.example/a?x=1&y=2',
  published: '2031-03-04T10:00:00+01:00',
  modified: '2031-03-05',
  title: 'Vent & <b>marée</b>',
  outlet: 'Le Fanal',
};
const B = { kind: 'page', url: 'https://fanal.example/b', published: null, modified: null, title: null, outlet: null };

describe('a sitemap', () => {
  it('of news: address, date, title, outlet; nothing of the pictures', async () => {
    expect(await read(NEWS)).toEqual([A, B]);
  });

  it('packed, and packed and cut', async () => {
    const packed = gzipSync(NEWS);
    expect(listingKind(packed)).toBe('sitemap');
    expect(await read(packed)).toEqual([A, B]);
    expect(await read(gzipSync(Buffer.from(NEWS), { level: 0 }).subarray(0, NEWS.indexOf('/b </loc>') + 10))).toEqual([
      A,
    ]);
    expect(await read(packed.subarray(0, 30))).toEqual([]);
  });

  it('that lists further sitemaps', async () => {
    const index =
      '<sitemapindex><sitemap><loc>/s1.xml.gz</loc></sitemap><sitemap><loc>https://fanal.example/s2.xml</loc></sitemap></sitemapindex>';
    expect((await read(index)).map(({ kind, url }) => [kind, url])).toEqual([
      ['sitemap', 'https://fanal.example/s1.xml.gz'],
      ['sitemap', 'https://fanal.example/s2.xml'],
    ]);
  });

  it('with a prefix, in capitals, with what does not belong there', async () => {
    const odd =
      '<s:urlset xmlns:s="x"><s:url><s:loc>https://fanal.example/1</s:loc></s:url><oops><URL><LOC>https://fanal.example/2</LOC></URL> & < ';
    expect((await read(odd)).map(({ url }) => url)).toEqual(['https://fanal.example/1', 'https://fanal.example/2']);
  });

  it('of any bytes is read to its end', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<url>', '</url>', '<loc>', '</loc>', '<![CDATA[', ']]>', 'https://a.example/', '&#x0;', '&amp'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        for (const { url } of await read(pieces.join(''))) expect(URL.parse(url)?.protocol).toMatch(/^https?:$/);
      }),
    );
  });

  it('gives the same entries wherever its pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 70_000 }), async (padding) => {
        expect(await read(NEWS.replace('<url>', `<!--${' '.repeat(padding)}--><url>`))).toEqual([A, B]);
      }),
      { numRuns: 30 },
    );
  });

  it('of more entries than the protocol knows ends there, and an entry without end is none', async () => {
    const many = '<url><loc>https://fanal.example/x</loc></url>'.repeat(50_010);
    expect(await read(`<urlset>${many}</urlset>`)).toHaveLength(50_000);
    expect(await read(`<urlset><url><loc>${'x'.repeat(1_000_000)}`)).toEqual([]);
  });

  it('that is a bomb is not unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(NEWS), Buffer.alloc(200 * 1024 * 1024)]));
    expect(await read(bomb)).toEqual([A, B]);
  });
});
