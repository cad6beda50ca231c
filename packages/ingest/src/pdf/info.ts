import { fold } from '@dixit/text';
import type { Metadata } from '../html/metadata.ts';
import { readIsoDate } from '../published.ts';

/** What a PDF says of itself: text fields that any program may have filled with anything. */
export type PdfInfo = Readonly<Record<string, unknown>>;

const FILE_NAME = /\.(?:docx?|odt|rtf|indd|pdf|pages|pptx?|qxp|tex|tmp)\b|\\|^[^\s]*[_\d][^\s]*$/iu;
const NAME = /^\p{Lu}[^\d@<>_]{1,98}$/u;

/** A title is believed when the page prints it, or when the page prints none; a name when it looks like one. */
export function metadataOf(info: PdfInfo, printed: { title: string | null; start: string }): Metadata {
  const title = wordsOf(info['Title']);
  const isPrinted = title !== null && fold(printed.start).includes(fold(title));
  const isOnly = title !== null && printed.title === null && !FILE_NAME.test(title) && title.split(' ').length > 2;
  const authors = (wordsOf(info['Author']) ?? '')
    .split(/\s*;\s*/u)
    .filter((name) => NAME.test(name) && name.includes(' '));
  return {
    ...NOTHING,
    title: title !== null && (isPrinted || isOnly) ? { value: title, rung: 'pdf' } : null,
    bylines: authors.map((value) => ({ value, rung: 'pdf' as const })),
    language: wordsOf(info['Language']),
    found: foundIn(info),
  };
}

/** The strings as they stand there, whatever was made of them. */
function foundIn(info: PdfInfo): Metadata['found'] {
  const fields = { title: 'Title', bylines: 'Author', published: 'CreationDate', language: 'Language' } as const;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, key]) => {
      const raw = wordsOf(info[key]);
      return raw === null ? [] : [[field, { rung: 'pdf' as const, raw }]];
    }),
  );
}

const NOTHING: Metadata = {
  title: null,
  bylines: [],
  publisher: null,
  section: null,
  canonicalUrl: null,
  language: null,
  description: null,
  published: null,
  modified: null,
  found: {},
  isLive: false,
  updates: [],
};

/** `D:20250303081500+01'00'`: when the file was made, which is when it was published or before. */
export function createdAt(info: PdfInfo): Metadata['published'] {
  const match = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d)?'?(\d\d)?/u.exec(
    wordsOf(info['CreationDate']) ?? '',
  );
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', zone, offset = '00'] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return readIsoDate(date, 'metadata');
  const suffix = zone === undefined ? '' : zone === 'Z' ? 'Z' : `${zone}:${offset}`;
  return readIsoDate(`${date}T${hour}:${minute}:${second}${suffix}`, 'metadata');
}

function wordsOf(value: unknown): string | null {
  const words = typeof value === 'string' ? value.replace(/[\s\0]+/gu, ' ').trim() : '';
  return words === '' ? null : words;
}
