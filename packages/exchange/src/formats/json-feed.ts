import { type FeedItem, feedItems } from '../entries.ts';
import type { Write } from '../format.ts';
import { jsonArray } from '../json-array.ts';
import { linkTo } from '../links.ts';

/** JSON Feed 1.1. Each item carries the query that found it as its tag. */
export const writeJsonFeed: Write = (job) => {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: job.title,
    home_page_url: linkTo.search(job, job.query),
    language: job.phrases.language,
    authors: [{ name: 'Dixit' }],
  };
  return jsonArray(itemsOf(feedItems(job), job.query), {
    before: `${JSON.stringify(head).slice(0, -1)},"items":`,
    after: '}',
  });
};

async function* itemsOf(chunks: AsyncIterable<FeedItem[]>, query: string): AsyncGenerator<object[]> {
  for await (const items of chunks) {
    yield items.map((item) => ({
      id: item.id,
      url: item.link,
      ...(item.original !== null && { external_url: item.original }),
      title: item.title,
      content_text: item.text,
      date_published: item.updated,
      ...(item.author !== null && { authors: [{ name: item.author }] }),
      ...(item.language !== null && { language: item.language }),
      ...(query !== '' && { tags: [query] }),
    }));
  }
}
