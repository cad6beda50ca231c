import { placesNamed } from '@dixit/locales/contract';
import { digits, isChained, isMark, isWord, meaning, original, skip, type Reading, type Rule } from './grammar.ts';
import { momentOf, type Clock } from './moment.ts';

/** « 18h00, heure russe », "3 p.m.", « 22 h », "15:00 GMT", "0735 GMT". */
export const clockTime: Rule = (reading, i) => {
  const read = colon(reading, i) ?? hourWord(reading, i) ?? halfDay(reading, i) ?? military(reading, i);
  if (read === null) return null;
  const half = read.half ?? (isWord(reading, read.to, 'halfDay') ? meaning(reading, read.to, 'halfDay') : null);
  let { to } = read;
  if (read.half === null && half !== null) to++;
  const hour = half === 'pm' && read.hour < 12 ? read.hour + 12 : half === 'am' && read.hour === 12 ? 0 : read.hour;
  const zone = zoneAt(reading, to);
  const clock: Clock = { hour, minute: read.minute, second: read.second, zone: zone?.zone ?? null };
  return { from: i, to: zone?.to ?? to, moment: momentOf({ kind: 'same-day' }, { clock }) };
};

interface Dial {
  hour: number;
  minute: number;
  second: number | null;
  half: string | null;
  to: number;
}

function dial(hour: number, minute: number, to: number, rest: Partial<Dial> = {}): Dial | null {
  return hour <= 24 && minute < 60 && (hour < 24 || minute === 0)
    ? { hour, minute, second: null, half: null, to, ...rest }
    : null;
}

/** `15:04`, `15:04:05`. */
function colon(reading: Reading, i: number): Dial | null {
  const { tokens } = reading;
  const hour = digits(reading, i);
  const minute = digits(reading, i + 2);
  if (hour === null || minute === null || !isMark(reading, i + 1, ':')) return null;
  if (tokens[i + 1]?.tight !== true || tokens[i + 2]?.tight !== true || tokens[i + 2]?.text.length !== 2) return null;
  if (tokens[i]?.tight === true && /[\w:.,$/-]/.test(tokens[i - 1]?.text ?? '')) return null;
  const more = isMark(reading, i + 3, ':') && tokens[i + 4]?.tight === true ? digits(reading, i + 4) : null;
  if (more !== null) return more < 60 ? dial(hour, minute, i + 5, { second: more }) : null;
  const half = dottedHalf(reading, i + 3);
  if (half !== null) return hour <= 12 ? dial(hour, minute, half.to, { half: half.half }) : null;
  return dial(hour, minute, i + 3);
}

/** « 18h », « 18 h 30 », « 18 heures », "3 o'clock". */
function hourWord(reading: Reading, i: number): Dial | null {
  const { tokens } = reading;
  const hour = digits(reading, i);
  const mark = tokens[i + 1];
  if (hour === null || mark?.means?.hourMark === undefined || isChained(reading, i)) return null;
  const minuteToken = tokens[i + 2];
  const minute = digits(reading, i + 2);
  const short = mark.text.length <= 2;
  const hasMinute =
    minute !== null &&
    minuteToken?.text.length === 2 &&
    minute < 60 &&
    meaning(reading, i + 3, 'hourMark') === null &&
    (minuteToken.tight || short || !isWord(reading, i + 3, 'unit'));
  if (!short && mark.means.unit !== undefined && !isWord(reading, i - 1, 'clockBefore')) return null;
  if (!short && isWord(reading, i + 2, 'shiftAfter')) return null;
  if (!mark.tight && short && isWord(reading, i - 1, 'shiftBefore')) return null;
  return hasMinute ? dial(hour, minute, i + 3) : dial(hour, 0, i + 2);
}

/** "3 pm", "3 p.m.", "3.30 pm". */
function halfDay(reading: Reading, i: number): Dial | null {
  const hour = digits(reading, i);
  if (hour === null || hour < 1 || hour > 12) return null;
  if (reading.tokens[i]?.tight === true && /[\w.,$:]/.test(reading.tokens[i - 1]?.text ?? '')) return null;
  const half = dottedHalf(reading, i + 1);
  if (half !== null) return dial(hour, 0, half.to, { half: half.half });
  const minute = digits(reading, i + 2);
  if (!isMark(reading, i + 1, '.') || minute === null || reading.tokens[i + 2]?.text.length !== 2) return null;
  const late = dottedHalf(reading, i + 3);
  return late === null ? null : dial(hour, minute, late.to, { half: late.half });
}

function dottedHalf(reading: Reading, i: number): { half: string; to: number } | null {
  const half = meaning(reading, i, 'halfDay');
  if (half === null) return null;
  return { half, to: i + 1 };
}

/** "0735 GMT" */
function military(reading: Reading, i: number): Dial | null {
  const token = reading.tokens[i];
  const number = digits(reading, i);
  if (number === null || token?.text.length !== 4 || zoneName(reading, i + 1) === null) return null;
  return dial(Math.floor(number / 100), number % 100, i + 1);
}

/** ", heure de Moscou", « heure russe », "Moscow time", « à Washington », "GMT", "UTC+3". */
function zoneAt(reading: Reading, i: number): { zone: string; to: number } | null {
  const { tokens } = reading;
  let j = skip(reading, i, ',');
  if (isMark(reading, j, '(')) j++;
  const named = zoneName(reading, j);
  if (named !== null) return named;
  if (isWord(reading, j, 'zoneWord')) {
    let k = j + 1;
    if (isWord(reading, k, 'of') || isWord(reading, k, 'placeBefore')) k++;
    k = skip(reading, skip(reading, k, "'"), 'article');
    return placeZone(reading, k);
  }
  const placed = placeZone(reading, skip(reading, j, 'article'));
  if (placed !== null && isWord(reading, placed.to, 'zoneWord')) return { zone: placed.zone, to: placed.to + 1 };
  const at = isWord(reading, j, 'placeBefore') ? j + 1 : -1;
  const city = at < 0 ? null : placeZone(reading, at);
  return city !== null && /^\p{Lu}/u.test(original(reading, at)) && tokens[at] !== undefined ? city : null;
}

function zoneName(reading: Reading, i: number): { zone: string; to: number } | null {
  const zone = meaning(reading, i, 'zone');
  const letters = original(reading, i);
  if (zone === null || (letters.length <= 4 && letters !== letters.toUpperCase())) return null;
  const sign = reading.tokens[i + 1];
  const hours = digits(reading, i + 2);
  if (zone === 'Z' && sign?.tight === true && /^[+-]$/.test(sign.text) && hours !== null && hours <= 14) {
    return { zone: `${sign.text}${String(hours).padStart(2, '0')}:00`, to: i + 3 };
  }
  return { zone, to: i + 1 };
}

const MOST_WORDS = 5;

function placeZone(reading: Reading, i: number): { zone: string; to: number } | null {
  const first = reading.tokens[i];
  if (first === undefined || first.kind !== 'word') return null;
  for (let length = MOST_WORDS; length > 0; length--) {
    const last = reading.tokens[i + length - 1];
    if (last === undefined || last.kind === 'mark') continue;
    for (const place of placesNamed(reading.locale, reading.text.slice(first.start, last.end))) {
      if (place.zone !== null && (place.form === 'demonym' || /^\p{Lu}/u.test(original(reading, i)))) {
        return { zone: place.zone, to: i + length };
      }
    }
  }
  return null;
}
