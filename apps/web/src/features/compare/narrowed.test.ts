import { expect, test } from 'vitest';
import type { Compared, SourceRow } from '../../lib/rows.ts';
import { narrowed, shownSources } from './narrowed.ts';

const source = (id: string, copyGroupId: string | null = null): SourceRow => ({
  id,
  kind: 'article',
  title: null,
  outlet: id,
  url: null,
  language: 'fr',
  published: null,
  retrievedAt: '2026-03-01T00:00:00Z',
  statements: 1,
  events: 1,
  copyGroupId,
  tags: [],
  notes: 0,
  copies: 1,
  length: 10,
  version: 1,
});
const sources = [source('a', 'a'), source('b'), source('c', 'a')];
const options = { pinned: [] as string[], withCopies: false };

test('copies are left out until asked for, pinned sources stand alone', () => {
  expect(shownSources(sources, options).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(shownSources(sources, { ...options, withCopies: true }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(shownSources(sources, { ...options, pinned: ['c', 'b'] }).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(shownSources(sources, { ...options, pinned: ['gone'] }).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a fact that no source left tells is left out, and so is its column', () => {
  const cell = (sourceId: string, start: number | null) => ({
    sourceId,
    state: start === null ? ('absent' as const) : ('same' as const),
    value: start === null ? null : '1',
    text: start === null ? null : 'un',
    span: start === null ? null : { start, end: start + 2 },
  });
  const compared = {
    sources,
    facts: [
      { kind: 'time', label: null, cells: [cell('a', 1), cell('b', null), cell('c', null)] },
      { kind: 'place', label: null, cells: [cell('a', null), cell('b', 4), cell('c', null)] },
    ],
    figures: [],
    comparisons: [],
  } as unknown as Compared;
  const left = narrowed(compared, [source('b'), source('c')]);
  expect(left.sources.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(left.facts.map(({ kind, cells }) => [kind, cells.length])).toEqual([['place', 2]]);
});
