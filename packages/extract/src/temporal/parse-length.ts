import { digits, isMark, isWord, meaning, original, skip, type Reading, type Rule } from './grammar.ts';
import { momentOf, type Core, type Found, type Step, type Unit } from './moment.ts';
import { spelled } from './number.ts';

const DESIGNATORS: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'W',
  fortnight: 'F',
  month: 'M',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'E',
  century: 'C',
};
const ORDER: readonly Unit[] = [
  'century',
  'decade',
  'year',
  'half',
  'quarter',
  'month',
  'fortnight',
  'week',
  'weekend',
  'day',
  'hour',
  'minute',
  'second',
];

export interface Length {
  by: Step[];
  /** An unnamed few: « quelques jours ». */
  vague: boolean;
  to: number;
}

/** The TIMEX3 value of a length: `P2D`, `PT2H5M`, `PXY`. */
export function lengthValue({ by, vague }: Pick<Length, 'by' | 'vague'>): string {
  let date = '';
  let time = '';
  const sorted = by.length < 2 ? by : by.toSorted((a, b) => ORDER.indexOf(a.unit) - ORDER.indexOf(b.unit));
  for (const { unit, n } of sorted) {
    const mark = DESIGNATORS[unit];
    const count = vague ? 'X' : unit === 'century' ? String(n * 100) : String(unit === 'fortnight' ? n * 2 : n);
    if (mark.startsWith('T')) time += `${count}${mark.slice(1)}`;
    else date += `${count}${unit === 'century' && !vague ? 'Y' : unit === 'fortnight' ? 'W' : mark}`;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

/** « trois heures et dix minutes », "three days", "16-hour", "2 years, 1 month and 21 days". */
export function lengthAt(reading: Reading, i: number): Length | null {
  if (!reading.tokens.isNumber(i)) {
    const means = reading.tokens.means(i);
    if (means === undefined || (means['number'] === undefined && means['length'] === undefined)) return null;
  }
  const first = simpleLength(reading, i);
  if (first === null || first.vague) return first;
  let last = first;
  for (let parts = 1; parts < 5; parts++) {
    const next = simpleLength(reading, skip(reading, skip(reading, last.to, ','), 'and'));
    const unit = next?.by[0]?.unit;
    if (next === null || next.vague || unit === undefined || last.by.some((step) => step.unit === unit)) break;
    if (isOr(reading, last.to) || (isWord(reading, last.to, 'number') && meaning(reading, last.to, 'number') === '1'))
      break;
    last = { by: [...last.by, ...next.by], vague: false, to: next.to };
  }
  return last;
}

const isOr = (reading: Reading, i: number): boolean => meaning(reading, i, 'and') === '2';

function simpleLength(reading: Reading, i: number): Length | null {
  const whole = meaning(reading, i, 'length');
  if (whole !== null) {
    const minutes = /^PT(\d+)M$/.exec(whole)?.[1];
    const months = /^P(\d+)M$/.exec(whole)?.[1];
    if (minutes !== undefined) return { by: [{ unit: 'minute', n: Number(minutes) }], vague: false, to: i + 1 };
    return months === undefined ? null : { by: [{ unit: 'month', n: Number(months) }], vague: false, to: i + 1 };
  }
  const count = countAt(reading, i);
  if (count === null) return null;
  const isAndHalf = isWord(reading, count.to, 'andHalf');
  let at = isAndHalf ? count.to + 1 : count.to;
  if (isMark(reading, at, '-') && reading.tokens.isTight(at)) at++;
  else if (meaning(reading, at, 'unit') === null) at = adjectives(reading, at);
  const unit = meaning(reading, at, 'unit') as Unit | null;
  if (unit === null) return null;
  const isHalfBehind = isWord(reading, at + 1, 'andHalf');
  const by = isAndHalf || isHalfBehind ? withHalf({ unit, n: count.n }) : [{ unit, n: count.n }];
  return { by: by.flatMap(wholeSteps), vague: count.vague, to: at + (isHalfBehind ? 2 : 1) };
}

/** "three more days", « deux longs mois », « trois prochains jours ». */
function adjectives(reading: Reading, i: number): number {
  const at = skip(reading, i, 'step', 'more');
  return isMark(reading, at, '-') ? i : at;
}

function withHalf({ unit, n }: Step): Step[] {
  if (unit === 'hour')
    return [
      { unit, n },
      { unit: 'minute', n: 30 },
    ];
  if (unit === 'year')
    return [
      { unit, n },
      { unit: 'month', n: 6 },
    ];
  if (unit === 'minute')
    return [
      { unit, n },
      { unit: 'second', n: 30 },
    ];
  return unit === 'day'
    ? [
        { unit, n },
        { unit: 'hour', n: 12 },
      ]
    : [{ unit, n }];
}

function wholeSteps({ unit, n }: Step): Step[] {
  if (Number.isInteger(n)) return [{ unit, n }];
  const whole = Math.floor(n);
  const rest = n - whole;
  const finer = unit === 'hour' ? 'minute' : unit === 'minute' ? 'second' : unit === 'year' ? 'month' : null;
  if (finer === null) return [{ unit, n }];
  const part = { unit: finer, n: Math.round(rest * (finer === 'month' ? 12 : 60)) } as const;
  return whole === 0 ? [part] : [{ unit, n: whole }, part];
}

/** `3`, `2.5`, `2,5`, `5 1/2`, "three", « quelques ». */
function countAt(reading: Reading, i: number): { n: number; vague: boolean; to: number } | null {
  if (meaning(reading, i, 'number') === 'X') return { n: 3, vague: true, to: i + 1 };
  const { tokens } = reading;
  const number = digits(reading, i);
  if (number === null) {
    const words = spelled(reading, i);
    return words === null ? null : { ...words, vague: false };
  }
  const before = tokens.at(i - 1);
  if (tokens.at(i)?.tight === true && before !== undefined && !/^[-('"]$/.test(before.text)) return null;
  if (tokens.at(i)?.tight === true && before?.text === '-' && tokens.at(i - 2)?.kind === 'number') return null;
  const mark = tokens.at(i + 1);
  const fraction = digits(reading, i + 2);
  if (mark?.tight === true && tokens.at(i + 2)?.tight === true && fraction !== null && /^[.,]$/.test(mark.text)) {
    const isDecimal =
      mark.text === (reading.locale.temporal.dayFirst ? ',' : '.') && original(reading, i + 2).length <= 2;
    if (!isDecimal) return null;
    return { n: Number(`${number}.${original(reading, i + 2)}`), vague: false, to: i + 3 };
  }
  if (mark?.text === '/' && mark.tight) return null;
  const half = original(reading, i + 1) === '1' && isMark(reading, i + 2, '/') && original(reading, i + 3) === '2';
  return half ? { n: number + 0.5, vague: false, to: i + 4 } : { n: number, vague: false, to: i + 1 };
}

/** « il y a trois ans », "two weeks ago", « dans deux jours », "three days later"; else the length itself. */
export const shifted: Rule = (reading, i) => {
  const before = meaning(reading, i, 'shiftBefore');
  const at = before === null ? i : skip(reading, skip(reading, i + 1, 'approximate', 'exactly'), 'of', 'approximate');
  const length = lengthAt(reading, at);
  if (length === null)
    return before === null ? stretch(reading, i) : before === 'within' ? unnamed(reading, i, at) : null;
  const after = meaning(reading, length.to, 'shiftAfter') ?? afterEvent(reading, length.to);
  const direction = before ?? after;
  const to = before === null && after !== null ? length.to + 1 : length.to;
  if (direction === null) return stretch(reading, i) ?? lastNamed(reading, i, length) ?? lengthFound(i, length);
  if (direction === 'within')
    return length.vague ? lengthFound(at, length) : spanFrom({ from: i, to }, length, { of: NOW, last: true });
  return shiftOf({ from: i, to }, length, direction);
};

/** "within days": how many is left open. */
function unnamed(reading: Reading, from: number, i: number): Found | null {
  const unit = meaning(reading, i, 'unit') as Unit | null;
  if (unit === null || !isPlural(reading, i, i)) return null;
  return {
    from,
    to: i + 1,
    moment: momentOf({ kind: 'duration', value: lengthValue({ by: [{ unit, n: 1 }], vague: true }) }),
  };
}

const NOW: Core = { kind: 'shift', by: [{ unit: 'day', n: 0 }], from: 'now' };

/** "within ten days", "two weeks starting July 3": a length of time from a day on. */
export function spanFrom(
  range: { from: number; to: number },
  { by }: Length,
  { of, last }: { of: Core; last: boolean },
): Found {
  return { ...range, moment: momentOf({ kind: 'span', by: signed(by, 1).map(plainStep), of, last }) };
}

/** "two days later, …", "an hour before." from the day named last; "before the vote" is dated by no day. */
function afterEvent(reading: Reading, i: number): string | null {
  const sign = meaning(reading, i, 'eventAfter');
  const next = reading.tokens.at(i + 1);
  return sign !== null && (next === undefined || next.kind === 'mark') ? `story${sign}` : null;
}

const lengthFound = (from: number, length: Length): Found => ({
  from,
  to: length.to,
  moment: momentOf({ kind: 'duration', value: lengthValue(length) }),
});

function shiftOf(range: { from: number; to: number }, length: Length, direction: string): Found {
  const story = direction.startsWith('story');
  const sign = Number(story ? direction.slice(5) : direction);
  if (length.vague) {
    const ref = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
    return { ...range, moment: momentOf({ kind: 'vague', ref }) };
  }
  const by = signed(length.by, sign).map(plainStep);
  const core: Core = { kind: 'shift', by, from: story ? 'story' : 'now' };
  return { ...range, moment: momentOf(core, { approximate: true }) };
}

/** Decades ago are counted in years, weeks to come in days. */
function plainStep({ unit, n }: Step): Step {
  if (unit === 'decade') return { unit: 'year', n: n * 10 };
  if (unit === 'century') return { unit: 'year', n: n * 100 };
  if (unit === 'fortnight') return n > 0 ? { unit: 'day', n: n * 14 } : { unit: 'week', n: n * 2 };
  return unit === 'week' && n > 0 ? { unit: 'day', n: n * 7 } : { unit, n };
}

/** Whole units, as calendars count; halves of what has no smaller unit are rounded down. */
export const signed = (by: readonly Step[], sign: number): Step[] =>
  by.map(({ unit, n }) => ({ unit, n: sign * Math.floor(n) }));

/** « ces derniers mois », "the past two months", « trois prochains mois », « 24 dernières heures ». */
function stretch(reading: Reading, i: number): Found | null {
  const step = meaning(reading, i, 'step');
  if (step !== null) {
    const number = countAt(reading, i + 1);
    const at = number?.to ?? i + 1;
    const unit = meaning(reading, at, 'unit') as Unit | null;
    if (unit === null || (number === null && !isPlural(reading, at, i))) return null;
    return stretchOf({ from: i, to: at + 1 }, { unit, n: number?.vague === false ? number.n : null, step });
  }
  const number = countAt(reading, i);
  if (number === null) return null;
  const between = meaning(reading, number.to, 'step');
  const unit = meaning(reading, number.to + 1, 'unit') as Unit | null;
  if (between === null || unit === null || (number.n > 1 && !isPlural(reading, number.to + 1, number.to))) return null;
  return stretchOf({ from: i, to: number.to + 2 }, { unit, n: number.vague ? null : number.n, step: between });
}

/** « 24 heures passées », « trois semaines suivantes ». */
function lastNamed(reading: Reading, i: number, length: Length): Found | null {
  const step = meaning(reading, length.to, 'step');
  const [only, second] = length.by;
  if (step === null || only === undefined || second !== undefined || !isWord(reading, i - 1, 'article')) return null;
  return stretchOf({ from: i, to: length.to + 1 }, { unit: only.unit, n: length.vague ? null : only.n, step });
}

function isPlural(reading: Reading, at: number, step: number): boolean {
  const word = reading.tokens.at(at)?.text ?? '';
  return (
    word.endsWith('s') && (word !== 'mois' || reading.tokens.isNumber(step) || original(reading, step).endsWith('s'))
  );
}

interface StretchParts {
  unit: Unit;
  n: number | null;
  step: string;
}

function stretchOf(range: { from: number; to: number }, { unit, n, step }: StretchParts): Found | null {
  const story = step.startsWith('story');
  const sign = Number(story ? step.slice(5) : step);
  if (n === null || !Number.isInteger(n)) {
    const value = lengthValue({ by: [{ unit, n: 1 }], vague: true });
    return { ...range, moment: momentOf({ kind: 'duration', value }) };
  }
  return { ...range, moment: momentOf({ kind: 'stretch', step: { unit, n: sign * n } }) };
}

/** « chaque jour », "every two weeks", « tous les mardis ». */
export const repeated: Rule = (reading, i) => {
  if (!isWord(reading, i, 'each')) return null;
  const day = meaning(reading, i + 1, 'weekday');
  if (day !== null) return { from: i, to: i + 2, moment: momentOf({ kind: 'set', value: `XXXX-WXX-${day}` }) };
  const length = lengthAt(reading, i + 1);
  if (length !== null) return { from: i, to: length.to, moment: momentOf({ kind: 'set', value: lengthValue(length) }) };
  const part = meaning(reading, i + 1, 'part');
  if (part !== null) return { from: i, to: i + 2, moment: momentOf({ kind: 'set', value: `XXXX-XX-XXT${part}` }) };
  const month = meaning(reading, i + 1, 'month');
  if (month !== null)
    return { from: i, to: i + 2, moment: momentOf({ kind: 'set', value: `XXXX-${month.padStart(2, '0')}` }) };
  const season = meaning(reading, i + 1, 'season');
  if (season !== null) return { from: i, to: i + 2, moment: momentOf({ kind: 'set', value: `XXXX-${season}` }) };
  const unit = meaning(reading, i + 1, 'unit') as Unit | null;
  if (unit === null) return null;
  const value = lengthValue({ by: [{ unit, n: 1 }], vague: false });
  return { from: i, to: i + 2, moment: momentOf({ kind: 'set', value }) };
};
