import { locales } from '@dixit/locales';
import { describe, expect, it } from 'vitest';
import { formsOf, lower } from './forms.ts';
import { lexiconOf } from './lexicon.ts';
import { traitsOf } from './traits.ts';
import { listsOf } from './word-lists.ts';

const lexicon = () => {
  const locale = locales.get('fr');
  if (locale === null) throw new Error('a language is missing');
  return lexiconOf(locale);
};

describe('Forms', () => {
  it('finds what a word is in the midst of a text, however it is written', () => {
    const text = 'Selon L’agence, la Mairie d’E\u0301pinal a dit';
    const forms = formsOf(lexicon());
    const at = (word: string) => forms.at(text, text.indexOf(word), text.indexOf(word) + word.length, true);
    expect(at('L’').low).toBe("l'");
    expect(at('E\u0301pinal').low).toBe('épinal');
    expect(at('Mairie').traits).toBe(traitsOf(lexicon(), 'mairie'));
    expect(at('dit').lists).toBe(listsOf(lexicon(), 'dit'));
    expect(at('dit')).toBe(at('dit'));
  });

  it('is right about more words than it keeps, and about those too long to keep', () => {
    const forms = formsOf(lexicon());
    const words = Array.from({ length: 40_000 }, (_, i) => (i % 2 === 0 ? `Mot${i}` : `déclaré${i}`));
    for (const written of [...words, ...words.slice(0, 500), 'X'.repeat(60)]) {
      const form = forms.at(written, 0, written.length, true);
      expect([form.written, form.low]).toEqual([written, lower(written)]);
    }
    expect(forms.at('déclaré', 0, 7, true).lists).toBe(listsOf(lexicon(), 'déclaré'));
  });

  it('tells words apart that have one hash', () => {
    const forms = formsOf(lexicon());
    const alike = ['Aa', 'BB'].flatMap((a) => ['Aa', 'BB'].flatMap((b) => ['Aa', 'BB'].map((c) => a + b + c)));
    for (const written of [...alike, ...alike])
      expect(forms.at(written, 0, written.length, true).low).toBe(written.toLowerCase());
  });

  it('leaves marks and numbers as they are', () => {
    expect(formsOf(lexicon()).at('a ’ b', 2, 3, false).low).toBe('’');
  });
});
