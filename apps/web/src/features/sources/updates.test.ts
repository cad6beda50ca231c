import { expect, test } from 'vitest';
import type { SourceView } from '../../lib/rows.ts';
import { type Piece, fold } from './folded.ts';
import { inTime, updatesOf } from './updates.ts';

type Block = SourceView['source']['blocks'][number];

function block(kind: Block['kind'], start: number, order: number | null = null): Block {
  const span = { start, end: start + 10 };
  const update = order === null ? null : { label: 'x', labelSpan: { start, end: start + 1 }, order, time: null };
  return { kind, span, reason: kind === 'boilerplate' ? 'menu' : null, update };
}

/** Newest first, with a paragraph that belongs to an update, and furniture on both sides. */
const PIECES = fold([
  block('headline', 0),
  block('boilerplate', 10),
  block('update', 20, 2),
  block('paragraph', 30),
  block('update', 40, 1),
  block('update', 50, 0),
  block('paragraph', 60),
  block('boilerplate', 70),
]);

const startOf = (piece: Piece): number =>
  piece.kind === 'block' ? piece.block.span.start : (piece.blocks[0]?.span.start ?? -1);

test('an update takes along what follows it; furniture at the end belongs to none', () => {
  const { head, updates, tail } = updatesOf(PIECES);
  expect([head, ...updates, tail].map((pieces) => pieces.map(startOf))).toEqual([
    [0, 10],
    [20, 30],
    [40],
    [50, 60],
    [70],
  ]);
});

test('in the order of time the oldest update comes first, and nothing is lost', () => {
  expect(inTime(PIECES).map(startOf)).toEqual([0, 10, 50, 60, 40, 20, 30, 70]);
  const plain = fold([block('headline', 0), block('paragraph', 10)]);
  expect(inTime(plain)).toEqual(plain);
});
