import { expect, test } from 'vitest';
import { csvText } from './export-picture.ts';

test('cells with commas, quotation marks and line ends are quoted, rows end as RFC 4180 says', () => {
  expect(
    csvText([
      ['a', 'b, c'],
      ['« d »', 'say "e"\n'],
    ]),
  ).toBe('a,"b, c"\r\n« d »,"say ""e""\n"\r\n');
});

test('no cell is a formula, and numbers stay numbers', () => {
  expect(csvText([['=1+1', '+33', '-12.5', '@x', '-SUM(A1)']])).toBe("'=1+1,+33,-12.5,'@x,'-SUM(A1)\r\n");
});
