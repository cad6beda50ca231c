import { expect, test } from 'vitest';
import { inContext, mark } from './in-context.ts';
import { jaccard, pairs } from './ranges.ts';

test('brackets stand at the edges of their ranges, also where ranges touch', () => {
  const text = 'Elle dit :\n« Oui ».';
  const marks = [...mark('speaker', [0, 4]), ...mark('cue', [5, 8]), ...mark('content', [13, 16])];
  expect(inContext(text, marks)).toBe('<Elle> {dit} : / « [Oui] ».');
  expect(inContext('ab', [...mark('cue', [0, 1]), ...mark('content', [1, 2])])).toBe('{a}[b]');
});

test('a long text is cut around the marks and in the middle', () => {
  const text = `${'mot '.repeat(100)}ICI ${'mot '.repeat(100)}`;
  const shown = inContext(text, mark('content', [400, 403]));
  expect(shown).toContain('[ICI]');
  expect(shown.length).toBeLessThan(160);
  expect(inContext(text, mark('content', [0, text.length]))).toContain(' […] ');
});

test('a gold takes what holds most of it, and nothing serves two', () => {
  const golds = [{ content: [0, 10] as [number, number] }, { content: [10, 20] as [number, number] }];
  expect(pairs(golds, [{ content: [0, 20] }])).toEqual(new Map([[0, 0]]));
  expect(pairs(golds, [{ content: [0, 4] }, { content: [0, 9] }])).toEqual(new Map([[1, 0]]));
  expect(pairs(golds, [{ content: [0, 3] }])).toEqual(new Map());
  expect(jaccard([[0, 10]], [[5, 15]])).toBeCloseTo(1 / 3);
});
