import { expect, test } from 'vitest';
import { scoreEvents } from './score-events.ts';
import type { GoldLine } from './sets.ts';

const gold = (id: string, events: GoldLine['events']): GoldLine => ({ id, text: '', events: events ?? [] });
const event = (type: 'AGREE' | 'CONSULT', actor: string) => ({
  type,
  trigger: [0, 1] as [number, number],
  actors: [{ text: actor, span: [0, 1] as [number, number] }],
  recipients: [],
});

test('only the first event counts, and only against what the gold names', () => {
  const agree = {
    scheme: 'PLOVER',
    code: 'AGREE',
    actors: [{ actorText: 'Kestria' }],
    recipients: [{ actorText: 'Velmar' }],
  };
  const golds = [gold('a', [agree]), gold('b', []), gold('c', []), gold('d', [agree])];
  const predictions = new Map([
    ['a', [event('AGREE', 'Kestria'), event('CONSULT', 'Kestria')]],
    ['b', [event('CONSULT', 'Kestria')]],
    ['d', [event('CONSULT', 'Ostrava')]],
  ]);
  expect(scoreEvents(golds, predictions)).toEqual({
    withEvent: 2,
    without: 2,
    given: 2,
    wronglyGiven: 1,
    type: 1,
    actor: 1,
    actorOf: 2,
    recipient: 0,
    recipientOf: 2,
    both: 0,
  });
});

test('codes of another scheme tell only whether something is given', () => {
  const cameo = { scheme: 'CAMEO', code: '064', actors: ['ARN'], recipients: [] };
  const score = scoreEvents([gold('a', [cameo])], new Map([['a', [event('AGREE', 'ARN')]]]));
  expect(score).toMatchObject({ withEvent: 1, given: 1, type: 0, actorOf: 0 });
});

test('both are right when everybody whom the gold names is', () => {
  const gives = {
    scheme: 'PLOVER',
    code: 'AID',
    actors: [{ actorText: 'Kestria' }],
    recipients: [{ actorText: 'Velmar' }],
  };
  const found = {
    ...event('AGREE', 'Kestria'),
    recipients: [{ text: 'the Velmar army', span: [0, 1] as [number, number] }],
  };
  const alone = { ...gives, recipients: [] };
  const score = scoreEvents(
    [gold('a', [gives]), gold('b', [gives]), gold('c', [alone])],
    new Map([
      ['a', [{ ...found, recipients: [{ text: 'Velmar', span: [0, 1] as [number, number] }] }]],
      ['b', [event('AGREE', 'Kestria')]],
      ['c', [event('AGREE', 'Kestria')]],
    ]),
  );
  expect(score).toMatchObject({ actor: 3, recipient: 1, recipientOf: 2, both: 2 });
});
