import { describe, expect, test } from 'vitest';
import { deskMessagesOf } from './desk.ts';
import { preferredLanguage } from './index.ts';

/** Every text of a catalogue, functions called with plain parameters, by its path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...Array.from({ length: value.length }, () => 2)))]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const { fr, en } = deskMessagesOf;

describe('catalogues', () => {
  test('have the same keys and no empty text', () => {
    expect(texts(fr).map(([path]) => path)).toEqual(texts(en).map(([path]) => path));
    for (const [path, text] of [...texts(fr), ...texts(en)]) expect(text.trim(), path).not.toBe('');
  });

  test('French sets no-break spaces and curly apostrophes', () => {
    for (const [path, text] of texts(fr)) {
      if (path === '.query.placeholder') continue;
      expect(text, path).not.toMatch(/ [:;!?»]|« |\p{L}'\p{L}/u);
    }
  });
});

describe('preferredLanguage', () => {
  test.each([
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['en-GB,fr;q=0.4', 'en'],
    ['de,fr;q=0.3,en;q=0.2', 'fr'],
    ['de', 'en'],
    ['en;q=0, fr;q=0.1', 'fr'],
    [null, 'en'],
  ])('%s -> %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
});
