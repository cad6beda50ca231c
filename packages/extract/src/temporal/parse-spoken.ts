import { digits, isLength, isMark, isTight, isWord, meaning, type Reading } from './grammar.ts';
import { spelled } from './number.ts';
import { fromMinutes, minutesBehind, type Dial } from './dial.ts';

/** "half past seven", "a quarter to noon", "ten thirty am", « vingt et une heures », « midi et demi », "seven in the morning". */
export function spokenDial(reading: Reading, i: number): Dial | null {
  return dialWord(reading, i) ?? minutesFirst(reading, i) ?? hourInWords(reading, i);
}

/** « midi quinze », « minuit », "noon". */
function dialWord(reading: Reading, i: number): Dial | null {
  const hour = meaning(reading, i, 'dial');
  if (hour === null) return null;
  const base = Number(hour) * 60;
  const behind = minutesBehind(reading, i + 1) ?? bareMinutes(reading, i + 1);
  return { ...fromMinutes(base + (behind?.n ?? 0), behind?.to ?? i + 1), sure: true };
}

function bareMinutes(reading: Reading, i: number): { n: number; to: number } | null {
  const number = spelled(reading, i);
  const fits = number !== null && number.n > 1 && number.n < 60 && !isWord(reading, number.to, 'unit');
  return fits && (reading.tokens.at(number.to) === undefined || reading.tokens.at(number.to)?.kind === 'mark')
    ? number
    : null;
}

/** "twenty minutes past five", "a quarter to seven", "10 past 9". */
function minutesFirst(reading: Reading, i: number): Dial | null {
  const part = meaning(reading, i, 'hourPart');
  const number = part === null ? (digits(reading, i) ?? spelled(reading, i)?.n ?? null) : Number(part);
  if (number === null || number < 1 || number > 59) return null;
  let at = part !== null || digits(reading, i) !== null ? i + 1 : (spelled(reading, i)?.to ?? i + 1);
  const named = part !== null || meaning(reading, at, 'unit') === 'minute';
  if (meaning(reading, at, 'unit') === 'minute') at++;
  const sign = meaning(reading, at, 'pastHour');
  if (sign === null || (sign !== '1' && !named)) return null;
  const hour = hourAt(reading, at + 1);
  if (hour === null) return null;
  const half = hour.half ?? (isWord(reading, hour.to, 'halfDay') ? meaning(reading, hour.to, 'halfDay') : null);
  const to = hour.half === null && half !== null ? hour.to + 1 : hour.to;
  const base = half === 'pm' && hour.n < 12 ? hour.n + 12 : half === 'am' && hour.n === 12 ? 0 : hour.n;
  return { ...fromMinutes(base * 60 + (sign === '-1' ? -number : number), to), sure: half !== null || base >= 12 };
}

function hourAt(reading: Reading, i: number): { n: number; half: string | null; to: number } | null {
  const dial = meaning(reading, i, 'dial');
  if (dial !== null) return { n: Number(dial), half: null, to: i + 1 };
  const number = digits(reading, i);
  const read = number === null ? spelled(reading, i) : { n: number, to: i + 1 };
  if (read === null || read.n > 24 || read.n < 1 || (isMark(reading, read.to, ':') && isTight(reading, read.to)))
    return null;
  const behind = isWord(reading, read.to, 'hourMark') ? read.to + 1 : read.to;
  if (
    isWord(reading, behind, 'unit') ||
    (reading.locale.temporal.notDate.test(reading.tokens.at(behind)?.text ?? '') && !isWord(reading, behind, 'halfDay'))
  )
    return null;
  return { n: read.n, half: null, to: behind };
}

/** « seize heures », « sept heures moins dix », "ten thirty am", "nine o'clock", "seven tonight". */
function hourInWords(reading: Reading, i: number): Dial | null {
  const hour = spelled(reading, i);
  if (hour === null || hour.n > 24 || (hour.n === 1 && isWord(reading, i, 'article'))) return null;
  const led = isWord(reading, i - 1, 'clockBefore') && !isLength(reading, i, hour.n);
  if (isWord(reading, hour.to, 'hourMark')) {
    const behind = minutesBehind(reading, hour.to + 1) ?? (led ? spelledMinutes(reading, hour.to + 1) : null);
    const end = behind?.to ?? hour.to + 1;
    const isClock =
      led ||
      isWord(reading, end, 'halfDay') ||
      !isWord(reading, hour.to, 'unit') ||
      (behind?.n ?? 0) < 0 ||
      isDayAhead(reading, end);
    if (!isClock || isWord(reading, i - 1, 'shiftBefore') || isWord(reading, end, 'step')) return null;
    return { ...fromMinutes(hour.n * 60 + (behind?.n ?? 0), end), sure: hour.n > 12 };
  }
  const minutes = spelledMinutes(reading, joint(reading, hour.to));
  const end = minutes?.to ?? hour.to;
  const half = isWord(reading, end, 'halfDay');
  const isClock = half || (minutes !== null && (led || isDayAhead(reading, end)));
  if (!isClock || hour.n > 12 || hour.n < 1) return null;
  return { ...fromMinutes(hour.n * 60 + (minutes?.n ?? 0), end), sure: false };
}

/** Past the hyphen of "five-thirty". */
const joint = (reading: Reading, i: number): number => (isMark(reading, i, '-') && isTight(reading, i) ? i + 1 : i);

function spelledMinutes(reading: Reading, i: number): { n: number; to: number } | null {
  const minutes = spelled(reading, i);
  const fits = minutes !== null && minutes.n >= 10 && minutes.n < 60 && !isWord(reading, minutes.to, 'unit');
  return fits ? minutes : null;
}

function isDayAhead(reading: Reading, i: number): boolean {
  return (
    isWord(reading, i, 'deictic') ||
    isWord(reading, i, 'weekday') ||
    (isWord(reading, i, 'this') && isWord(reading, i + 1, 'part'))
  );
}
