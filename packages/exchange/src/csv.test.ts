import { EventRow, SourceRow, StatementRow } from '@dixit/model';
import { collect } from '@dixit/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { csv, parseCsv } from './csv.ts';

const columns = [
  { name: 'a', path: ['a'] },
  { name: 'b.c', path: ['b', 'c'] },
];

async function* chunksOf(rows: readonly unknown[]) {
  yield rows.slice(0, 1);
  yield rows.slice(1);
}

const written = async (rows: readonly unknown[]): Promise<string> =>
  (await collect(csv(chunksOf(rows), columns))).join('');

describe('csv', () => {
  it('writes the keys, then a line per row', async () => {
    const rows = [
      { a: 'plain', b: { c: 'with, comma and "marks"' } },
      { a: null, b: { c: ['x', 'y'] } },
      { a: -3.5, b: null },
    ];
    expect(await written(rows)).toBe('a,b.c\r\nplain,"with, comma and ""marks"""\r\n,x; y\r\n-3.5,\r\n');
  });

  it.each(['=1+1', '+33', '-2', '@cmd', '\tx', '\rx'])('guards %j against being read as a formula', async (a) => {
    const text = await written([{ a, b: { c: '' } }]);
    expect(
      text
        .split('\r\n')[1]
        ?.replace(/^"/, '')
        .startsWith(`'${a.slice(0, 1)}`),
    ).toBe(true);
    expect(parseCsv(text)).toEqual([{ a, 'b.c': '' }]);
  });

  it('gives back every text that went in', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '"', "'", ',', '\n', '\r', '=', '-', '😀', ' '),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: text, c: text }), { maxLength: 5 }), async (records) => {
        const rows = records.map(({ a, c }) => ({ a, b: { c } }));
        expect(parseCsv(await written(rows))).toEqual(records.map(({ a, c }) => ({ a, 'b.c': c })));
      }),
      { numRuns: 300 },
    );
  });
});

describe('columnsOf', () => {
  it('takes nested objects apart, and leaves lists whole', () => {
    const names = (schema: Parameters<typeof columnsOf>[0]) => columnsOf(schema).map(({ name }) => name);
    expect(names(StatementRow)).toEqual(
      expect.arrayContaining([
        'id',
        'text',
        'span.start',
        'speaker.name',
        'uttered.edtf',
        'source.published.start',
        'relay',
      ]),
    );
    expect(names(EventRow)).toContain('participants');
    expect(names(SourceRow)).toContain('published.edtf');
  });
});
