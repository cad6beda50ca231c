import { locales } from '@dixit/locales';
import { type Source, verifySpans } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';

const SENTENCE = 'La mairesse de Port-Brume a déclaré lundi que le pont serait rouvert avant la fin du mois. ';
const read = async (html: string): Promise<Source> =>
  await ingest(
    new TextEncoder().encode(html),
    { name: 'page', mediaType: 'text/html', retrievedAt: '2031-04-05T00:00:00Z' },
    { locales },
  );
const cpuMs = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="fr"><head>${head}</head><body><h1>Le pont rouvre</h1>${body}</body></html>`;
const article = `<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(8)}</article>`;

describe('pages that nobody means well with', () => {
  it.each(['<div>', '<x-a>', '<b>', '<ul><li>', '<table><tr><td>', '<section class="ad">', '<script></SCRIPT><div>'])(
    'turns away 100,000 times “%s” inside each other',
    async (tag) => {
      await expect(read(page(tag.repeat(100_000) + article))).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
    },
  );

  it('reads what is nested some hundred times, without the parts that take long for it', async () => {
    const source = await read(page(`${'<div>'.repeat(1500)}${article}`));
    expect(source.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(8);
  });

  it.each([
    [
      'a page of scripts',
      page(`<script>${'var a = "<p>Il a dit oui.</p>";'.repeat(20_000)}</script>`).replace(/<h1>.*<\/h1>/u, ''),
    ],
    [
      'an empty application',
      '<html><body><div id="root"></div><noscript>Enable JavaScript</noscript><script src="a.js"></script></body></html>',
    ],
  ])('finds no words in %s', async (_name, html) => {
    await expect(read(html)).rejects.toMatchObject({ code: 'SOURCE_EMPTY' });
  });

  it('says so when a page is nothing but menus', async () => {
    const menu = `<nav><ul>${'<li><a href="/a">Rubrique</a></li>'.repeat(40)}</ul></nav><footer>Mentions légales</footer>`;
    const source = await read(page(menu).replace(/<h1>.*<\/h1>/u, ''));
    expect(source.diagnostics.map(({ code }) => code)).toContain('BOILERPLATE_ONLY');
  });

  it('takes entities that refer to entities, and zero bytes, for what they are', async () => {
    const bomb = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
    const source = await read(
      `${bomb}<html><body><article><h1>Le pont</h1><p>&c; ${SENTENCE.repeat(30)}\0</p></article></body></html>`,
    );
    expect(source.text).toContain('&c; La mairesse');
    expect(source.text).not.toContain('\0');
    expect(verifySpans(source, source)).toEqual([]);
  });

  it.each([
    ['flat paragraphs', page(`<p>${SENTENCE}</p>`.repeat(11_000))],
    ['more paragraphs than Readability is given', page(`<p>${SENTENCE}</p>`.repeat(40_000))],
    ['brackets in an author', page(article, `<meta name="author" content="${'&lt;'.repeat(200_000)}">`)],
    ['joints in a title', page(article, `<title>${'a | '.repeat(300_000)}</title>`)],
    ['one class of a megabyte', page(`<div class="${'ad-'.repeat(350_000)}x">${article}</div>`)],
    ['nested JSON', page(article, `<script type="application/ld+json">${'[{"@graph":'.repeat(100_000)}</script>`)],
    ['quotations that are all alike', page(`<p>« Nous ne voulons pas attendre ici »</p>`.repeat(11_000))],
  ])('takes no longer for %s than for the same size of ordinary pages, times some', async (_name, html) => {
    const ordinary = page(article.repeat(4));
    const share = html.length / ordinary.length;
    await read(ordinary);
    const once = await cpuMs(async () => {
      for (let i = 0; i < 20; i++) await read(ordinary);
    });
    const hostile = await cpuMs(() => read(html));
    expect(hostile).toBeLessThan(Math.max(once, (once / 20) * share) * 10);
  });
});
