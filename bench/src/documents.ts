import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtractOptions, extract } from '@dixit/extract';
import { ingest } from '@dixit/ingest';
import { locales, tokenizeForSearch } from '@dixit/locales';
import type { Source } from '@dixit/model';
import { createRuntime, readEnv } from '@dixit/runtime';
import { medianMs, percentile, timed } from './measure.ts';
import type { Result } from './results.ts';

const DEMO = new URL('../../demo/', import.meta.url);
const RUNS = 5;

interface DemoItem {
  file: string;
  outlet?: string;
  url?: string;
  published?: string;
}

const manifest = JSON.parse(readFileSync(new URL('manifest.json', DEMO), 'utf8')) as DemoItem[];
export const sources = async (): Promise<Source[]> => await Promise.all(manifest.map(sourceOf));
const bytesOf = ({ file }: DemoItem): Uint8Array => readFileSync(new URL(`articles/${file}`, DEMO));

/**
 * Megabytes of article text in a second on one core, for all of an Extraction and for its statements with
 * their speakers alone; what ten times the text costs, and what extraction costs beside the least that any
 * search engine does with a text: cutting it into stemmed words.
 */
export async function extraction(): Promise<Result[]> {
  const byLanguage = Map.groupBy(await sources(), ({ language }) => language);
  const results: Result[] = [];
  for (const [language, sources] of byLanguage) {
    const text = sources.map((source) => source.text).join('\n\n');
    const [once, tenfold] = [await plain(text, language), await plain(`${text}\n\n`.repeat(10), language)];
    const [ms, tenfoldMs] = [await medianOf(once), await medianOf(tenfold)];
    const statementsMs = await medianOf(tenfold, { statementsOnly: true });
    const locale = locales.get(language);
    const tokensMs = await medianMs(RUNS, () => tokenizeForSearch(tenfold.text, locale));
    const megabytes = tenfold.text.length / 1e6;
    results.push(
      { measure: `statements and speakers, ${language}, one core`, value: (megabytes / statementsMs) * 1000, unit },
      { measure: `whole extraction, ${language}, one core`, value: (megabytes / tenfoldMs) * 1000, unit },
      { measure: `10 times the text, ${language}`, value: tenfoldMs / ms, unit: 'times the time' },
      {
        measure: `whole extraction, ${language}, against search tokens`,
        value: tenfoldMs / tokensMs,
        unit: 'times the time',
      },
    );
  }
  return [...results, ...(await oddities())];
}

/** A megabyte is a million characters. */
const unit = 'MB/s';

/** Characters read before time is taken: until then Node compiles what it runs. A day of news is many times as much. */
const WARM = 2_000_000;

async function medianOf(source: Source, options: ExtractOptions = {}): Promise<number> {
  const locale = locales.get(source.language);
  if (locale === null) throw new Error(source.language);
  return await medianMs(RUNS, () => extract(source, locale, options), Math.ceil(WARM / source.text.length));
}

/** What no article is, a million characters of each: the slowest mark and the slowest words over and over. */
async function oddities(): Promise<Result[]> {
  const marks = ['a', '«', '»', '"', '“', '’', "'", '\u0301', '.', '—', '(', '1', 'é'];
  const phrases = ['mot ', '2014 ', '« a dit que ', 'X said that ', 'dit-il, ', 'lundi '];
  const slowest = async (pieces: readonly string[]): Promise<{ piece: string; ms: number }> => {
    let worst = { piece: '', ms: 0 };
    for (const piece of pieces) {
      const source = await plain(piece.repeat(1e6 / piece.length), piece.includes('said') ? 'en' : 'fr');
      const { ms } = await timed(() => extract(source, locales.get(source.language)));
      if (ms > worst.ms) worst = { piece, ms };
    }
    return worst;
  };
  const [mark, phrase] = [await slowest(marks), await slowest(phrases)];
  return [
    { measure: `1 MB of one character, slowest: ${JSON.stringify(mark.piece)}`, value: mark.ms, unit: 'ms' },
    { measure: `1 MB of some words, slowest: ${JSON.stringify(phrase.piece)}`, value: phrase.ms, unit: 'ms' },
  ];
}

const plain = async (text: string, language: string): Promise<Source> =>
  await ingest(
    Buffer.from(text),
    { name: 'bench', mediaType: 'text/plain; charset=utf-8', language, retrievedAt: AT },
    { locales },
  );

const AT = '2025-01-01T00:00:00Z';

async function sourceOf(item: DemoItem): Promise<Source> {
  return await ingest(bytesOf(item), { ...item, name: item.file, retrievedAt: AT }, { locales });
}

/** From bytes to a committed transaction, one document after the other, in a new database. */
export async function ingestion(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent' }));
  try {
    const times: number[] = [];
    for (const item of manifest) {
      const { ms } = await timed(async () => {
        const job = await runtime.intake.submit([
          {
            name: item.file,
            bytes: bytesOf(item),
            mediaType: item.file.endsWith('.html') ? 'text/html' : 'text/plain',
            url: item.url ?? null,
            outlet: item.outlet ?? null,
            published: item.published ?? null,
            language: null,
          },
        ]);
        for await (const { job: now } of runtime.intake.watch(job.id)) if (now.failed > 0) throw new Error(item.file);
      });
      times.push(ms);
    }
    return [
      { measure: 'ingest of a document, first (loads the engine)', value: times[0] ?? Number.NaN, unit: 'ms' },
      { measure: 'ingest of a document, p50', value: percentile(times.slice(1), 0.5), unit: 'ms' },
      { measure: 'ingest of a document, p95', value: percentile(times.slice(1), 0.95), unit: 'ms' },
    ];
  } finally {
    await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
