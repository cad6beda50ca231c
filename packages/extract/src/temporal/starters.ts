import type { Meanings } from './lexicon.ts';

/** What a time expression can begin with, whatever follows. */
const ALONE = [
  'weekday',
  'month',
  'season',
  'part',
  'deictic',
  'vague',
  'vagueStep',
  'length',
  'dial',
  'frequency',
  'holiday',
  'decade',
  'unitEnd',
];
/** What begins one only before a number or a word of `FOLLOWERS`. */
const LED = ['number', 'ordinal', 'this', 'step', 'shiftBefore', 'each', 'hourPart'];
const FOLLOWERS = [
  ...ALONE,
  ...LED,
  'unit',
  'yearPart',
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
  'andHalf',
  'exactly',
];
/** What stands behind a unit that begins one; a number does, too: « semaine prochaine », "week of", « années 60 ». */
const BEHIND_UNIT = ['step', 'eventAfter', 'of', 'starting', 'number'];

/** How a word may take part in time expressions, one bit each. */
export const ROLES = {
  alone: 1,
  led: 2,
  edge: 4,
  /** Begins one before a number or a word of `BEHIND_UNIT`. */
  unit: 8,
  /** Begins one before figures: "Q3", « T3 ». */
  lettered: 16,
  follows: 32,
  followsUnit: 64,
  century: 128,
} as const;
const OPENING = ROLES.alone | ROLES.led | ROLES.edge | ROLES.unit | ROLES.lettered;

/** The roles of a word by all that it means. */
export function rolesOf(means: Meanings | undefined): number {
  if (means === undefined) return 0;
  const has = (categories: readonly string[]): boolean => categories.some((category) => means[category] !== undefined);
  return (
    (has(ALONE) || means['unit'] === 'weekend' ? ROLES.alone : 0) |
    (has(LED) ? ROLES.led : 0) |
    (has(['edge']) ? ROLES.edge : 0) |
    (has(['unit']) ? ROLES.unit : 0) |
    (has(['yearPart']) ? ROLES.lettered : 0) |
    (has(BEHIND_UNIT) ? ROLES.followsUnit : 0) |
    (has(FOLLOWERS) ? ROLES.follows : 0) |
    (means['unit'] === 'century' ? ROLES.century : 0)
  );
}

/** Whether a time expression can begin with a word of such roles. */
export const opens = (roles: number): boolean => (roles & OPENING) !== 0;
