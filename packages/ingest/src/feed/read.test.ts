import { describe, expect, it } from 'vitest';
import { listingKind } from './listing.ts';
import { readFeed } from './read.ts';

const URL_OF = 'https://fanal.example/flux/une.xml';
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const read = (text: string, mediaType: string | null = null) => readFeed(bytesOf(text), { url: URL_OF, mediaType });
const PARAGRAPHS = '<p>Le ministre Orel Vasse a parlé devant le port.</p>'.repeat(15);

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Fanal &amp; Cie</title><link>https://fanal.example/</link>
<item><title><![CDATA[L&#8217;&eacute;t&eacute; <em>chaud</em> de Port-Aumale]]></title><link>/2031/03/sommet?utm_source=rss&amp;id=4#haut</link>
<guid isPermaLink="false">tag:fanal,4</guid><pubDate>Tue, 04 Mar 2031 10:00:00 +0100</pubDate>
<description>Un r&eacute;sum&eacute;.</description><content:encoded><![CDATA[${PARAGRAPHS}]]></content:encoded></item>
<item><title>Sans lien</title><guid>https://fanal.example/guide</guid><dc:date>2031-03-03</dc:date></item>
<item><title>Encore</title><link>https://fanal.example/2031/03/sommet?id=4</link></item>
<item><title>Rien à lire</title></item>
<item><title>Ailleurs</title><link>javascript:alert(1)</link></item>
</channel></rss>`;

describe('a feed', () => {
  it('RSS: titles as read, links absolute and clean, dates as written, each address once', () => {
    expect(read(RSS)).toEqual({
      title: 'Le Fanal & Cie',
      lost: 0,
      entries: [
        {
          guid: 'tag:fanal,4',
          url: 'https://fanal.example/2031/03/sommet?id=4',
          title: 'L’été chaud de Port-Aumale',
          published: 'Tue, 04 Mar 2031 10:00:00 +0100',
          outlet: null,
          content: PARAGRAPHS,
        },
        {
          guid: 'https://fanal.example/guide',
          url: 'https://fanal.example/guide',
          title: 'Sans lien',
          published: '2031-03-03',
          outlet: null,
          content: null,
        },
      ],
    });
  });

  it('Atom: HTML titles decoded once more, text titles not, links against xml:base', () => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://fanal.example/base/">
      <title type="html">Vent &amp;amp; mar&amp;eacute;e</title><link rel="self" href="https://fanal.example/atom"/>
      <entry><title type="html">L&amp;#8217;&amp;eacute;t&amp;eacute; &lt;b&gt;ici&lt;/b&gt;</title><id>urn:1</id>
        <link rel="enclosure" href="son.mp3"/><link rel="alternate" href="a.html"/><updated>2031-03-05T10:00:00Z</updated>
        <published>2031-03-04T10:00:00Z</published><content type="html">${PARAGRAPHS.replaceAll('<', '&lt;')}</content></entry>
      <entry><title type="text">1 &lt; 2 &amp;amp; 3</title><id>urn:2</id><link href="/b"/><updated>2031-03-05</updated></entry>
      <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">De <b>gras</b></div></title><id>https://fanal.example/c</id></entry>
    </feed>`);
    expect(feed.title).toBe('Vent & marée');
    expect(feed.entries.map(({ title, url, published }) => [title, url, published])).toEqual([
      ['L’été ici', 'https://fanal.example/base/a.html', '2031-03-04T10:00:00Z'],
      ['1 < 2 &amp; 3', 'https://fanal.example/b', '2031-03-05'],
      ['De gras', 'https://fanal.example/c', null],
    ]);
    expect(feed.entries[0]?.content).toBe(PARAGRAPHS);
  });

  it('RDF and JSON Feed', () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title><link>https://fanal.example</link></channel>
      <item rdf:about="https://fanal.example/1"><title>Un</title><link>https://fanal.example/1</link><dc:date>2031-03-04</dc:date></item></rdf:RDF>`;
    expect(read(rdf).entries).toMatchObject([{ url: 'https://fanal.example/1', title: 'Un', published: '2031-03-04' }]);
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J &amp; K',
      items: [{ id: '1', url: '../x', title: 'a &amp; b', content_html: PARAGRAPHS }],
    };
    expect(read(JSON.stringify(json))).toMatchObject({
      title: 'J &amp; K',
      entries: [{ guid: '1', url: 'https://fanal.example/x', title: 'a &amp; b', content: PARAGRAPHS }],
    });
  });

  it('reads the charset that it declares', () => {
    const latin = Buffer.from(RSS.replace('UTF-8', 'ISO-8859-1').replace('Sans lien', 'Séance levée'), 'latin1');
    const own = readFeed(latin, { url: URL_OF, mediaType: 'application/rss+xml' });
    expect(own.entries[1]?.title).toBe('Séance levée');
    const unknown = Buffer.from(RSS.replace('UTF-8', 'klingon'), 'utf8');
    expect(readFeed(unknown, { url: URL_OF, mediaType: null }).entries).toHaveLength(2);
  });

  it('expands no entities of its own document type', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><title>&b;&f;</title><item><title>x</title><link>https://fanal.example/1</link></item></channel></rss>`;
    expect(read(bomb).title ?? '').not.toMatch(/aaaa|root/);
  });
});

