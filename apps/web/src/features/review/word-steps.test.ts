import { expect, test } from 'vitest';
import { type EndMove, joined, movedEnd, movedParts, trimmed } from './word-steps.ts';

const TEXT = 'Le maire, lui, a dit « l’eau 🌊 reviendra » hier.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const moved = (words: string, move: EndMove): string | null => {
  const range = movedEnd(TEXT, at(words), move);
  return range && TEXT.slice(range.start, range.end);
};

test('an end moves by one word, over marks and whole characters', () => {
  expect(moved('l’eau 🌊 reviendra', 'startEarlier')).toBe('dit « l’eau 🌊 reviendra');
  expect(moved('l’eau 🌊 reviendra', 'startLater')).toBe('reviendra');
  expect(moved('l’eau 🌊 reviendra', 'endEarlier')).toBe('l’eau');
  expect(moved('l’eau 🌊 reviendra', 'endLater')).toBe('l’eau 🌊 reviendra » hier');
});

test('nothing is left empty, and the text ends where it ends', () => {
  expect(moved('reviendra', 'startLater')).toBeNull();
  expect(moved('reviendra', 'endEarlier')).toBeNull();
  expect(moved('Le maire', 'startEarlier')).toBeNull();
  expect(moved('hier', 'endLater')).toBeNull();
});

test('of several parts, the first begins and the last ends', () => {
  const parts = [at('maire'), at('reviendra')];
  expect(movedParts(TEXT, parts, 'startEarlier')).toEqual([at('Le maire'), at('reviendra')]);
  expect(movedParts(TEXT, parts, 'endLater')).toEqual([at('maire'), at('reviendra » hier')]);
  expect(movedParts(TEXT, [], 'endLater')).toBeNull();
});

test('parts that touch are one', () => {
  expect(joined([at('reviendra'), at('Le maire'), at('maire, lui')])).toEqual([at('Le maire, lui'), at('reviendra')]);
});

test('white space is no part of a selection', () => {
  expect(trimmed(TEXT, at(' hier'))).toEqual(at('hier'));
  expect(trimmed(TEXT, { start: 2, end: 3 })).toBeNull();
});
