import { expect, test } from 'vitest';
import { type StageClaim, isAgainst, stepsOf } from './stages.ts';

const claim = (stage: StageClaim['stage'], how: StageClaim['claim'], start: string | null): StageClaim => ({
  stage,
  claim: how,
  holder: null,
  holderName: null,
  statementId: null,
  sourceId: 'so_0123456789',
  asOf:
    start === null
      ? null
      : {
          edtf: start,
          start: `${start}T00:00:00Z`,
          end: `${start}T00:00:00Z`,
          instant: null,
          offset: null,
          approximate: false,
          precision: 'day',
          basis: 'stated',
          reference: null,
          text: null,
          span: null,
          alternatives: [],
        },
  span: { start: 0, end: 1 },
  text: 'x',
  condition: null,
});

test('the main line is whole, claims as the event has them, denials apart, turns only where claimed', () => {
  const later = claim('scheduled', 'announced', '2026-03-05');
  const sooner = claim('scheduled', 'reported', '2026-03-01');
  const denial = claim('scheduled', 'denied', null);
  const called = claim('cancelled', 'announced', '2026-03-09');
  const { line, turns } = stepsOf([sooner, denial, later, called]);
  expect(line.map(({ stage }) => stage)).toEqual([
    'proposed',
    'agreed-in-principle',
    'scheduled',
    'under-way',
    'concluded',
  ]);
  expect(line[2]).toEqual({ stage: 'scheduled', claims: [sooner, later], denials: [denial] });
  expect(turns).toEqual([{ stage: 'cancelled', claims: [called], denials: [] }]);
});

test('what is denied or called off stands against', () => {
  expect([
    isAgainst('scheduled', 'denied'),
    isAgainst('cancelled', 'announced'),
    isAgainst('scheduled', 'announced'),
  ]).toEqual([true, true, false]);
});
