import { readFileSync, readdirSync } from 'node:fs';
import { locales } from '@dixit/locales';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';

/** Texts as scrapers leave them, with invented words; beside each the blocks that are its article. */
const FOLDER = new URL('texts/', import.meta.url);
const names = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.txt') ? [name.replace('.txt', '')] : []));

describe('a text with the page around it', () => {
  it.each(names)('%s: no furniture kept, no paragraph lost', async (name) => {
    const bytes = readFileSync(new URL(`${name}.txt`, FOLDER));
    const source = await ingest(
      bytes,
      { name, mediaType: 'text/plain', retrievedAt: '2031-04-05T00:00:00Z' },
      { locales },
    );
    const expected = readFileSync(new URL(`${name}.expected`, FOLDER), 'utf8')
      .trimEnd()
      .split('\n');
    const article = source.blocks.filter(({ kind }) => kind !== 'boilerplate');
    expect(article.map(({ kind, span }) => `${kind} | ${source.text.slice(span.start, span.end)}`)).toEqual(expected);
    expect(source.text).toBe(bytes.toString('utf8'));
  });
});