describe('a broken feed', () => {
  it('cut anywhere, gives every entry that is whole', () => {
    const whole = RSS.indexOf('</item>') + '</item>'.length;
    for (let cut = whole; cut < RSS.length; cut += 37) {
      expect(read(RSS.slice(0, cut)).entries[0]?.guid).toBe('tag:fanal,4');
    }
    expect(() => read(RSS.slice(0, 400))).toThrow(expect.objectContaining({ code: 'FEED_UNREADABLE' }));
  });

  it('with HTML that is not closed, bare ampersands and control characters', () => {
    const feed = read(`<rss version="2.0"><channel><title>Quai & mer</title>
      <item><title>Pain & vin <br> fort</title><link>https://fanal.example/?a=1&b=2</link></item>
      <item><title>Un\u0001 deux</title><link>https://fanal.example/2</link><description><p>ouvert</description></item>
      <item><title>Trois</title><link>https://fanal.example/3</link></item></channel></rss>`);
    expect(feed.entries.map(({ title, url }) => [title, url])).toEqual([
      ['Pain & vin fort', 'https://fanal.example/?a=1&b=2'],
      ['Un deux', 'https://fanal.example/2'],
      ['Trois', 'https://fanal.example/3'],
    ]);
  });

  it('counts what is lost', () => {
    const feed = read(`<rss version="2.0"><channel><item><title>Un</title><link>https://fanal.example/1</link></item>
      <item><title>Deux</title><link>https://fanal.example/2</lnk></item></channel>`);
    expect([feed.entries.length, feed.lost]).toEqual([1, 1]);
  });

  it.each(['', ' ', '<html><body>x</body></html>', '{"version":"1"}', '<rss', '<rss></rss>x<', 'plain words'])(
    'says so when it is none: %s',
    (text) => expect(() => read(text)).toThrow(expect.objectContaining({ code: 'FEED_UNREADABLE' })),
  );

  it('of a hundred thousand open tags ends', () => {
    expect(() => read(`<rss version="2.0"><channel><item><description>${'<a>'.repeat(100_000)}`)).toThrow();
  });
});

it('a feed of 10,000 entries is read in time linear in its length', () => {
  const many = (count: number): string => {
    const items = Array.from(
      { length: count },
      (_, i) => `<item><title>Titre &amp; ${i}</title><link>https://fanal.example/${i}</link><guid>g${i}</guid>
        <pubDate>Tue, 04 Mar 2031 10:00:00 +0100</pubDate><description>${'mot '.repeat(40)}</description></item>`,
    );
    return `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
  };
  const timeOf = (count: number): number => {
    const text = many(count);
    const before = process.cpuUsage();
    expect(read(text).entries).toHaveLength(count);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  timeOf(1_000);
  const best = (count: number): number => Math.min(timeOf(count), timeOf(count));
  const [few, all] = [best(2_000), best(10_000)];
  expect(all / few).toBeLessThan(5 * 3);
});

describe('what lists others, by how it begins', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- x --><rss>', 'feed'],
    ['\uFEFF <feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<rdf:RDF xmlns:rdf="x">', 'feed'],
    ['<RSS version="2.0">', 'feed'],
    ['{ "version": "https://jsonfeed.org/version/1.1" }', 'feed'],
    ['{"title":"x","version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', 'feed'],
    ['<?xml version="1.0"?><?xml-stylesheet href="x"?><urlset xmlns="x">', 'sitemap'],
    ['<sitemapindex>', 'sitemap'],
    ['<opml version="2.0">', 'opml'],
    ['<?xml version="1.0"?><!DOCTYPE html><html>', null],
    ['<!doctype html><html>', null],
    ['{"version":"1"}', null],
    ['<rssx>', null],
    ['Le sommet aura lieu. <rss>', null],
    ['', null],
  ])('%s', (text, kind) => expect(listingKind(bytesOf(text))).toBe(kind));
});
