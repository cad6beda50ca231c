import { extract } from '@dixit/extract';
import { ingest } from '@dixit/ingest';
import { gatherKnown, link, linkKeys } from '@dixit/link';
import { locales, tokenizeForSearch } from '@dixit/locales';
import { openSqlite } from '@dixit/store/sqlite';
import { type GeneratedArticle, generateArticles } from '@dixit/testing/articles';
import type { Result } from './results.ts';

const ARTICLES = 150;
const TIMES = 10;
const RETRIEVED = '2030-01-01T00:00:00Z';

/**
 * What linking and storing an article costs the processor among generated ones, and what ten times as many cost. Both
 * are measured in turn, a tenth of the many and then the few anew, so that a busy moment falls on both.
 */
export async function linking(): Promise<Result[]> {
  await costOfFew();
  const many = await openCollection();
  const articles = [...generateArticles({ articles: ARTICLES * TIMES })];
  let [few, tenfold] = [0, 0];
  for (let i = 0; i < TIMES; i++) {
    tenfold += await many.add(articles.slice(i * ARTICLES, (i + 1) * ARTICLES));
    few += await costOfFew();
  }
  await many.close();
  return [
    {
      measure: `linking and storing, one of ${ARTICLES * TIMES} articles`,
      value: tenfold / ARTICLES / TIMES,
      unit: 'ms',
    },
    { measure: '10 times the articles to link', value: (tenfold / few) * TIMES, unit: 'times the time' },
  ];
}

async function costOfFew(): Promise<number> {
  const collection = await openCollection();
  const cost = await collection.add(generateArticles({ articles: ARTICLES }));
  await collection.close();
  return cost;
}

interface Collection {
  /** Milliseconds of the processor for linking and storing these articles, one after the other. */
  add(articles: Iterable<GeneratedArticle>): Promise<number>;
  close(): Promise<void>;
}

async function openCollection(): Promise<Collection> {
  const tokenize = (text: string, language: string | null) =>
    tokenizeForSearch(text, language === null ? null : locales.get(language));
  const store = await openSqlite({ path: ':memory:', tokenize });
  return {
    add: async (articles) => {
      let microseconds = 0;
      for (const { name, text, published, outlet } of articles) {
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
      return microseconds / 1000;
    },
    close: () => store.close(),
  };
}
