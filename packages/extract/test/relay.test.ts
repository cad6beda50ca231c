import { describe, expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const told = (text: string, language = 'en') =>
  extracted(text, language).statements.map(({ text: content, relay, medium }) => [
    content,
    relay.map((hop) => hop.text),
    medium?.text ?? null,
  ]);

describe('through whom words come', () => {
  it('is told by the tail of an agency report, which is no part of them', () => {
    expect(told('The customs office said on Monday that nine crates were missing, Tolmar Radio reported.')).toEqual([
      ['The customs office said on Monday that nine crates were missing', [], null],
      ['nine crates were missing', ['Tolmar Radio'], null],
    ]);
  });

  it.each([
    ['Karl Ebner was quoted as saying by the Tolmar Post that the vote was rigged.', 'the Tolmar Post'],
    ['Karl Ebner was quoted by the Tolmar Post as saying the vote was rigged.', 'the Tolmar Post'],
    ['The Tolmar Post quoted Karl Ebner as saying the vote was rigged.', 'The Tolmar Post'],
    ['In an interview with Tolmar Radio, Karl Ebner said the vote was rigged.', 'Tolmar Radio'],
    ['Speaking to Tolmar Radio, Karl Ebner said the vote was rigged.', 'Tolmar Radio'],
    ['Karl Ebner told Kanal Tolmar that the vote was rigged.', 'Kanal Tolmar'],
  ])('%s', (text, relay) => {
    expect(told(text).map(([content, hops]) => [content, hops])).toEqual([['the vote was rigged', [relay]]]);
  });

  it('is no conference', () => {
    expect(told('Karl Ebner told a news conference in Sorvik that the vote was rigged.')).toEqual([
      ['the vote was rigged', [], null],
    ]);
  });
});

describe('where words appear', () => {
  it.each([
    ['en', 'Writing on Facebook, Ilse Tarn said the pool would stay shut.', 'Facebook'],
    ['en', '“The pool stays shut,” Ilse Tarn posted on X.', 'X'],
    ['en', 'Ilse Tarn said on state television that the pool would stay shut.', 'state television'],
    ['fr', 'Ilse Tarn a affirmé sur Telegram que la piscine resterait fermée.', 'Telegram'],
  ])('%s: %s', (language, text, medium) => {
    expect(told(text, language).map(([, , where]) => where)).toEqual([medium]);
  });
});
