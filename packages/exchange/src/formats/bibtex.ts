import type { CslDate, CslItem } from '../csl.ts';
import { isoOf } from '../dates.ts';
import type { Write } from '../format.ts';
import { references } from './csl.ts';

/** BibTeX with the fields of biblatex that news needs (`date` in EDTF, `urldate`, `journaltitle`). */
export const writeBibtex: Write = async function* (job) {
  for await (const items of references(job)) if (items.length > 0) yield items.map(entryOf).join('');
};

const KINDS: Record<CslItem['type'], string> = {
  'article-newspaper': 'article',
  'post-weblog': 'online',
  article: 'article',
  document: 'misc',
  speech: 'misc',
};

function entryOf(item: CslItem): string {
  const fields = Object.entries({
    title: braced(item.title),
    author: item.author?.map(({ literal }) => `{${escaped(literal)}}`).join(' and '),
    journaltitle: braced(item['container-title']),
    date: dateOf(item.issued),
    urldate: dateOf(item.accessed),
    url: item.URL === undefined ? undefined : verbatim(item.URL),
    langid: item.language,
    note: escaped(item.note),
  }).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${KINDS[item.type]}{${item.id},\n${fields.join(',\n')}\n}\n\n`;
}

/** Braces keep the capitals of a title. */
const braced = (text: string | undefined): string | undefined => (text === undefined ? text : `{${escaped(text)}}`);

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '~': String.raw`\textasciitilde{}`,
  '\u00A0': '~',
  '^': String.raw`\textasciicircum{}`,
};

/** Text as LaTeX prints it again; line ends become spaces. */
const escaped = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\\{}~^\u00A0]|[#$%&_]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`)
    .replace(/[^\S\u00A0]*[\r\n]+\s*/gu, ' ');

/** An address is read as it stands; only what would end the field is written otherwise. */
const verbatim = (url: string): string =>
  url.replace(/[{}\\\s]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

function dateOf(date: CslDate | undefined): string | undefined {
  if (date?.['date-parts'] === undefined) return undefined;
  return date['date-parts'].map((parts) => isoOf(parts) + (date.circa === true ? '~' : '')).join('/');
}
