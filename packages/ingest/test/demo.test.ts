import { readFileSync, readdirSync } from 'node:fs';
import { locales } from '@dixit/locales';
import { Source, verifySpans, type Block } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/index.ts';

interface Gold {
  article: string;
  language: string;
  title: string;
  published: string;
  blocks: { text: string; kind: Block['kind']; label?: string; order?: number; time?: string }[];
}
interface Entry {
  file: string;
  outlet: string;
  url: string;
  published?: string;
}

const demo = new URL('../../../demo/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, demo), 'utf8'));
const entries = read('manifest.json') as Entry[];
const goldFiles = readdirSync(new URL('gold/', demo));

async function load(entry: Entry): Promise<{ source: Source; gold: Gold }> {
  const bytes = readFileSync(new URL(`articles/${entry.file}`, demo));
  const stem = entry.file.replace(/\.\w+$/, '');
  const name = goldFiles.find((file) => file === `${stem}.json`) ?? '';
  const options = { ...entry, name: entry.file, retrievedAt: '2025-12-01T00:00:00Z' };
  return { source: await ingest(new Uint8Array(bytes), options, { locales }), gold: read(`gold/${name}`) as Gold };
}

/** The block that holds the line starting with these words. */
function blockAt(source: Source, words: string): Block | null {
  const starts = source.text.startsWith(words) ? 0 : source.text.indexOf(`\n${words}`) + 1;
  const offset = starts > 0 || source.text.startsWith(words) ? starts : -1;
  return source.blocks.find((block) => block.span.end > offset && offset >= 0) ?? null;
}

describe('the demo corpus', async () => {
  const loaded = await Promise.all(entries.map(load));

  it('gives valid sources whose spans stand in the text', () => {
    for (const { source } of loaded) {
      expect(Source.parse(source)).toEqual(source);
      expect(verifySpans(source, source)).toEqual([]);
    }
  });

  it('finds language, title, headline and day of every article', () => {
    for (const { source, gold } of loaded) {
      const headline = gold.blocks.find((block) => block.kind === 'headline');
      expect(source.language).toBe(gold.language);
      expect(source.title?.value.replaceAll('\u00a0', ' ')).toBe(gold.title.replaceAll('\u00a0', ' '));
      expect(blockAt(source, headline?.text ?? '')?.kind).toBe('headline');
      expect(source.published?.edtf?.slice(0, 10)).toBe(gold.published.slice(0, 10));
    }
  });

  it('tells furniture from article', () => {
    const misses: string[] = [];
    let total = 0;
    for (const { source, gold } of loaded) {
      for (const block of gold.blocks) {
        total++;
        const found = blockAt(source, block.text)?.kind;
        if (found !== block.kind)
          misses.push(`${gold.article ?? source.title?.value}: ${block.text} is ${block.kind}, read as ${found}`);
      }
    }
    expect(misses.length / total, misses.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('loses no paragraph of a plain text', () => {
    for (const { source, gold } of loaded.filter(({ source }) => source.raw.mediaType === 'text/plain')) {
      const listed = gold.blocks.map((block) => block.text);
      for (const block of source.blocks.filter((block) => block.kind === 'boilerplate')) {
        const words = source.text.slice(block.span.start, block.span.end);
        expect(
          listed.some((text) => words.startsWith(text)),
          words,
        ).toBe(true);
      }
    }
  });

  it('reads labels, order and time of live updates', () => {
    let count = 0;
    for (const { source, gold } of loaded) {
      const updates = gold.blocks.filter((block) => block.kind === 'update' && block.label !== undefined);
      for (const expected of updates) {
        const update = blockAt(source, expected.text)?.update;
        expect(update?.label).toBe(expected.label);
        expect(update?.order).toBe((expected.order ?? 0) - 1);
        expect(update?.time?.instant).toBe(new Date(expected.time ?? '').toISOString().replace('.000', ''));
        count++;
      }
      if (updates.length > 1) expect(source.kind).toBe('live-blog');
    }
    expect(count).toBeGreaterThanOrEqual(18);
  });
});
