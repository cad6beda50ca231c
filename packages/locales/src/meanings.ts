import type { Locale } from './contract.ts';

type Meaningful = Pick<Locale, 'meanings' | 'search'>;

const tables = new WeakMap<Meaningful, ReadonlyMap<string, string>>();

/** Of a word that only stands between others: a translation need not have it. */
export const MEANS_NOTHING = '-';

/** Of nouns that `search.stem` takes for verbs: « camions ». */
const PLURAL = /[sx]$/;

/** The meaning that a folded word shares with its translations; null for a word that the table lacks. */
export function meaningOf(locale: Meaningful, word: string): string | null {
  let table = tables.get(locale);
  if (table === undefined) {
    table = tableOf(locale);
    tables.set(locale, table);
  }
  return table.get(word) ?? table.get(locale.search.stem(word)) ?? table.get(word.replace(PLURAL, '')) ?? null;
}

function tableOf({ meanings, search }: Meaningful): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const put = (form: string, meaning: string) => {
    if (!table.has(form)) table.set(form, meaning);
  };
  const entries = meanings
    .split(';')
    .map((entry) => entry.trim().split(' '))
    .filter(([meaning]) => meaning !== '');
  for (const [meaning = '', ...forms] of entries) for (const form of forms) put(form, meaning);
  for (const [meaning = '', ...forms] of entries) for (const form of forms) put(search.stem(form), meaning);
  return table;
}
