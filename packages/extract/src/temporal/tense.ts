import { original, type Reading } from './grammar.ts';

export type Direction = 'past' | 'future' | 'none';

const REACH = 14;
const COMMA = 5;

/** Where the verb nearest to the tokens `[from, to)`, in their own sentence, places them. */
export function directionAt(reading: Reading, from: number, to: number): Direction {
  const left: Probe = { at: from - 1, step: -1, open: true, wait: 0 };
  const right: Probe = { at: to, step: 1, open: true, wait: 0 };
  for (let distance = 0; distance < REACH; distance++) {
    const direction = look(reading, left) ?? look(reading, right);
    if (direction !== null) return direction;
  }
  return 'none';
}

interface Probe {
  at: number;
  step: 1 | -1;
  open: boolean;
  /** Steps still to wait: a verb behind a comma counts as further off. */
  wait: number;
}

function look(reading: Reading, probe: Probe): Direction | null {
  const token = reading.tokens[probe.at];
  if (token === undefined || !probe.open) return null;
  if (probe.wait > 0) {
    probe.wait--;
    return null;
  }
  if (token.text === ',') probe.wait = COMMA;
  if (token.kind === 'mark' && /[.;!?]/.test(token.text) && reading.tokens[probe.at + 1]?.tight !== true)
    probe.open = false;
  const word = token.kind === 'word' && probe.open ? original(reading, probe.at) : '';
  const { at } = probe;
  probe.at += probe.step;
  if (word === '' || /^\p{Lu}/u.test(word)) return null;
  const { past, future, planned } = reading.locale.temporal.tense;
  if (future.test(word)) return 'future';
  if (!past.test(word) && word.length > 3) return null;
  if (planned.test(`${reading.tokens[at - 1]?.text ?? ''} ${word} ${reading.tokens[at + 1]?.text ?? ''}`))
    return 'future';
  return past.test(word) ? 'past' : null;
}
