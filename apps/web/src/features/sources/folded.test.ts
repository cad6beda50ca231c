import { expect, test } from 'vitest';
import type { SourceView } from '../../lib/rows.ts';
import { fold, lineCount } from './folded.ts';

type Block = SourceView['source']['blocks'][number];
const block = (kind: Block['kind'], start: number, end: number): Block => ({
  kind,
  span: { start, end },
  reason: kind === 'boilerplate' ? 'menu' : null,
  update: null,
});

test('neighbouring furniture folds into one piece, and its filled lines are counted', () => {
  const text = 'menu\n\nlogin\ntitle\nwords\nfooter';
  const blocks = [
    block('boilerplate', 0, 5),
    block('boilerplate', 6, 11),
    block('headline', 12, 17),
    block('paragraph', 18, 23),
    block('boilerplate', 24, 30),
  ];
  const pieces = fold(blocks);
  expect(pieces.map(({ kind, index }) => [kind, index])).toEqual([
    ['furniture', 0],
    ['block', 2],
    ['block', 3],
    ['furniture', 4],
  ]);
  expect(lineCount(text, blocks.slice(0, 2))).toBe(2);
});
