import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from './opml.ts';

const read = (text: string) => readOpml(Buffer.from(text), 'flux.opml');

describe('OPML', () => {
  it('gives the feeds of all folders, each once', () => {
    const text = `<opml version="1.0"><head><title>Mes flux</title></head><body>
      <outline text="Presse"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/f" htmlUrl="https://a.example/"/>
      <outline text="Fond"><outline text="x" title="Écho" xmlUrl=" https://e.example/flux.xml "/></outline></outline>
      <outline text="encore" xmlUrl="https://a.example/f"/><outline text="non" xmlUrl="file:///etc/passwd"/><outline text="vide"/></body></opml>`;
    expect(read(text)).toEqual([
      { url: 'https://a.example/f', title: 'A & B', pageUrl: 'https://a.example/' },
      { url: 'https://e.example/flux.xml', title: 'Écho', pageUrl: null },
    ]);
  });

  it('comes back as it went out', () => {
    const feeds = [
      { url: 'https://a.example/f?x=1&y="2"', title: 'A & <B> "C" é' },
      { url: 'https://b.example/', title: null },
    ];
    const back = read(writeOpml(feeds, 'Dixit'));
    expect(back.map(({ url, title }) => [url, title])).toEqual([
      ['https://a.example/f?x=1&y=%222%22', 'A & <B> "C" é'],
      ['https://b.example/', 'https://b.example/'],
    ]);
  });

  it('writes a file of no feeds, too', () => {
    expect(read(writeOpml([], 'Dixit'))).toEqual([]);
  });

  it.each(['', '<html></html>', '<opml><body><outline', 'words'])('says so when it is none: %s', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'FEED_UNREADABLE' }));
  });

  it('survives folders in folders', () => {
    const deep = `<opml version="2.0"><body>${'<outline text="f">'.repeat(60)}<outline text="x" xmlUrl="https://a.example/"/>${'</outline>'.repeat(60)}</body></opml>`;
    expect(read(deep).length).toBeLessThan(2);
  });
});
