import { describe, expect, test } from 'vitest';
import { type Mark, quotedWithin, segmentsOf } from './segments.ts';

const mark = (start: number, end: number, kind: Mark['kind'], statementId: string | null = null): Mark => ({
  start,
  end,
  kind,
  statementId,
});

describe('segmentsOf', () => {
  test('a text without marks is one segment', () => {
    expect(segmentsOf({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, kinds: [], statementIds: [] }]);
  });

  test('nested marks are cut at their borders, the innermost statement first', () => {
    const marks = [mark(0, 20, 'indirect', 'st_outer'), mark(5, 10, 'direct', 'st_inner'), mark(6, 8, 'figure')];
    expect(segmentsOf({ start: 0, end: 20 }, marks)).toEqual([
      { start: 0, end: 5, kinds: ['indirect'], statementIds: ['st_outer'] },
      { start: 5, end: 6, kinds: ['direct', 'indirect'], statementIds: ['st_inner', 'st_outer'] },
      { start: 6, end: 8, kinds: ['direct', 'indirect', 'figure'], statementIds: ['st_inner', 'st_outer'] },
      { start: 8, end: 10, kinds: ['direct', 'indirect'], statementIds: ['st_inner', 'st_outer'] },
      { start: 10, end: 20, kinds: ['indirect'], statementIds: ['st_outer'] },
    ]);
  });

  test('overlapping marks share the middle', () => {
    expect(segmentsOf({ start: 0, end: 9 }, [mark(0, 6, 'direct', 'a'), mark(3, 9, 'time')])).toEqual([
      { start: 0, end: 3, kinds: ['direct'], statementIds: ['a'] },
      { start: 3, end: 6, kinds: ['direct', 'time'], statementIds: ['a'] },
      { start: 6, end: 9, kinds: ['time'], statementIds: [] },
    ]);
  });

  test('marks are clipped to the range, and those outside are dropped', () => {
    expect(segmentsOf({ start: 10, end: 20 }, [mark(5, 12, 'direct', 'a'), mark(25, 30, 'time')])).toEqual([
      { start: 10, end: 12, kinds: ['direct'], statementIds: ['a'] },
      { start: 12, end: 20, kinds: [], statementIds: [] },
    ]);
  });

  test('segments joined give the range back, without gap or overlap', () => {
    const marks = Array.from({ length: 60 }, (_, i) => mark((i * 7) % 90, ((i * 7) % 90) + (i % 13), 'place'));
    const segments = segmentsOf({ start: 0, end: 100 }, marks);
    expect(segments[0]?.start).toBe(0);
    expect(segments.at(-1)?.end).toBe(100);
    segments.slice(1).forEach((segment, i) => expect(segment.start).toBe(segments[i]?.end));
  });
});

test('quotedWithin finds the words between marks of both languages', () => {
  const text = 'xx il n’y avait « aucun plan » ni “no plan at all” ici';
  const ranges = quotedWithin(text, { start: 3, end: text.length });
  expect(ranges.map((range) => text.slice(range.start, range.end))).toEqual([' aucun plan ', 'no plan at all']);
});
