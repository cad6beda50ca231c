import { readFileSync, readdirSync } from 'node:fs';
import { locales } from '@dixit/locales';
import { verifySpans } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';

/** Pages as publishers build them, with invented words; beside each the blocks that are its article. */
const FOLDER = new URL('pages/', import.meta.url);
const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.html') ? [name.replace('.html', '')] : []));

describe('a page of each layout', () => {
  it.each(names)('%s: its article, and nothing of the page around it', async (name) => {
    const source = await ingest(
      readFileSync(new URL(`${name}.html`, FOLDER)),
      { name, mediaType: 'text/html', retrievedAt: '2031-04-05T00:00:00Z' },
      { locales },
    );
    const expected = readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
      .trimEnd()
      .split('\n');
    const article = source.blocks.filter(({ kind }) => kind !== 'boilerplate');
    expect(article.map(({ kind, span }) => `${kind} | ${source.text.slice(span.start, span.end)}`)).toEqual(expected);
    expect(verifySpans(source, source)).toEqual([]);
  });
});
