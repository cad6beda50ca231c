import { locales } from '@dixit/locales';
import { verifySpans, type Source } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { ingest } from '../index.ts';

const P1 =
  'La mairesse a déclaré lundi que le pont serait rouvert avant l’été, «&nbsp;quoi qu’il en coûte&nbsp;», devant les riverains.';
const P2 = 'Les riverains disent attendre depuis onze ans une réponse que personne ne leur a jamais donnée par écrit.';
const run = (html: string, url: string | null = null): Promise<Source> =>
  ingest(new TextEncoder().encode(html), { name: 'page.html', url, retrievedAt: '2025-03-04T00:00:00Z' }, { locales });
const blocks = (source: Source): string[] =>
  source.blocks.map(
    ({ kind, reason, span }) =>
      `${kind}${reason ? `:${reason}` : ''} ${source.text.slice(span.start, span.end).slice(0, 20)}`,
  );

describe('pages', () => {
  it('serialises block by block, spaces collapsed, entities decoded', async () => {
    const source =
      await run(`<!doctype html><html lang="fr"><head><title>Pont</title><style>p{}</style></head><body><article>
      <h1>Le pont&nbsp;rouvre</h1><p>${P1}</p><p>${P2}</p><div>Un  mot
      <b>gras</b> et&#32;fin &amp; net.<br>Ligne deux.</div><script>var x = "<p>non</p>";</script></article></body></html>`);
    const nbsp = '\u00a0';
    expect(source.text).toBe(
      [`Le pont${nbsp}rouvre`, P1.replaceAll('&nbsp;', nbsp), P2, 'Un mot gras et fin & net.', 'Ligne deux.'].join(
        '\n\n',
      ),
    );
    expect(verifySpans(source, source)).toEqual([]);
    expect(source.raw.mediaType).toBe('text/html');
  });

  it('sorts the parts of a page', async () => {
    const source =
      await run(`<html lang="fr"><body><nav><a>Une</a> <a>Port</a></nav><header><h1>Brume Matin</h1></header><main><article>
      <p class="breadcrumb">Une › Port</p><h1>Le pont de Port-Brume rouvre</h1><p class="chapo">Onze ans après.</p><p class="byline">Par Odile Varenne</p>
      <figure><img alt=""><figcaption>Le pont, lundi.</figcaption></figure><p>${P1}</p><h2>Onze ans</h2>
      <aside><h3>À lire</h3><p>Le bac ne passera plus</p></aside><p>${P2}</p><p>Lire aussi : Le bac</p></article></main>
      <section id="comments"><p>Bravo !</p></section><footer>© Brume</footer></body></html>`);
    expect(blocks(source)).toEqual([
      'boilerplate:menu Une Port',
      'boilerplate:menu Brume Matin',
      'boilerplate:breadcrumb Une › Port',
      'headline Le pont de Port-Brum',
      'standfirst Onze ans après.',
      'boilerplate:byline Par Odile Varenne',
      'caption Le pont, lundi.',
      'paragraph La mairesse a déclar',
      'crosshead Onze ans',
      'boilerplate:related À lire',
      'boilerplate:related Le bac ne passera pl',
      'paragraph Les riverains disent',
      'boilerplate:related Lire aussi : Le bac',
      'boilerplate:comment-form Bravo !',
      'boilerplate:footer © Brume',
    ]);
  });

  it('climbs the ladder of metadata', async () => {
    const page = (head: string, body = ''): string =>
      `<html lang="fr"><head>${head}</head><body>${body}<article><p>${P1}</p><p>${P2}</p></article></body></html>`;
    const linked = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Titre lié","datePublished":"2025-03-03T08:15:00+01:00","author":[{"name":"Odile Varenne"},"Jo Prat"],"publisher":{"name":"Brume Matin"},"articleSection":"Port",}]}</script>`;
    const meta =
      '<meta property="og:title" content="Titre méta | Brume"><meta property="og:site_name" content="Brume"><meta property="article:published_time" content="2025-03-02"><meta name="author" content="Ana Lys">';
    const both = await run(page(linked + meta));
    expect(both).toMatchObject({
      title: { value: 'Titre lié', rung: 'json-ld' },
      publisher: { value: { name: 'Brume Matin' }, rung: 'json-ld' },
      section: { value: 'Port', rung: 'json-ld' },
      published: { instant: '2025-03-03T07:15:00Z', basis: 'metadata' },
    });
    expect(both.bylines.map(({ value }) => value)).toEqual(['Odile Varenne', 'Jo Prat']);
    const second = await run(page(meta));
    expect(second).toMatchObject({
      title: { value: 'Titre méta', rung: 'meta' },
      published: { edtf: '2025-03-02' },
      bylines: [{ value: 'Ana Lys', rung: 'meta' }],
    });
    const third = await run(
      page('<title>Pont</title>', '<time itemprop="datePublished" datetime="2025-03-01">1er mars</time>'),
    );
    expect(third).toMatchObject({ title: { value: 'Pont', rung: 'markup' }, published: { edtf: '2025-03-01' } });
    expect((await run(page(''), 'https://brume.example/2025/02/28/pont')).published?.edtf).toBe('2025-02-28');
  });

  it('takes the canonical address of the page', async () => {
    const html = `<html><head><link rel="canonical" href="/pont"></head><body><p>${P1}</p></body></html>`;
    expect(await run(html, 'https://brume.example/pont?id=1')).toMatchObject({
      canonicalUrl: 'https://brume.example/pont',
      url: 'https://brume.example/pont?id=1',
    });
  });

  it('finds the article of a page without article tags', async () => {
    const source =
      await run(`<html lang="fr"><body><div id="top"><ul><li>Une</li></ul></div><div id="c"><h1>Le pont de Port-Brume rouvre</h1>
      <p>${P1}</p><p>${P2}</p></div><div><p>Abonnez-vous dès maintenant à nos offres</p></div></body></html>`);
    expect(blocks(source).map((line) => line.split(' ')[0])).toEqual([
      'boilerplate:menu',
      'headline',
      'paragraph',
      'paragraph',
      'boilerplate:after-article',
    ]);
  });
});
