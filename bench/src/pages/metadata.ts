import type { Source } from '@dixit/model';

/** What a person read off a page. Null where the page does not say. */
export interface PageFacts {
  title?: string | null;
  byline?: string | null;
  publisher?: string | null;
  /** ISO days. */
  publicationDate?: string | null;
  updated?: string | null;
}

export interface FactCheck {
  field: string;
  isRight: boolean;
  expected: string;
  read: string;
}

/** Each fact beside what was read. Marks, case and accents do not count; of names, one holds the other, and sites have a word in common; of times, the day counts. */
export function checkFacts(source: Source, facts: PageFacts): FactCheck[] {
  const names = source.bylines.map(({ value }) => value).join(', ');
  const publisher = source.publisher?.value;
  return [
    check('title', facts.title, source.title?.value, isSame),
    check('byline', facts.byline, names, isPartOf),
    check('publisher', facts.publisher, publisher?.name, sharesWord),
    check('published', facts.publicationDate, source.published?.edtf, isDay),
    check('modified', facts.updated, source.modified?.edtf, isDay),
  ].flatMap((one) => one ?? []);
}

type Compare = (expected: string, read: string) => boolean;

function check(field: string, expected: string | null | undefined, read: string | null | undefined, compare: Compare) {
  if (typeof expected !== 'string') return null;
  return { field, expected, read: read ?? '', isRight: compare(expected, read ?? '') };
}

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isSame: Compare = (expected, read) => plain(expected) === plain(read);
const isPartOf: Compare = (expected, read) => {
  const [left, right] = [plain(expected), plain(read)];
  return right !== '' && (left.includes(right) || right.includes(left));
};
const sharesWord: Compare = (expected, read) => {
  const words = new Set(plain(read).split(' '));
  return plain(expected)
    .split(' ')
    .some((word) => word.length >= 4 && words.has(word));
};
const isDay: Compare = (expected, read) => read.slice(0, expected.length) === expected;
