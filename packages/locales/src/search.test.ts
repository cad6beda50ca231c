import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { search as en } from './en/search.ts';
import { search as fr } from './fr/search.ts';
import { tokenizeForSearch } from './search.ts';

interface Cases {
  tokens: { text: string; tokens: string[] }[];
  same: string[][];
  apart: [string, string][];
}

describe.each([
  ['en', en],
  ['fr', fr],
])('search in %s', (code, search) => {
  const locale = { search };
  const cases: Cases = JSON.parse(readFileSync(new URL(`${code}/cases/search.json`, import.meta.url), 'utf8'));

  it.each(cases.tokens)('$text', ({ text, tokens }) => {
    expect(tokenizeForSearch(text, locale)).toEqual(tokens);
  });

  it.each(cases.same.map((words) => ({ words })))('finds $words by one another', ({ words }) => {
    expect(new Set(words.map((word) => tokenizeForSearch(word, locale).join(' '))).size).toBe(1);
  });

  it.each(cases.apart)('keeps %s and %s apart', (left, right) => {
    expect(tokenizeForSearch(left, locale)).not.toEqual(tokenizeForSearch(right, locale));
  });

  it.each(['"a" OR b*', "'' ' '’’", '🙂🙂 naïf🙂', 'a_b_c', 'x\u0000y', 'ﬁn ½ Ⅷ', 'İstanbul', '日本 語', '١٢٣'])(
    'makes tokens of letters and digits only: %s',
    (text) => {
      for (const token of tokenizeForSearch(text, locale)) expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
    },
  );
});

describe('without a locale', () => {
  it('folds only', () => {
    expect(tokenizeForSearch('L’Été des Œuvres', null)).toEqual(['l', 'ete', 'des', 'oeuvres']);
  });
});
