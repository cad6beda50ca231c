import { type FeedItem, feedItems } from '../entries.ts';
import type { Write } from '../format.ts';
import { linkTo } from '../links.ts';
import { xml } from '../xml.ts';

/** Atom (RFC 4287). Each entry carries the query that found it as its category. */
export const writeAtom: Write = async function* (job) {
  const self = linkTo.search(job, job.query);
  yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${job.phrases.language}">
<id>urn:dixit:search:${xml(encodeURIComponent(job.query))}</id>
<title>${xml(job.title)}</title>
<updated>${job.at}</updated>
<author><name>Dixit</name></author>
<generator version="${xml(job.version)}">Dixit</generator>
<link rel="alternate" href="${xml(self)}"/>
`;
  for await (const items of feedItems(job)) {
    if (items.length > 0) yield items.map((item) => entryOf(item, job.query)).join('');
  }
  yield '</feed>\n';
};

const entryOf = (item: FeedItem, query: string): string => `<entry>
<id>${xml(item.id)}</id>
<title>${xml(item.title)}</title>
<updated>${item.updated}</updated>
<author><name>${xml(item.author ?? 'Dixit')}</name></author>
<link rel="alternate" href="${xml(item.link)}"/>
${item.original === null ? '' : `<link rel="via" href="${xml(item.original)}"/>\n`}${
  query === '' ? '' : `<category term="${xml(query)}"/>\n`
}<content type="text"${item.language === null ? '' : ` xml:lang="${xml(item.language)}"`}>${xml(item.text)}</content>
</entry>
`;
