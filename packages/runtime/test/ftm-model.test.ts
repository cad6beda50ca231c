import { expect, it } from 'vitest';
import { ftmFaults } from './ftm-model.ts';

const note = (properties: Record<string, string[]>, schema = 'Note') => ({ id: 'n', schema, properties });

it.each([
  [note({ name: ['Orla Venn'], createdAt: ['2031-03-04T15:00'] }), ''],
  [note({ said: ['x'] }), 'Note has no said'],
  [note({ createdAt: ['2031-03-04T15:00:00Z'] }), 'Thing:createdAt: “2031-03-04T15:00:00Z” is no date'],
  [note({ createdAt: ['2031-13'] }), 'is no date'],
  [note({ sourceUrl: ['desk/st_1'] }), 'is no url'],
  [note({ country: ['Syldavia'] }), 'is no country'],
  [note({ name: [] }), 'is empty'],
  [note({ name: ['x'.repeat(5_000)] }), 'is no name'],
  [note({ proof: ['n'] }), 'Thing:proof: “n” is no entity'],
  [note({ language: ['fr'] }, 'Article'), 'is no language'],
  [note({ document: ['d'] }, 'Documentation'), 'Documentation needs entity'],
  [note({}, 'Interval'), 'Interval is abstract'],
])('%j: “%s”', (entity, fault) => {
  const faults = ftmFaults([entity]);
  expect(faults).toHaveLength(fault === '' ? 0 : 1);
  expect(faults.join('')).toContain(fault);
});
