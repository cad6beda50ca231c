import { hourIn, minutesBehind, fromMinutes, type Dial } from './dial.ts';
import { digits, isChained, isLength, isMark, isTight, isWord, meaning, original, type Reading } from './grammar.ts';
import { momentOf, type Clock, type Found } from './moment.ts';
import { spokenDial } from './parse-spoken.ts';
import { zoneAt } from './zone-words.ts';

/** « 18h00, heure russe », "3 p.m.", « 22 h », "15:00 GMT", "0735 GMT", "half past seven". */
export function clockAt(reading: Reading, i: number, read: Dial): Found {
  const { clock, to } = clockOfDial(reading, read);
  const zone = zoneAt(reading, to);
  return {
    from: i,
    to: zone?.to ?? to,
    moment: momentOf({ kind: 'same-day' }, { clock: { ...clock, zone: zone?.zone ?? null } }),
  };
}

/** A dial with the « du matin », "p.m." behind it worked in; without its zone. */
export function clockOfDial(reading: Reading, read: Dial): { clock: Clock; to: number } {
  const half = read.half ?? meaning(reading, read.to, 'halfDay');
  const to = read.half === null && half !== null ? read.to + 1 : read.to;
  return {
    clock: {
      hour: hourIn(half, read.hour),
      minute: read.minute,
      second: read.second,
      zone: null,
      sure: read.sure || half !== null,
    },
    to,
  };
}

export function dialAt(reading: Reading, i: number): Dial | null {
  return (
    colon(reading, i) ?? hourWord(reading, i) ?? halfDay(reading, i) ?? military(reading, i) ?? spokenDial(reading, i)
  );
}

function dial(hour: number, minute: number, to: number, rest: Partial<Dial> = {}): Dial | null {
  return hour <= 24 && minute < 60 && (hour < 24 || minute === 0)
    ? { hour, minute, second: null, half: null, sure: hour > 12 || hour === 0, to, ...rest }
    : null;
}

/** `15:04`, `15:04:05`, `5:16p`. */
function colon(reading: Reading, i: number): Dial | null {
  const { tokens } = reading;
  const hour = digits(reading, i);
  const minute = digits(reading, i + 2);
  if (hour === null || minute === null || !isMark(reading, i + 1, ':')) return null;
  if (!isTight(reading, i + 1) || !isTight(reading, i + 2) || tokens.at(i + 2)?.text.length !== 2) return null;
  const joint = tokens.at(i - 1)?.text ?? '';
  if (
    isTight(reading, i) &&
    /[\w:.,$/-]/.test(joint) &&
    !(joint === '-' && isClockEnd(reading, i - 2)) &&
    joint !== 't'
  )
    return null;
  const more = isMark(reading, i + 3, ':') && isTight(reading, i + 4) ? digits(reading, i + 4) : null;
  const zeroed = original(reading, i).startsWith('0');
  if (more !== null)
    return more < 60 ? dial(hour, minute, behindFraction(reading, i + 5), { second: more, sure: true }) : null;
  const half = halfAt(reading, i + 3);
  if (half !== null) return hour <= 12 ? dial(hour, minute, half.to, { half: half.half }) : dial(hour, minute, half.to);
  return dial(hour, minute, i + 3, { sure: zeroed || hour > 12 || hour === 0 });
}

const isClockEnd = (reading: Reading, i: number): boolean =>
  reading.tokens.isNumber(i) || isWord(reading, i, 'hourMark') || isWord(reading, i, 'halfDay');

/** Past the milliseconds of "23:45:00.487". */
function behindFraction(reading: Reading, i: number): number {
  return isMark(reading, i, '.') && isTight(reading, i) && isTight(reading, i + 1) && digits(reading, i + 1) !== null
    ? i + 2
    : i;
}

/** « 18h », « 18 h 30 », « 18 heures », « 8h10m00s », "3 o'clock". */
function hourWord(reading: Reading, i: number): Dial | null {
  const { tokens } = reading;
  const hour = digits(reading, i);
  const mark = tokens.at(i + 1);
  if (hour === null || mark?.means?.['hourMark'] === undefined) return null;
  const isEnd = isMark(reading, i - 1, '-') && isClockEnd(reading, i - 2);
  if (isChained(reading, i) && !isEnd) return null;
  const short = mark.text.length <= 2;
  if (short && !mark.tight && reading.locale.temporal.monthFirst) return null;
  const minuteToken = tokens.at(i + 2);
  const minute = digits(reading, i + 2);
  const hasMinute =
    minute !== null &&
    minuteToken?.text.length === 2 &&
    minute < 60 &&
    (minuteToken.tight || short || meaning(reading, i + 3, 'hourMark') === null) &&
    (minuteToken.tight || short || !isWord(reading, i + 3, 'unit'));
  if (!short && mark.means['unit'] !== undefined && !isTimeOfDay(reading, i, i + 2)) return null;
  if (!short && (isWord(reading, i + 2, 'shiftAfter') || isWord(reading, i + 2, 'step'))) return null;
  if (isWord(reading, i - 1, 'shiftBefore') && !(mark.tight && hasMinute)) return null;
  if (
    short &&
    mark.tight &&
    (isWord(reading, i + 2, 'shiftAfter') || isWord(reading, i + 2, 'eventAfter')) &&
    !hasMinute
  )
    return null;
  if (!hasMinute) return spokenMinutes(reading, hour, i + 2) ?? dial(hour, 0, i + 2, { sure: short || hour > 12 });
  const end = minuteEnd(reading, i + 3);
  if (end === null) return null;
  const half = halfAt(reading, end.to);
  return dial(hour, minute, half?.to ?? end.to, {
    half: hour <= 12 ? (half?.half ?? null) : null,
    second: end.second,
    sure: true,
  });
}

