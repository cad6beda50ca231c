import { expect, test } from 'vitest';
import { withPermalinks } from './permalinks.ts';

const BASE = 'http://127.0.0.1:4310/';
const source = { id: 'so_0123456789abcdef' };

test.each([
  [{ ...source }, 'http://127.0.0.1:4310/sources/so_0123456789abcdef'],
  [{ id: 'ev_0123456789abcdef' }, 'http://127.0.0.1:4310/events/ev_0123456789abcdef'],
  [
    { id: 'st_0123456789abcdef', source, span: { start: 3, end: 9 } },
    'http://127.0.0.1:4310/sources/so_0123456789abcdef#c=3-9',
  ],
  [
    { id: 'st_0123456789abcdef', sourceId: source.id, parts: [{ start: 4, end: 8 }] },
    'http://127.0.0.1:4310/sources/so_0123456789abcdef#c=4-8',
  ],
  [{ sourceId: source.id, span: { start: 0, end: 2 } }, 'http://127.0.0.1:4310/sources/so_0123456789abcdef#c=0-2'],
])('%j is at %s', (record, permalink) => {
  expect(withPermalinks(record, BASE)).toMatchObject({ permalink });
});

test('reaches what is inside, and adds nothing to what has no place', () => {
  expect(withPermalinks({ rows: [{ text: 'a', source }], span: null }, BASE)).toEqual({
    rows: [{ text: 'a', source: { ...source, permalink: `${BASE}sources/${source.id}` } }],
    span: null,
  });
});
