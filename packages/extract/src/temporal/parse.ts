import { digits, isMark, isWord, meaning, skip, type Reading, type Rule } from './grammar.ts';
import { momentOf, type Core, type Found, type Moment } from './moment.ts';
import { clockTime } from './parse-clock.ts';
import { centuryDate, dayDate, decadeDate, monthDate, numericDate, yearDate } from './parse-date.ts';
import { deictic, holidayName, namedPart, namedUnit, repeated, season, shifted, weekday } from './parse-relative.ts';

const OF_NUMBER: readonly Rule[] = [
  dayRange,
  numericDate,
  dayDate,
  clockTime,
  yearDate,
  decadeDate,
  centuryDate,
  shifted,
];
const OF_WORD: readonly Rule[] = [
  dayDate,
  monthRange,
  monthDate,
  weekday,
  deictic,
  namedUnit,
  namedPart,
  season,
  holidayName,
  shifted,
  decadeDate,
  repeated,
  lonePart,
  dial,
];

/** Every time expression of a stretch, in reading order, none inside another. */
export function readMoments(reading: Reading): Found[] {
  const found: Found[] = [];
  const { tokens } = reading;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token === undefined) break;
    const best = token.means === undefined && token.kind !== 'number' ? roman(reading, i) : expressionAt(reading, i);
    const wrong = reading.impossible.at(-1);
    if (wrong !== undefined && wrong.start === token.start) {
      while ((tokens[i]?.start ?? Infinity) < wrong.end) i++;
      continue;
    }
    if (best === null) {
      i++;
      continue;
    }
    found.push(best);
    i = Math.max(best.to, i + 1);
  }
  return found;
}

function roman(reading: Reading, i: number): Found | null {
  return isWord(reading, i + 1, 'unit') ? centuryDate(reading, i) : null;
}

function expressionAt(reading: Reading, i: number): Found | null {
  if (isWord(reading, i, 'edge')) {
    const edged = edgeAt(reading, i);
    if (edged !== null) return edged;
  }
  const base = longest(reading, i);
  if (base === null) return null;
  return extended(reading, isWord(reading, i - 1, 'approximate') ? withMoment(base, { approximate: true }) : base);
}

function longest(reading: Reading, i: number): Found | null {
  const rules = reading.tokens[i]?.kind === 'number' ? OF_NUMBER : OF_WORD;
  let best: Found | null = null;
  for (const rule of rules) {
    const found = rule(reading, i);
    if (found !== null && (best === null || found.to > best.to)) best = found;
  }
  return best;
}

/** « fin septembre », "early 1997", « début de la semaine prochaine ». */
function edgeAt(reading: Reading, i: number): Found | null {
  const at = skip(reading, skip(reading, skip(reading, skip(reading, i + 1, '-'), 'of'), "'"), 'article');
  const base = longest(reading, skip(reading, at, "'"));
  if (base === null || !['month', 'year', 'season', 'shift', 'decade', 'century'].includes(base.moment.core.kind))
    return null;
  if (base.moment.core.kind === 'shift' && base.moment.core.unit === 'day') return null;
  return { ...withMoment(base, { edge: meaning(reading, i, 'edge') as Moment['edge'] }), from: i };
}

/** Adds the part of day, clock time or day that stands behind. */
function extended(reading: Reading, base: Found): Found {
  const { core, clock } = base.moment;
  if (core.kind === 'same-day' && clock !== null) return dayBehind(reading, base);
  if (!isDaylike(core)) return base;
  const parted = partBehind(reading, base);
  const at = skip(reading, skip(reading, parted.to, ',', 'at'), 'at', 'approximate');
  const approximate = at > parted.to && isWord(reading, at - 1, 'approximate');
  const next = reading.tokens[at]?.kind === 'number' ? clockTime(reading, at) : null;
  if (next === null) return parted;
  return {
    ...withMoment(parted, { clock: next.moment.clock, approximate: parted.moment.approximate || approximate }),
    to: next.to,
  };
}

