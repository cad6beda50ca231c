import { locales } from '@dixit/locales';
import { describe, expect, it } from 'vitest';
import { readMetadata, type Metadata } from './metadata.ts';
import { parsePage } from './page.ts';

const read = (head: string, body = '', url: string | null = null): Metadata =>
  readMetadata(
    parsePage(`<html lang="fr"><head>${head}</head><body>${body}</body></html>`).documentElement,
    url,
    locales,
  );
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('what a page says about itself', () => {
  it('follows references inside a graph, and decodes entities', () => {
    const graph = [
      { '@type': 'WebPage', '@id': '#page', name: 'Le pont - Brume' },
      { '@type': 'Organization', '@id': '#org', name: 'Brume Matin' },
      { '@type': 'Person', '@id': '#ov', name: 'Odile Varenne' },
      {
        '@type': ['Article', 'NewsArticle'],
        headline: 'L&#039;été du pont',
        author: { '@id': '#ov' },
        publisher: { '@id': '#org' },
        datePublished: '2031-03-12T18:00:00+02:00',
        dateModified: '2031-03-13T07:30:00+02:00',
      },
    ];
    expect(read(ld({ '@context': 'https://schema.org', '@graph': graph }))).toMatchObject({
      title: { value: "L'été du pont", rung: 'json-ld' },
      bylines: [{ value: 'Odile Varenne', rung: 'json-ld' }],
      publisher: { value: { name: 'Brume Matin' }, rung: 'json-ld' },
      published: { instant: '2031-03-12T16:00:00Z', offset: '+02:00' },
      modified: { instant: '2031-03-13T05:30:00Z', offset: '+02:00' },
      found: {
        published: { rung: 'json-ld', raw: '2031-03-12T18:00:00+02:00' },
        modified: { rung: 'json-ld', raw: '2031-03-13T07:30:00+02:00' },
        language: { rung: 'markup', raw: 'fr' },
      },
    });
  });

  it('does without a broken block', () => {
    const broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x</script>';
    expect(read(broken + meta('og:title', 'Le pont | Brume') + meta('og:site_name', 'Brume'))).toMatchObject({
      title: { value: 'Le pont', rung: 'meta' },
      found: { title: { rung: 'meta', raw: 'Le pont | Brume' } },
    });
    const mended =
      '<script type="application/ld+json">/*<![CDATA[*/{"@type":"Article","headline":"Le\npont",}/*]]>*/</script>';
    expect(read(mended).title).toEqual({ value: 'Le pont', rung: 'json-ld' });
  });

  it.each([
    ['citation_publication_date', '2031/03/12', '2031-03-12'],
    ['DC.date.issued', '20310312', '2031-03-12'],
    ['parsely-pub-date', '2031-03-12T18:00:00Z', '2031-03-12T18:00:00Z'],
    ['sailthru.date', '2031-03-12 18:00:00 UTC', '2031-03-12T18:00:00Z'],
    ['article:published_time', 'Wed, 12 Mar 2031 18:00:00 +0200', '2031-03-12T18:00:00+02:00'],
    ['date', '12 mars 2031 à 18h05', '2031-03-12T18:05:00'],
    ['date', 'March 12, 2031', '2031-03-12'],
    ['pubdate', '1931104800', '2031-03-12T18:00:00Z'],
    ['article:published_time', '2031-02-31', undefined],
    ['article:published_time', 'soon', undefined],
  ])('%s = %s', (name, content, edtf) => {
    expect(read(meta(name, content)).published?.edtf).toBe(edtf);
  });

  it('reads microdata, rel and time', () => {
    const body = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Le pont</h1>
      <span itemprop="author" itemscope><span itemprop="name">Odile Varenne</span></span><span itemprop="articleSection">Port</span>
      <div itemprop="publisher" itemscope><meta itemprop="name" content="x"><span itemprop="name">Brume Matin</span></div>
      <time itemprop="datePublished" datetime="2031-03-12">12 mars</time><time class="updated" datetime="2031-03-13">13 mars</time></div>`;
    expect(read('', body)).toMatchObject({
      title: { value: 'Le pont', rung: 'markup' },
      bylines: [{ value: 'Odile Varenne', rung: 'markup' }],
      section: { value: 'Port', rung: 'markup' },
      published: { edtf: '2031-03-12' },
      modified: { edtf: '2031-03-13' },
    });
  });

  it('takes no date of another article in the margin', () => {
    const body =
      '<article><h1>Le pont</h1></article><div><a href="/a">Le bac</a> <time datetime="2030-01-01">1er janvier</time></div>';
    expect(read('', body).published).toBeNull();
  });

  it('names the section by the breadcrumb, and the site by what follows the title', () => {
    const crumbs = {
      '@type': 'BreadcrumbList',
      itemListElement: ['Accueil', 'Port', 'Le pont'].map((name) => ({ name })),
    };
    expect(read(`<title>Le pont - Port | Brume Matin</title>${ld(crumbs)}`, '<h1>Le pont</h1>')).toMatchObject({
      title: { value: 'Le pont' },
      section: { value: 'Port', rung: 'json-ld' },
      publisher: { value: { name: 'Brume Matin' }, rung: 'markup' },
    });
  });
});
