import type { Meanings, TimeToken } from './lexicon.ts';

/** What a time expression can begin with. */
const STARTERS = new Set([
  'weekday',
  'month',
  'season',
  'unit',
  'number',
  'ordinal',
  'part',
  'deictic',
  'vague',
  'this',
  'step',
  'edge',
  'shiftBefore',
  'length',
  'dial',
  'hourPart',
  'frequency',
  'holiday',
  'each',
  'decade',
  'yearPart',
]);

const known = new WeakMap<Meanings, boolean>();

export function opensExpression(token: TimeToken): boolean {
  if (token.kind === 'number') return true;
  const { means } = token;
  if (means === undefined) return false;
  let opens = known.get(means);
  if (opens === undefined) {
    opens = Object.keys(means).some((category) => STARTERS.has(category));
    known.set(means, opens);
  }
  return opens;
}
