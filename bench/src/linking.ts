import { extract } from '@dixit/extract';
import { ingest } from '@dixit/ingest';
import { gatherKnown, link, linkKeys } from '@dixit/link';
import { locales, tokenizeForSearch } from '@dixit/locales';
import { openSqlite } from '@dixit/store/sqlite';
import { generateArticles } from '@dixit/testing/articles';
import type { Result } from './results.ts';

const ARTICLES = 150;
const RETRIEVED = '2030-01-01T00:00:00Z';

/** What linking and storing an article costs the processor among generated ones, and what ten times as many cost. */
export async function linking(): Promise<Result[]> {
  await costOf(ARTICLES);
  const [once, tenfold] = [await costOf(ARTICLES), await costOf(ARTICLES * 10)];
  return [
    { measure: `linking and storing, one of ${ARTICLES * 10} articles`, value: tenfold / ARTICLES / 10, unit: 'ms' },
    { measure: '10 times the articles to link', value: tenfold / once, unit: 'times the time' },
  ];
}

/** Milliseconds of the processor for linking and storing so many articles, one after the other. */
async function costOf(articles: number): Promise<number> {
  const tokenize = (text: string, language: string | null) =>
    tokenizeForSearch(text, language === null ? null : locales.get(language));
  const store = await openSqlite({ path: ':memory:', tokenize });
  let microseconds = 0;
  for (const { name, text, published, outlet } of generateArticles({ articles })) {
    const raw = Buffer.from(text);
    const options = { name, published, outlet, mediaType: 'text/plain; charset=utf-8', retrievedAt: RETRIEVED };
    const source = await ingest(raw, options, { locales });
    const extraction = extract(source, locales.get(source.language));
    const since = process.cpuUsage();
    const keys = linkKeys(source, extraction, locales);
    const known = await gatherKnown(keys, store.link, { source, extraction, locales });
    const delta = link({ source, extraction, keys, known, locales });
    await store.writer.put({ source, raw, extraction, delta });
    const { user, system } = process.cpuUsage(since);
    microseconds += user + system;
  }
  await store.close();
  return microseconds / 1000;
}
