import { expect, test } from 'vitest';
import { between, clear, conditions, exclude, include, stanceOf, valueOf } from './edit-query.ts';

test('a value is asked for, gives way to another, is shut out and cleared', () => {
  const one = include('sommet', 'kind', 'direct');
  expect(one).toBe('sommet kind:direct');
  expect(include(one, 'kind', 'mixed')).toBe('sommet kind:mixed');
  const out = exclude(one, 'kind', 'direct');
  expect(out).toBe('sommet -kind:direct');
  expect([stanceOf(one, 'kind', 'direct'), stanceOf(out, 'kind', 'direct'), stanceOf(out, 'kind', 'mixed')]).toEqual([
    'in',
    'out',
    null,
  ]);
  expect(clear(out, 'kind', 'direct')).toBe('sommet');
  expect(include(out, 'kind', 'direct')).toBe('sommet kind:direct');
});

test('a value with spaces is written so that it is read again', () => {
  const q = include('', 'by', 'Mira Halloran');
  expect(stanceOf(q, 'by', 'Mira Halloran')).toBe('in');
});

test('dates are set and taken away', () => {
  const q = between('sommet since:2025', '2026-03-01', '2026-03-14');
  expect(q).toBe('sommet since:2026-03-01 until:2026-03-14');
  expect(valueOf(q, 'since')).toBe('2026-03-01');
  expect(between(q, '', '')).toBe('sommet');
});

test('conditions come with the query left without each', () => {
  expect(conditions('sommet -by:x "mot exact"').map(({ text, without }) => [text, without])).toEqual([
    ['sommet', '-by:x "mot exact"'],
    ['-by:x', 'sommet "mot exact"'],
    ['"mot exact"', 'sommet -by:x'],
  ]);
});
