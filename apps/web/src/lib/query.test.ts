import { expect, test } from 'vitest';
import { claimSelection, selectionOf, spanOfHash, textAddress } from './query.ts';

test('a selection is a statement or characters of a source, and nothing else', () => {
  expect(selectionOf('st_0123456789')).toEqual({ kind: 'statement', id: 'st_0123456789' });
  expect(selectionOf('so_0123456789:3-9')).toEqual({ kind: 'span', sourceId: 'so_0123456789', start: 3, end: 9 });
  for (const value of [null, '', 'st_x', 'so_0123456789:9-3', 'so_0123456789:3', 'javascript:alert(1)'])
    expect(selectionOf(value)).toBeNull();
});

test('a claim selects its statement, else its characters', () => {
  const span = { start: 1, end: 2 };
  expect(claimSelection({ sourceId: 'so_0123456789', statementId: 'st_0123456789', span })).toBe('st_0123456789');
  expect(claimSelection({ sourceId: 'so_0123456789', statementId: null, span })).toBe('so_0123456789:1-2');
});

test('an address of a text names its characters in the hash', () => {
  expect(textAddress('so_0123456789', { start: 4, end: 8 })).toBe('/sources/so_0123456789#c=4-8');
  expect(spanOfHash('#c=4-8')).toEqual({ start: 4, end: 8 });
  for (const hash of ['', '#c=8-4', '#c=4', '#c=-1-4', '#x']) expect(spanOfHash(hash)).toBeNull();
});
