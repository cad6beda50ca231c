import type { ExportJob, StatementItem, Write } from '../format.ts';
import { linkTo } from '../links.ts';
import { xml } from '../xml.ts';

/** What a page of cards may do: show itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `body{font:1rem/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
figure{margin:0 0 2rem;padding:1rem 1.25rem;border-left:.25rem solid #555}
blockquote{margin:0;font-size:1.2rem}
blockquote p{margin:0;white-space:pre-line}
figcaption{margin-top:.75rem;font:.875rem/1.5 system-ui,sans-serif;color:#444}
a{color:inherit}
@media print{figure{break-inside:avoid}}`;

/** A page of quotation cards that needs nothing else, and of which each card may be taken out by itself. */
export const writeHtml: Write = async function* (job) {
  yield `<!doctype html>
<html lang="${job.phrases.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${xml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(job.title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
  for await (const items of job.statements()) {
    const cards: string[] = [];
    for (const item of items) cards.push(await cardOf(job, item));
    if (cards.length > 0) yield cards.join('');
  }
  yield '</body>\n</html>\n';
};

async function cardOf(job: ExportJob, { row, statement }: StatementItem): Promise<string> {
  const { phrases } = job;
  const source = await job.source(statement.sourceId);
  const url = source.canonicalUrl ?? source.url;
  const cite = url === null ? '' : ` cite="${xml(url)}"`;
  const { outlet, title, published } = row.source;
  const where = [
    outlet === null ? null : xml(outlet),
    title === null ? null : `<cite>${url === null ? xml(title) : link(url, title)}</cite>`,
    xml(phrases.day(published)),
  ];
  const facts = [phrases.kind(row.kind), phrases.tier(row.tier), ...(row.uttered ? [phrases.time(row.uttered)] : [])];
  return `<figure id="${xml(row.id)}">
<blockquote lang="${xml(source.language)}"${cite}><p>${xml(statement.text)}</p></blockquote>
<figcaption>— <strong>${xml(phrases.attribution(row))}</strong><br>
${where.filter((part) => part !== null).join(', ')}<br>
${facts.map(xml).join(' · ')} · ${link(linkTo.statement(job, row.id), row.id)}</figcaption>
</figure>
`;
}

/** Addresses of a source are http or https alone; whatever else one might be is shown and leads nowhere. */
const link = (url: string, words: string): string =>
  /^https?:\/\//u.test(url) ? `<a href="${xml(url)}">${xml(words)}</a>` : xml(words);
