import type { Meanings, TimeToken } from './lexicon.ts';

/** What a time expression can begin with, whatever follows. */
const ALONE = [
  'weekday',
  'month',
  'season',
  'unit',
  'part',
  'deictic',
  'vague',
  'vagueStep',
  'length',
  'dial',
  'frequency',
  'holiday',
  'decade',
];
/** What begins one only before a number or a word of `FOLLOWERS`. */
const LED = ['number', 'ordinal', 'this', 'step', 'shiftBefore', 'each', 'hourPart', 'yearPart'];
const FOLLOWERS = [
  ...ALONE,
  ...LED,
  'edge',
  'approximate',
  'more',
  'and',
  'hourMark',
  'halfDay',
  'pastHour',
  'to',
  'of',
  'weekday',
  'ordinalSuffix',
];

/** How a token may take part in time expressions. */
interface Role {
  alone: boolean;
  led: boolean;
  edge: boolean;
  follows: boolean;
}

const roles = new WeakMap<Meanings, Role>();

function roleOf(means: Meanings): Role {
  let role = roles.get(means);
  if (role === undefined) {
    const has = (categories: readonly string[]): boolean =>
      categories.some((category) => means[category] !== undefined);
    role = { alone: has(ALONE), led: has(LED), edge: means['edge'] !== undefined, follows: has(FOLLOWERS) };
    roles.set(means, role);
  }
  return role;
}

/** Whether a time expression can begin with a token, by that token alone. */
export function opensExpression(token: TimeToken): boolean {
  if (token.kind === 'number') return true;
  if (token.means === undefined) return false;
  const role = roleOf(token.means);
  return role.alone || role.led || role.edge;
}

/** Whether one can begin at `i`: as `opensExpression`, and what it needs stands behind. Keeps most words out cheaply. */
export function mayOpen(tokens: readonly TimeToken[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.kind === 'number') return token !== undefined;
  if (token.means === undefined) return false;
  const role = roleOf(token.means);
  if (role.alone) return true;
  if (!role.led && !role.edge) return false;
  const next = tokens[i + 1];
  if (next === undefined) return false;
  if (next.kind === 'number') return true;
  if (next.means !== undefined) return role.edge || roleOf(next.means).follows;
  return next.kind === 'mark' && (next.text === '-' || next.text === "'" || (next.text === ',' && role.led));
}
