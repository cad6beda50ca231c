import { expect, test } from 'vitest';
import { qualityPage } from './quality-page.ts';

const speech = {
  set: 'fr-news',
  scorer: 'quotes' as const,
  texts: 1,
  characters: 1,
  seconds: 1,
  failed: 0,
  figures: {
    'gold all': 161,
    'ggt@0.8 all F1': 87,
    'jac@0.8 all F1': 85.1,
    'ggt@0.8 cue': 90,
    'traps hit': 2,
    'clear share': 61.5,
  },
};

test('says what is reached, on which day and code, beside what should be', () => {
  const page = qualityPage([speech], { date: '2031-03-04 10:00', commit: 'abc1234' });
  expect(page).toContain('Measured on 2031-03-04 at commit abc1234 by');
  expect(page).toMatch(/\| fr-news \| F1 at ggt 0\.8 +\| 87\.0 +\| ≥ 88 +\| no +\|/u);
  expect(page).toMatch(/\| fr-news \| F1 at Jaccard 0\.8 +\| 85\.1 +\| ≥ 85 +\| yes +\|/u);
  expect(page).toMatch(/\| fr-news \| traps hit, of 85 +\| 2 +\| ≤ 3 +\| yes +\|/u);
  expect(page).toMatch(/\| fr-news \| all +\| 161 +\| – +\| 87\.0 +\| 85\.1 +\| – +\|/u);
  expect(page).not.toContain('polnear-dev |');
  expect(page.endsWith('|\n')).toBe(true);
});
