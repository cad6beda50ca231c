import type { CslItem } from '../csl.ts';
import type { Write } from '../format.ts';
import { references } from './csl.ts';

/** RIS, as reference managers take it: two letters, two spaces, a dash; CRLF. */
export const writeRis: Write = async function* (job) {
  for await (const items of references(job)) if (items.length > 0) yield items.map(entryOf).join('');
};

const KINDS: Record<CslItem['type'], string> = {
  'article-newspaper': 'NEWS',
  'post-weblog': 'BLOG',
  article: 'JOUR',
  document: 'GEN',
  speech: 'GEN',
};

function entryOf(item: CslItem): string {
  const [issued] = item.issued?.['date-parts'] ?? [];
  const [accessed] = item.accessed?.['date-parts'] ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', KINDS[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['T2', item['container-title']],
    ['SE', item.section],
    ['PY', issued?.[0].toString()],
    ['DA', issued && slashed(issued)],
    ['Y2', accessed && slashed(accessed)],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${written.join('')}ER  - \r\n\r\n`;
}

/** `2031/03/04/`, what is not known left out. */
const slashed = ([year, month, day]: readonly [number, number?, number?]): string =>
  [year, ...[month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0')))].join('/') + '/';

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ').trim();
