import { EventRow, SourceRow, StatementRow } from '@dixit/model';
import { collect } from '@dixit/testing';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, columnsOf } from './columns.ts';
import { CSV, type Dialect, EXCEL, TSV, csv } from './csv.ts';

const columns: Column[] = [
  { name: 'a', path: ['a'], kind: 'text' },
  { name: 'b.c', path: ['b', 'c'], kind: 'text' },
];

async function* chunksOf(rows: readonly unknown[]) {
  yield rows.slice(0, 1);
  yield rows.slice(1);
}

const written = async (rows: readonly unknown[], dialect: Dialect = CSV): Promise<string> =>
  (await collect(csv(chunksOf(rows), columns, dialect))).join('');

describe('csv', () => {
  const rows = [
    { a: 'plain', b: { c: 'with, comma and "marks"' } },
    { a: null, b: { c: ['x', 'y'] } },
    { a: -3.5, b: null },
  ];

  it('writes the keys, then a line per row', async () => {
    expect(await written(rows)).toBe('a,b.c\r\nplain,"with, comma and ""marks"""\r\n,x; y\r\n-3.5,\r\n');
  });

  it('writes for Excel where the comma is decimal', async () => {
    expect(await written(rows, EXCEL)).toBe('\uFEFFa;b.c\r\nplain;"with, comma and ""marks"""\r\n;"x; y"\r\n-3,5;\r\n');
  });

  it.each(['=1+1', '+33', '-2', '@cmd', '\tx', '\rx', '＝1', '- a dash of French speech'])(
    'guards %j against being read as a formula',
    async (a) => {
      const [record] = parse<{ a: string }>(await written([{ a, b: { c: '' } }]), { columns: true });
      expect(record?.a).toBe(`'${a}`);
    },
  );

  it.each([
    ['CSV', CSV],
    ['TSV', TSV],
    ['CSV for Excel', EXCEL],
  ])('gives an independent reader of %s every text that went in', async (_name, dialect) => {
    const unit = fc.constantFrom('a', 'é', '"', "'", ',', ';', '\t', '\n', '\r', '=', '-', '😀', ' ');
    const text = fc.string({ unit, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: text, c: text }), { maxLength: 5 }), async (records) => {
        const file = await written(
          records.map(({ a, c }) => ({ a, b: { c } })),
          dialect,
        );
        const read = parse<Record<string, string>>(file, {
          columns: true,
          bom: true,
          delimiter: dialect.separator,
          record_delimiter: dialect.lineEnd,
        });
        const unguarded = (cell = ''): string => cell.replace(/^'(?=['=+\-@\t\r\n])/u, '');
        expect(read.map((one) => ({ a: unguarded(one['a']), c: unguarded(one['b.c']) }))).toEqual(records);
      }),
      { numRuns: 200 },
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

  it('knows what a cell holds', () => {
    const kinds = new Map(columnsOf(StatementRow).map(({ name, kind }) => [name, kind]));
    expect(kinds.get('span.start')).toBe('integer');
    expect(kinds.get('disputes')).toBe('integer');
    expect(kinds.get('uttered.approximate')).toBe('boolean');
    expect(kinds.get('relay')).toBe('list');
    expect(kinds.get('text')).toBe('text');
  });
});
