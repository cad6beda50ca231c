import { expect, test } from 'vitest';
import { visit } from './browser.ts';
import { QUESTIONS, type Walk, walk } from './questions.ts';
import { setStage } from './stage.ts';

/** Presses of a key beyond the words typed that half of the questions may need at most. */
const MEDIAN = 12;

const stage = setStage({ isShared: true });
const walks: Walk[] = [];

test.each(QUESTIONS)('$asks', async (question) => {
  const { page, problems } = await visit(stage.browser);
  walks.push(await walk(page, stage.web.url, question));
  expect(problems).toEqual([]);
  await page.context().close();
});

test(`half of them take at most ${MEDIAN} keys beyond the words`, () => {
  const sorted = walks.map(({ keys }) => keys).sort((a, b) => a - b);
  expect(sorted).toHaveLength(QUESTIONS.length);
  expect(sorted[sorted.length / 2]).toBeLessThanOrEqual(MEDIAN);
});
