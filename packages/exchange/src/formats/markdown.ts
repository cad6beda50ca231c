import type { StatementItem, ExportJob, Write } from '../format.ts';
import { linkTo } from '../links.ts';

/** A card a statement: the words as a quotation, who said them, where they stand, and the way to the evidence. */
export const writeMarkdown: Write = async function* (job) {
  for await (const items of job.statements()) {
    const cards: string[] = [];
    for (const item of items) cards.push(await cardOf(job, item));
    if (cards.length > 0) yield cards.join('');
  }
};

async function cardOf(job: ExportJob, { row, statement }: StatementItem): Promise<string> {
  const { phrases } = job;
  const source = await job.source(statement.sourceId);
  const url = source.canonicalUrl ?? source.url;
  const title =
    row.source.title === null ? null : url === null ? plain(row.source.title) : linked(row.source.title, url);
  const where = [
    row.source.outlet === null ? null : plain(row.source.outlet),
    title,
    phrases.day(row.source.published),
  ];
  const facts = [phrases.kind(row.kind), phrases.tier(row.tier), ...(row.uttered ? [phrases.time(row.uttered)] : [])];
  const words = statement.text.split(/\r?\n/u).map((line) => `> ${plain(line)}`);
  return [
    ...words,
    '>',
    `> — **${plain(phrases.attribution(row))}**`,
    '',
    where.filter((part) => part !== null).join(', '),
    `${facts.map(plain).join(' · ')} · [${row.id}](${linkTo.statement(job, row.id)})`,
    '',
    '---',
    '',
    '',
  ].join('\n');
}

/** Text in which nothing is Markdown or HTML. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&~|#!$]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/u, String.raw`$1\$2`)
    .replace(/\s*[\r\n]+\s*/gu, ' ');

const linked = (text: string, url: string): string =>
  `[${plain(text)}](<${url.replace(/[<>\s\\]/gu, (sign) => encodeURIComponent(sign))}>)`;
