import { expect, test } from 'vitest';
import { sameName, scoreEvents } from './score-events.ts';
import type { GoldLine } from './sets.ts';

const gold = (id: string, events: GoldLine['events']): GoldLine => ({ id, text: '', events: events ?? [] });
const event = (type: 'AGREE' | 'CONSULT', actor: string) => ({
  type,
  trigger: [0, 1] as [number, number],
  actors: [{ text: actor, span: [0, 1] as [number, number] }],
  recipients: [],
});

test('names meet when the head word of one stands in the other', () => {
  expect(sameName('Kestrian officials', 'the Kestrian officials')).toBe(true);
  expect(sameName('President Ilan Varga', 'Varga')).toBe(true);
  expect(sameName('Kestria', 'Velmar')).toBe(false);
  expect(sameName('', 'Velmar')).toBe(false);
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
  });
});

test('codes of another scheme tell only whether something is given', () => {
  const cameo = { scheme: 'CAMEO', code: '064', actors: ['ARN'], recipients: [] };
  const score = scoreEvents([gold('a', [cameo])], new Map([['a', [event('AGREE', 'ARN')]]]));
  expect(score).toMatchObject({ withEvent: 1, given: 1, type: 0, actorOf: 0 });
});
