import { isCapital, original, type Reading } from './grammar.ts';

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
  const left: Probe = { at: from - 1, step: -1, open: true, wait: 0, loud, comma, parted: false };
  const right: Probe = { at: to, step: 1, open: true, wait: 0, loud, comma, parted: false };
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
  /** A comma lies between. */
  parted: boolean;
}

function look(reading: Reading, probe: Probe): Direction | null {
  const { at } = probe;
  const { tokens } = reading;
  if (at < 0 || at >= tokens.length || !probe.open) {
    probe.open = false;
    return null;
  }
  if (probe.wait > 0) {
    probe.wait--;
    return null;
  }
  probe.at += probe.step;
  if (!tokens.isWord(at)) {
    const mark = tokens.isNumber(at) ? '' : (tokens.at(at)?.text ?? '');
    if (mark === ',') [probe.wait, probe.parted] = [probe.comma, true];
    if (/[.;!?]/.test(mark) && !tokens.isTight(at + 1)) probe.open = false;
    return null;
  }
  const word = original(reading, at);
  if (!isCapital(word)) return directionOf(reading, probe, at, word);
  return probe.loud && word === word.toUpperCase() ? directionOf(reading, probe, at, word.toLowerCase()) : null;
}

function directionOf(reading: Reading, { step, parted }: Probe, at: number, word: string): Direction | null {
  const { planned, present, intended, helped } = reading.locale.temporal.tense;
  const form = formOf(word, reading.locale.temporal.tense);
  if (form === null && word.length > SHORT) return null;
  const around = `${reading.tokens.at(at - 1)?.text ?? ''} ${word} ${reading.tokens.at(at + 1)?.text ?? ''}`;
  if (planned.test(around) || (step < 0 && intended.test(around))) return 'future';
  if (helped.test(around)) return null;
  if (present.test(around)) return 'none';
  // "will close in March, the mayor said": that is the time of the saying.
  return form === 'past' && step > 0 && parted && isSaying(reading, word) ? null : form;
}

const isSaying = ({ locale }: Reading, word: string): boolean =>
  !locale.speech.carriers.has(word) &&
  locale.speech.verbs.get(word)?.some(({ verb }) => verb.strength === 'strong' && verb.governs.includes('clause')) ===
    true;

type Tense = Reading['locale']['temporal']['tense'];

/** Verb forms seen before, by the rules of their language: an article has few, each often. */
const forms = new WeakMap<Tense, Map<string, 'past' | 'future' | null>>();
const MOST_FORMS = 10_000;
/** A longer word cut from a text may keep all of it in memory. */
const LONGEST_FORM = 12;

function formOf(word: string, tense: Tense): 'past' | 'future' | null {
  let known = forms.get(tense);
  if (known === undefined) forms.set(tense, (known = new Map()));
  let form = known.get(word);
  if (form === undefined) {
    form = tense.future.test(word) ? 'future' : tense.past.test(word) ? 'past' : null;
    if (known.size >= MOST_FORMS) known.clear();
    if (word.length <= LONGEST_FORM) known.set(word, form);
  }
  return form;
}

/** Words of the length of "is" or "plan", which beside others show what is to come. */
const SHORT = 4;