function isDaylike(core: Core): boolean {
  return (
    core.kind === 'day' ||
    core.kind === 'weekday' ||
    core.kind === 'holiday' ||
    (core.kind === 'shift' && core.unit === 'day')
  );
}

function partBehind(reading: Reading, base: Found): Found {
  if (base.moment.part !== null) return base;
  let at = base.to;
  for (const word of ['of', 'edge', 'of', "'", 'article', "'"]) at = skip(reading, at, word);
  const part = meaning(reading, at, 'part');
  return part === null ? base : { ...withMoment(base, { part }), to: at + 1 };
}

function dayBehind(reading: Reading, base: Found): Found {
  const at = skip(reading, skip(reading, base.to, ',', 'of'), 'article', 'of');
  const next = longest(reading, at);
  if (next === null || !isDaylike(next.moment.core) || next.moment.clock !== null) return base;
  const { clock, approximate } = base.moment;
  return { from: base.from, to: next.to, moment: { ...next.moment, clock, approximate } };
}

function withMoment(found: Found, change: Partial<Moment>): Found {
  return { ...found, moment: { ...found.moment, ...change } };
}

/** « dans la nuit », "in the morning": of the day spoken of. */
function lonePart(reading: Reading, i: number): Found | null {
  const part = meaning(reading, i, 'part');
  if (part === null || !(isWord(reading, i - 1, 'article') || isMark(reading, i - 1, "'"))) return null;
  return nightBetween(reading, i, part) ?? { from: i, to: i + 1, moment: momentOf({ kind: 'same-day' }, { part }) };
}

/** « la nuit de lundi à mardi »: that of the first day. */
function nightBetween(reading: Reading, i: number, part: string): Found | null {
  const first = weekday(reading, skip(reading, i + 1, 'of'));
  const second = first === null || !isWord(reading, first.to, 'to') ? null : weekday(reading, first.to + 1);
  return first === null || second === null ? null : { from: i, to: second.to, moment: { ...first.moment, part } };
}

/** « midi », "midnight". */
function dial(reading: Reading, i: number): Found | null {
  const hour = meaning(reading, i, 'dial');
  if (hour === null) return null;
  const clock = { hour: Number(hour), minute: 0, second: null, zone: null };
  return { from: i, to: i + 1, moment: momentOf({ kind: 'same-day' }, { clock }) };
}

/** « du 3 au 6 avril », "3-6 April". */
function dayRange(reading: Reading, i: number): Found | null {
  const first = digits(reading, i);
  if (first === null || first < 1 || first > 31) return null;
  const mark = isWord(reading, i + 1, 'ordinalSuffix') ? i + 2 : i + 1;
  if (!isMark(reading, mark, '-') && !(isWord(reading, mark, 'to') && isWord(reading, i - 1, 'from'))) return null;
  const end = dayDate(reading, mark + 1);
  if (end === null || end.moment.core.kind !== 'day' || end.moment.core.day <= first) return null;
  const start: Core = { ...end.moment.core, day: first, weekday: null };
  return { from: i, to: end.to, moment: momentOf({ kind: 'range', start, end: end.moment.core }) };
}

/** "April 3-6, 2021", "from April 3 to 6". */
function monthRange(reading: Reading, i: number): Found | null {
  const start = meaning(reading, i, 'month') === null ? null : dayDate(reading, i);
  const core = start?.moment.core;
  if (start === null || core?.kind !== 'day' || core.year !== null) return null;
  const to = skip(reading, start.to, '-', 'to');
  const last = digits(reading, to);
  if (to === start.to || last === null || last <= core.day || last > 31 || isWord(reading, to + 1, 'unit')) return null;
  if (!isMark(reading, to - 1, '-') && !isWord(reading, i - 1, 'from')) return null;
  const whole = dayDate(
    { ...reading, tokens: [...reading.tokens.slice(i, i + 1), ...reading.tokens.slice(to, to + 4)] },
    0,
  );
  if (whole?.moment.core.kind !== 'day') return null;
  const end = whole.moment.core;
  return {
    from: i,
    to: to + whole.to - 1,
    moment: momentOf({ kind: 'range', start: { ...core, year: end.year }, end }),
  };
}
