import { expect, it } from 'vitest';
import { performancePage } from './performance-page.ts';

it('tells when, on what and with which result', () => {
  const page = performancePage(
    [
      { title: 'Search', results: [{ measure: 'a word', value: 1.234, unit: 'ms' }] },
      { title: 'Start', results: [], printed: 'help 30 ms\n' },
    ],
    {
      date: '2031-05-06',
      commit: 'abc1234',
      machine: 'Node 24, 2 cores',
      load: '1.0 at the beginning, 2.0 at the end',
    },
  );
  expect(page).toContain('on 2031-05-06, commit abc1234: Node 24, 2 cores, load 1.0 at the beginning, 2.0 at the end.');
  expect(page).toMatch(/## Search\n\n\|.*measure.*\|\n.*\n\| *a word *\| *1\.23 *\| *ms *\|/u);
  expect(page).toContain('## Start\n\n```text\nhelp 30 ms\n```');
});
