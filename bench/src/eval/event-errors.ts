import type { AnnotateOutput } from '@dixit/model';
import { scoreEvents } from '../score-events.ts';
import type { GoldEvent, GoldLine } from '../sets.ts';
import type { EvalError } from './errors.ts';
import { inContext, mark } from './in-context.ts';

type Found = AnnotateOutput['events'][number];

/** What is wrong with the first event of one sentence, by the rule of `scoreEvents`. */
export function eventErrors(line: GoldLine, found: readonly Found[]): EvalError[] {
  const score = scoreEvents([line], new Map([[line.id, [...found]]]));
  const named = (line.events ?? []).some(({ scheme }) => scheme === 'PLOVER');
  const kinds: [string, boolean][] = [
    ['false', score.wronglyGiven > 0],
    ['missed', score.given < score.withEvent],
    ['type', named && found.length > 0 && score.type < score.withEvent],
    ['actor', found.length > 0 && score.actor < score.actorOf],
    ['recipient', found.length > 0 && score.recipient < score.recipientOf],
  ];
  return kinds
    .filter(([, is]) => is)
    .map(([kind]) => ({
      kind,
      id: line.id,
      at: 0,
      weight: 0,
      lines: [
        inContext(line.text, found[0] ? mark('cue', found[0].trigger) : [], [0, line.text.length]),
        ...(line.events ?? []).map((event) => `gold   ${goldLine(event)}`),
        ...found.slice(0, 3).map((one) => `found  ${foundLine(one)}`),
      ],
    }));
}

const goldLine = ({ code, actors, recipients }: GoldEvent): string =>
  `${code}: ${namesOf(actors)} > ${namesOf(recipients)}`;

const namesOf = (names: GoldEvent['actors']): string =>
  names.map((name) => (typeof name === 'string' ? name : name.actorText)).join(', ');

const foundLine = ({ type, actors, recipients, stage, claim }: Found): string =>
  `${type}: ${actors.map(({ text }) => text).join(', ')} > ${recipients.map(({ text }) => text).join(', ')}` +
  (stage ? ` (${stage}, ${claim ?? ''})` : '');
