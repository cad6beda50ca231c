import { describe, expect, test } from 'vitest';
import { linesOf } from '../lines.ts';
import { nearest } from '../nearest.ts';
import { marked, paintFor, wrap } from './quote.ts';
import { aligned, delimited, pathColumn } from './table.ts';

const rows = [{ id: 'a', source: { title: 'One, "two"\nthree' }, relay: ['X', 'Y'], none: null }];
const columns = ['id', 'source.title', 'relay', 'none'].map((name) => pathColumn<(typeof rows)[number]>(name));

describe('delimited', () => {
  test('csv is RFC 4180', () => {
    expect([...delimited(rows, columns, { format: 'csv', hasHeader: true })].join('')).toBe(
      'id,source.title,relay,none\r\na,"One, ""two""\nthree",X; Y,\r\n',
    );
  });

  test('tsv and plain keep one record on one line', () => {
    expect([...delimited(rows, columns, { format: 'tsv', hasHeader: true })]).toEqual([
      'id\tsource.title\trelay\tnone\n',
      'a\tOne, "two" three\tX; Y\t\n',
    ]);
    expect([...delimited(rows, columns, { format: 'plain', hasHeader: false })]).toHaveLength(1);
  });

  test.each(['=1+1', '+x', '-x', '@x'])('%s is no formula for a spreadsheet', (value) => {
    expect([...delimited([{ value }], [pathColumn('value')], { format: 'csv', hasHeader: true })].join('')).toBe(
      `value\r\n'${value}\r\n`,
    );
    expect([...delimited([{ value: -5 }], [pathColumn('value')], { format: 'csv', hasHeader: true })][1]).toBe(
      '-5\r\n',
    );
  });
});

test('columns line up, whatever the accents', () => {
  const accented = 'e\u0301te\u0301';
  expect(
    aligned([
      [accented, 'x'],
      ['ab', 'y'],
    ]),
  ).toBe(`${accented}  x\nab   y`);
});

describe('marked', () => {
  const paint = paintFor(false);

  test('marks spans of the frozen text in an excerpt of it', () => {
    expect(marked('il a dit non.', 100, [{ start: 109, end: 112 }], paint)).toBe('il a dit [non].');
  });

  test('marks each part once, in reading order', () => {
    const spans = [
      { start: 7, end: 10 },
      { start: 0, end: 3 },
    ];
    expect(marked('oui et non', 0, spans, paint)).toBe('[oui] et [non]');
  });

  test('a span that begins before or ends after the excerpt is cut', () => {
    expect(
      marked(
        'abc',
        10,
        [
          { start: 5, end: 11 },
          { start: 12, end: 20 },
        ],
        paint,
      ),
    ).toBe('[a]b[c]');
  });
});

test('wrapping never breaks at a no-break space', () => {
  expect(wrap('dit\u00A0: «\u00A0oui\u00A0» alors', 10)).toBe('dit\u00A0:\n«\u00A0oui\u00A0»\nalors');
});

test('the nearest word is near, or there is none', () => {
  expect(nearest('sya', ['show', 'say', 'serve'])).toBe('say');
  expect(nearest('ingset', ['ingest', 'events'])).toBe('ingest');
  expect(nearest('frobnicate', ['say', 'show'])).toBeNull();
});

test('lines come out the same however the bytes come in', async () => {
  const bytes = Buffer.from('été\r\nœuvre « x »\n\nfin');
  for (let size = 1; size <= bytes.length; size++) {
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    const lines: string[] = [];
    for await (const line of linesOf(chunks())) lines.push(line);
    expect(lines).toEqual(['été', 'œuvre « x »', '', 'fin']);
  }
});
