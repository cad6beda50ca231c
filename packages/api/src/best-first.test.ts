import { aComparison } from '@dixit/testing';
import { expect, it } from 'vitest';
import { bestFirst } from './best-first.ts';

const side = (start: number) => ({
  sourceId: 'so_0000000000000001',
  statementId: null,
  holderName: null,
  span: { start, end: start + 1 },
  text: 'x',
});

it('puts disputes before agreement, independent sources before copies, instants before stages', () => {
  const all = [
    aComparison(side(0), side(1), { kind: 'changed-over-time', on: 'stage' }),
    aComparison(side(2), side(3), { kind: 'corroborates', on: 'stage' }),
    aComparison(side(4), side(5), { kind: 'corroborates', on: 'time' }),
    aComparison(side(6), side(7), { kind: 'disputes', on: 'stage', independent: false }),
    aComparison(side(8), side(9), { kind: 'disputes', on: 'stage' }),
  ];
  expect(bestFirst(all).map(({ left }) => left.span.start)).toEqual([8, 6, 4, 2, 0]);
});
