import { expect, test } from 'vitest';
import { sameName } from './same-name.ts';

test('names meet when the head word of one stands in the other', () => {
  expect(sameName('Kestrian officials', 'the Kestrian officials')).toBe(true);
  expect(sameName('President Ilan Varga', 'Varga')).toBe(true);
  expect(sameName('Kestria', 'Velmar')).toBe(false);
  expect(sameName('', 'Velmar')).toBe(false);
  expect(sameName('', '')).toBe(true);
  expect(sameName('Mme la présidente', 'la ministre')).toBe(false);
  expect(sameName('Élise Noërg', 'Elise NOERG')).toBe(true);
});
