import type { ExportJob } from './format.ts';
import { linkTo } from './links.ts';

/** One entry of a feed, whichever form it takes. */
export interface FeedItem {
  id: string;
  title: string;
  text: string;
  link: string;
  /** Of the document. */
  original: string | null;
  author: string | null;
  language: string | null;
  /** When it was read, and so when it came into the feed. */
  updated: string;
}

/** An entry for each statement or document. Ids stay the same wherever the dashboard stands. */
export async function* feedItems(job: ExportJob): AsyncGenerator<FeedItem[]> {
  const { phrases } = job;
  if (job.what === 'sources') {
    for await (const items of job.sources()) {
      yield items.map(({ row, source }) => ({
        id: `urn:dixit:${row.id}`,
        title: row.title ?? row.outlet ?? row.id,
        text: [row.outlet, phrases.day(row.published), phrases.count('statement', row.statements)]
          .filter(Boolean)
          .join(' · '),
        link: linkTo.source(job, row.id),
        original: source.canonicalUrl ?? source.url,
        author: row.outlet,
        language: languageOf(row.language),
        updated: row.retrievedAt,
      }));
    }
    return;
  }
  for await (const items of job.statements()) {
    const made: FeedItem[] = [];
    for (const { row } of items) {
      const source = await job.source(row.source.id);
      made.push({
        id: `urn:dixit:${row.id}`,
        title: phrases.attribution(row),
        text: phrases.citation(row, { ...row.source, url: source.canonicalUrl ?? source.url }),
        link: linkTo.statement(job, row.id),
        original: source.canonicalUrl ?? source.url,
        author: row.source.outlet,
        language: languageOf(row.source.language),
        updated: source.retrievedAt,
      });
    }
    yield made;
  }
}

const languageOf = (tag: string): string | null => (tag === 'und' ? null : tag);
