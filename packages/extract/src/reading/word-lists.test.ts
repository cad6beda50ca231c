import { locales } from '@dixit/locales';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from './lexicon.ts';
import { LIST, isOn, listsOf } from './word-lists.ts';

describe('listsOf', () => {
  it('says what the lists of each language say, the second time too', () => {
    for (const locale of [locales.get('fr'), locales.get('en')]) {
      if (locale === null) throw new Error('a language is missing');
      const lexicon = lexiconOf(locale);
      const { speech, names } = locale;
      const words = [
        ...speech.determiners,
        ...speech.prepositionWords,
        ...speech.timeWords,
        ...speech.verbs.keys(),
        'portesouvertes',
        '—',
      ];
      for (const low of [...words, ...words]) {
        const word = { lists: listsOf(lexicon, low) };
        expect(isOn(word, LIST.determiners)).toBe(lexicon.determiners.has(low));
        expect(isOn(word, LIST.prepositions)).toBe(lexicon.prepositions.has(low));
        expect(isOn(word, LIST.timeWords)).toBe(lexicon.timeWords.has(low));
        expect(isOn(word, LIST.verbs)).toBe(speech.verbs.has(low));
        expect(isOn(word, LIST.isFinite)).toBe(speech.isFinite(low));
        expect(isOn(word, LIST.roles)).toBe(names.roles.has(low));
      }
    }
  });

  it('gives every list a bit of its own', () => {
    const bits = Object.values(LIST);
    expect(new Set(bits).size).toBe(bits.length);
    expect(bits.every((bit) => bit > 0 && Math.log2(bit) % 1 === 0)).toBe(true);
  });
});
