import { describe, expect, it } from 'vitest';
import { MEANS_NOTHING, meaningOf } from './meanings.ts';
import { locales } from './registry.ts';

const meaning = (code: string, word: string) => {
  const locale = locales.get(code);
  if (locale === null) throw new Error(code);
  return meaningOf(locale, word);
};

describe('meaningOf', () => {
  it.each([
    ['ponts', 'bridges'],
    ['camions', 'trucks'],
    ['fleuve', 'river'],
    ['viendra', 'came'],
    ['utiles', 'useful'],
  ])('gives « %s » and “%s” one meaning', (french, english) => {
    expect(meaning('fr', french)).not.toBeNull();
    expect(meaning('fr', french)).toBe(meaning('en', english));
  });

  it('knows words that only stand between others, and does not know the rest', () => {
    expect(meaning('fr', 'quand')).toBe(MEANS_NOTHING);
    expect(meaning('en', 'which')).toBe(MEANS_NOTHING);
    expect(meaning('en', 'astrolabe')).toBeNull();
  });

  it('gives each form one meaning only', () => {
    for (const code of locales.codes) {
      const forms = (locales.get(code)?.meanings ?? '').split(';').flatMap((entry) => entry.trim().split(' ').slice(1));
      expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
    }
  });
});
