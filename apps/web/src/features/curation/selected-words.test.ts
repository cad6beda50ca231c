import { expect, test } from 'vitest';
import { placesOf } from './selected-words.ts';

const TEXT = 'Le port ferme. « L’eau monte », dit Orla Venn. L’eau monte, dit-on.';

test('words are found whichever marks they are typed with, each place to the character', () => {
  const found = placesOf("l'eau monte".replace('l', 'L'), TEXT);
  expect(found.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['L’eau monte', 'L’eau monte']);
  expect(placesOf('" L\'eau monte "', TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    '« L’eau monte »',
  ]);
  expect(placesOf('le phare', TEXT)).toEqual([]);
  expect(placesOf('  ', TEXT)).toEqual([]);
});
