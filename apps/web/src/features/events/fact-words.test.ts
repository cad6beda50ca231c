import { expect, test } from 'vitest';
import { phrasesOf } from '../../lib/phrases.ts';
import { factWords } from './fact-words.ts';

test.each([
  ['time', '2025-11-03T00:00:00Z/2025-11-04T00:00:00Z', '3 November 2025'],
  ['time', '2025-10-28T15:00:00Z', '28 October 2025, 15:00 UTC'],
  ['duration', 'PT2H10M', '2 hours and 10 minutes'],
  ['figure', '22000', '22,000'],
  ['stage', 'scheduled denied', 'scheduled · denied'],
  ['participant', 'ac_3rl6qenxerqb8uox', null],
  ['place', 'geneve', null],
  ['time', null, null],
] as const)('%s %s -> %s', (kind, value, words) => {
  expect(factWords(kind, value, phrasesOf.en)?.replace(/\u00a0/gu, ' ') ?? null).toBe(words);
});
