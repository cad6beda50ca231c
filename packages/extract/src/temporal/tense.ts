import { original, type Reading } from './grammar.ts';

export type Direction = 'past' | 'future' | 'none';

const REACH = 14;
const COMMA = 5;
/** How far a verb may stand in the sentence when none is near. */
const SENTENCE = 40;

/** Where the verb nearest to the tokens `[from, to)`, in their own sentence, places them. */
export function directionAt(reading: Reading, from: number, to: number): Direction {
  const word = original(reading, from);
  const loud = word.length > 3 && word === word.toUpperCase();
  return (
    probed(reading, { from, to, loud, reach: REACH, comma: COMMA }) ??
    probed(reading, { from, to, loud, reach: SENTENCE, comma: 0 }) ??
    'none'
  );
}

interface Search {
  from: number;
  to: number;
  /** The expression stands in capitals, as may the verbs around it. */
  loud: boolean;
  reach: number;
  comma: number;
}

function probed(reading: Reading, { from, to, loud, reach, comma }: Search): Direction | null {
  const left: Probe = { at: from - 1, step: -1, open: true, wait: 0, loud, comma };
  const right: Probe = { at: to, step: 1, open: true, wait: 0, loud, comma };
  for (let distance = 0; distance < reach && (left.open || right.open); distance++) {
    const direction = look(reading, left) ?? look(reading, right);
    if (direction !== null) return direction;
  }
  return null;
}

interface Probe {
  at: number;
  step: 1 | -1;
  open: boolean;
  /** Steps still to wait: a verb behind a comma counts as further off. */
  wait: number;
  loud: boolean;
  comma: number;
}

function look(reading: Reading, probe: Probe): Direction | null {
  const { at } = probe;
  const token = reading.tokens[at];
  if (token === undefined || !probe.open) {
    probe.open = false;
    return null;
  }
  if (probe.wait > 0) {
    probe.wait--;
    return null;
  }
  if (token.text === ',') probe.wait = probe.comma;
  if (token.kind === 'mark' && /[.;!?]/.test(token.text) && reading.tokens[at + 1]?.tight !== true) probe.open = false;
  probe.at += probe.step;
  if (token.kind !== 'word' || !probe.open) return null;
  const word = original(reading, at);
  if (!/^\p{Lu}/u.test(word)) return directionOf(reading, probe, at, word);
  return probe.loud && word === word.toUpperCase() ? directionOf(reading, probe, at, word.toLowerCase()) : null;
}

function directionOf(reading: Reading, { step }: Probe, at: number, word: string): Direction | null {
  const { past, future, planned, present, intended, helped } = reading.locale.temporal.tense;
  const isFuture = future.test(word);
  const isPast = !isFuture && past.test(word);
  if (!isFuture && !isPast && word.length > SHORT) return null;
  const around = `${reading.tokens[at - 1]?.text ?? ''} ${word} ${reading.tokens[at + 1]?.text ?? ''}`;
  if (planned.test(around) || (step < 0 && intended.test(around))) return 'future';
  if (helped.test(around)) return null;
  if (present.test(around)) return 'none';
  if (isFuture) return 'future';
  return isPast ? 'past' : null;
}

/** Words of the length of "is" or "plan", which beside others show what is to come. */
const SHORT = 4;
