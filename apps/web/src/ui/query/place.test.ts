import { expect, test } from 'vitest';
import { condition, filled, fixedValues, namesFor, placeOf } from './place.ts';

/** The caret stands where the bar is. */
const at = (marked: string) => {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, place: placeOf(text, caret) };
};

test.each([
  ['by:ve|', { kind: 'value', field: 'by', alias: 'by', typed: 've', from: 0, to: 5 }],
  ['sommet par:|', { kind: 'value', field: 'by', alias: 'par', typed: '', from: 7, to: 11 }],
  ['-by:ve| port', { kind: 'value', field: 'by', alias: 'by', typed: 've', from: 1, to: 6 }],
  ['by:"Vera L|ind" port', { kind: 'value', field: 'by', alias: 'by', typed: 'Vera L', from: 0, to: 14 }],
  ['by:«\u00a0Vera|', { kind: 'value', field: 'by', alias: 'by', typed: 'Vera', from: 0, to: 9 }],
  ['(a OR ki|', { kind: 'name', typed: 'ki', from: 6, to: 8 }],
  ['"deux mo|ts"', null],
  ['port |', null],
  ['nom:va|', null],
])('%s', (marked, place) => expect(at(marked).place).toEqual(place));

const fill = (marked: string, words: string): string => {
  const { text, place } = at(marked);
  if (!place) throw new Error('no place');
  const done = filled(text, place, words);
  return `${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`;
};

test('what is chosen takes the place of what was typed, with a space after it', () => {
  expect(fill('port by:ve|', 'by:"Vera Lind"')).toBe('port by:"Vera Lind" |');
  expect(fill('-by:ve| port', 'by:"Vera Lind"')).toBe('-by:"Vera Lind" |port');
  expect(fill('(k|)', 'kind:')).toBe('(kind:|)');
  expect(fill('by:"Ve|" port', 'by:Vera')).toBe('by:Vera |port');
});

test('values are quoted where the grammar needs it, the field keeps the name used', () => {
  expect(condition('by', 'par', 'Vera Lind')).toBe('par:"Vera Lind"');
  expect(condition('src', 'src', 'vigie.example')).toBe('src:vigie.example');
});

test('fixed values come from the grammar, other fields have none', () => {
  expect(fixedValues('kind')).toEqual(['direct', 'indirect', 'mixed']);
  expect(fixedValues('is')).toContain('rejected');
  expect(fixedValues('by')).toEqual([]);
  expect(fixedValues('since')).toEqual([]);
});

test('names of fields, in the language of the person first, found by any of their names', () => {
  expect(namesFor('so', 1)).toEqual([{ field: 'src', alias: 'source' }]);
  expect(namesFor('ki', 0)).toEqual([{ field: 'kind', alias: 'kind' }]);
  expect(namesFor('ete', 1)).toEqual([]);
  expect(namesFor('eta', 1)).toEqual([{ field: 'stage', alias: 'étape' }]);
  expect(namesFor('speak', 0)).toEqual([{ field: 'by', alias: 'speaker' }]);
});