function spokenMinutes(reading: Reading, hour: number, i: number): Dial | null {
  const minutes = minutesBehind(reading, i);
  return minutes === null ? null : fromMinutes(hour * 60 + minutes.n, minutes.to);
}

/** The « m00s » of « 8h10m00s »; null when no clock shows such a second. */
function minuteEnd(reading: Reading, i: number): { to: number; second: number | null } | null {
  const colon = isMark(reading, i, ':') && isTight(reading, i) && isTight(reading, i + 1);
  if (!colon && !(reading.tokens.is(i, 'm') && isTight(reading, i))) return { to: i, second: null };
  const second = digits(reading, i + 1);
  if (second === null || !isTight(reading, i + 1)) return { to: colon ? i : i + 1, second: null };
  if (second > 59) return null;
  return { to: reading.tokens.is(i + 2, 's') && isTight(reading, i + 2) ? i + 3 : i + 2, second };
}

/** Words around « 18 heures » that make it a time of day, not a length. */
function isTimeOfDay(reading: Reading, from: number, to: number): boolean {
  return (
    (isWord(reading, from - 1, 'clockBefore') && !isLength(reading, from, digits(reading, from) ?? 0)) ||
    isWord(reading, to, 'halfDay') ||
    isWord(reading, to, 'zone') ||
    (isWord(reading, to, 'this') && isWord(reading, to + 1, 'part')) ||
    (isWord(reading, to, 'to') && reading.tokens.isNumber(to + 1)) ||
    isClockRangeEnd(reading, from)
  );
}

/** « 16 - 17 heures », « 4:00 à 7 heures ». */
const isClockRangeEnd = (reading: Reading, from: number): boolean =>
  (isMark(reading, from - 1, '-') || isWord(reading, from - 1, 'to')) && isClockEnd(reading, from - 2);

/** "3 pm", "3 p.m.", "3.30 pm", "9a", "1230pm". */
function halfDay(reading: Reading, i: number): Dial | null {
  const hour = digits(reading, i);
  if (hour === null || hour < 1) return null;
  const joint = reading.tokens.at(i - 1)?.text ?? '';
  if (isTight(reading, i) && /[\w.,$:%-]/.test(joint) && !(joint === '-' && isClockEnd(reading, i - 2))) return null;
  const half = halfAt(reading, i + 1);
  if (half !== null) {
    const shown = original(reading, i);
    if (hour > 12 && shown.length >= 3 && shown.length <= 4 && isTight(reading, i + 1))
      return Math.floor(hour / 100) <= 12
        ? dial(Math.floor(hour / 100), hour % 100, half.to, { half: half.half })
        : null;
    return hour <= 12 ? dial(hour, 0, half.to, { half: half.half }) : null;
  }
  const minute = digits(reading, i + 2);
  if (hour > 12 || !isMark(reading, i + 1, '.') || minute === null || original(reading, i + 2).length !== 2)
    return null;
  const late = halfAt(reading, i + 3);
  return late === null ? null : dial(hour, minute, late.to, { half: late.half });
}

/** « du matin », "p.m."; one letter only tight behind the figures and before no other word. */
function halfAt(reading: Reading, i: number): { half: string; to: number } | null {
  const half = meaning(reading, i, 'halfDay');
  if (half !== null) return { half, to: i + 1 };
  const letter = reading.tokens.at(i);
  if (letter?.tight !== true || (letter.text !== 'a' && letter.text !== 'p')) return null;
  return { half: `${letter.text}m`, to: i + 1 };
}

/** "0735 GMT" */
function military(reading: Reading, i: number): Dial | null {
  const number = digits(reading, i);
  if (number === null || original(reading, i).length !== 4 || !isWord(reading, i + 1, 'zone')) return null;
  const letters = original(reading, i + 1);
  if (letters !== letters.toUpperCase()) return null;
  return dial(Math.floor(number / 100), number % 100, i + 1, { sure: true });
}
