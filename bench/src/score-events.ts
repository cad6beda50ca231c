import type { AnnotateOutput } from '@dixit/model';
import { sameName } from './same-name.ts';
import type { GoldEvent, GoldLine } from './sets.ts';

type Predicted = AnnotateOutput['events'];

export interface EventScore {
  /** Sentences with a gold event, and without one. */
  withEvent: number;
  without: number;
  /** Predictions that give anything, in each. */
  given: number;
  wronglyGiven: number;
  type: number;
  actor: number;
  actorOf: number;
  recipient: number;
  recipientOf: number;
  /** Of `actorOf`: everybody the gold names on either side is right. */
  both: number;
}

/**
 * The first event of a prediction against the gold events of its sentence: its type is right when it is
 * a gold code, an actor or recipient when a head word of a name is in common. Codes of another scheme
 * than PLOVER only tell whether anything should be given.
 */
export function scoreEvents(golds: readonly GoldLine[], predictions: ReadonlyMap<string, Predicted>): EventScore {
  const score: EventScore = {
    withEvent: 0,
    without: 0,
    given: 0,
    wronglyGiven: 0,
    type: 0,
    actor: 0,
    actorOf: 0,
    recipient: 0,
    recipientOf: 0,
    both: 0,
  };
  for (const { id, events = [] } of golds) {
    const predicted = predictions.get(id) ?? [];
    if (events.length === 0) {
      score.without += 1;
      if (predicted.length > 0) score.wronglyGiven += 1;
      continue;
    }
    score.withEvent += 1;
    if (predicted.length > 0) score.given += 1;
    scoreFirst(events, predicted[0], score);
  }
  return score;
}

function scoreFirst(golds: readonly GoldEvent[], first: Predicted[number] | undefined, score: EventScore): void {
  const named = golds.filter(({ scheme }) => scheme === 'PLOVER');
  if (first && named.some(({ code }) => code === first.type)) score.type += 1;
  let wrong = 0;
  for (const [side, right, of] of [
    ['actors', 'actor', 'actorOf'],
    ['recipients', 'recipient', 'recipientOf'],
  ] as const) {
    const names = named.flatMap((event) => event[side]).map((one) => (typeof one === 'string' ? one : one.actorText));
    if (names.length === 0) continue;
    score[of] += 1;
    if (first?.[side].some(({ text }) => names.some((name) => sameName(name, text)))) score[right] += 1;
    else wrong += 1;
  }
  if (wrong === 0 && named.length > 0) score.both += 1;
}
