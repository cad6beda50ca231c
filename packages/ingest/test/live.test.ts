import { locales } from '@dixit/locales';
import { verifySpans, type Source } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';

const SENTENCE =
  'La présidente du conseil portuaire de Lysmar a déclaré que le phare serait rénové avant la fin de l’année.';
const linked = (more: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Le vote du phare', ...more })}</script>`;
const read = async (head: string, body: string): Promise<Source> =>
  await ingest(
    new TextEncoder().encode(
      `<html lang="fr"><head>${head}</head><body><main><h1>Le vote du phare</h1>${body}</main></body></html>`,
    ),
    { name: 'live', mediaType: 'text/html', retrievedAt: '2031-04-05T00:00:00Z' },
    { locales },
  );
const updates = (source: Source): [string, number | undefined, string | null | undefined][] =>
  source.blocks.flatMap(({ kind, update, span }) =>
    kind === 'update' ? [[source.text.slice(span.start, span.start + 8), update?.order, update?.time?.instant]] : [],
  );
const entry = (datetime: string, label: string, words: string): string =>
  `<div class="entry"><time datetime="${datetime}">${label}</time><p>${words} : ${SENTENCE}</p></div>`;

describe('live blogs', () => {
  it('dates entries by the markup, where the page only says how long ago', async () => {
    const source = await read(
      linked({}),
      entry('2031-03-12T18:40:00+01:00', 'il y a 2 heures', 'Troisième') +
        entry('2031-03-12T17:00:00+01:00', 'il y a 4 heures', 'Deuxième') +
        entry('2031-03-12T16:00:00+01:00', 'il y a 5 heures', 'Première'),
    );
    expect(source.kind).toBe('live-blog');
    expect(updates(source)).toEqual([
      ['Troisièm', 2, '2031-03-12T17:40:00Z'],
      ['Deuxième', 1, '2031-03-12T16:00:00Z'],
      ['Première', 0, '2031-03-12T15:00:00Z'],
    ]);
    expect(verifySpans(source, source)).toEqual([]);
  });

  it('puts a pinned entry and a night in their places, and keeps the order of the page in the text', async () => {
    const source = await read(
      linked({}),
      entry('2031-03-12T22:00:00Z', '22h00', 'Épinglée') +
        entry('2031-03-13T01:30:00Z', '01h30', 'Dernière') +
        entry('2031-03-12T23:10:00Z', '23h10', 'Avant'),
    );
    expect(updates(source).map(([words, order]) => [words.split(' ')[0], order])).toEqual([
      ['Épinglée', 0],
      ['Dernière', 2],
      ['Avant', 1],
    ]);
  });

  it('takes the entries that the page lists about itself', async () => {
    const liveBlogUpdate = [
      { '@type': 'BlogPosting', headline: 'Le vote est acquis', datePublished: '2031-03-12T18:40:00Z' },
      { '@type': 'BlogPosting', headline: 'La séance commence', datePublished: '2031-03-12T16:05:00Z' },
    ];
    const source = await read(
      linked({ liveBlogUpdate }),
      `<h2>Le vote est acquis</h2><p>${SENTENCE}</p><h2>La séance commence</h2><p>Au début, les élus ont écouté l’architecte pendant près de deux heures, sans poser de question.</p>`,
    );
    expect(updates(source)).toEqual([
      ['La prési', 1, '2031-03-12T18:40:00Z'],
      ['Au début', 0, '2031-03-12T16:05:00Z'],
    ]);
    expect(source.blocks.flatMap(({ update }) => update?.label ?? [])).toEqual([
      'Le vote est acquis',
      'La séance commence',
    ]);
  });

  it('takes dates in an article that is not live for no entries', async () => {
    const source = await read(
      '',
      entry('2031-03-12T18:40:00Z', '12 mars', 'Un') + entry('2031-03-11T18:40:00Z', '11 mars', 'Deux'),
    );
    expect(source.blocks.some(({ kind }) => kind === 'update')).toBe(false);
  });
});
