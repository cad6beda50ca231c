import { expect, test } from 'vitest';
import type { StatementRow } from '../../lib/rows.ts';
import { foldCopies } from './fold-copies.ts';

const row = (id: string, utteranceId: string | null, text: string, language = 'fr'): StatementRow =>
  ({ id, utteranceId, text, source: { language } }) as unknown as StatementRow;

const shape = (rows: StatementRow[]) =>
  foldCopies(rows).map((entry) => [entry.row.id, ...entry.copies.map((copy) => copy.id)]);

test('the same words of one act of saying stand once, where they came first', () => {
  const rows = [row('a', 'u', '« Rien n’est signé. »'), row('b', 'v', 'Autre'), row('c', 'u', '"rien n\'est signé"')];
  expect(shape(rows)).toEqual([['a', 'c'], ['b']]);
});

test('other words, another language, or words that no act of saying joins stay apart', () => {
  expect(shape([row('a', 'u', 'Rien'), row('b', 'u', 'Rien du tout'), row('c', 'u', 'Rien', 'en')])).toEqual([
    ['a'],
    ['b'],
    ['c'],
  ]);
  expect(shape([row('a', null, 'Rien'), row('b', null, 'Rien')])).toEqual([['a'], ['b']]);
});
