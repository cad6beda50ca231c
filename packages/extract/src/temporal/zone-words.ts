import { placesNamed } from '@dixit/locales/contract';
import { digits, isMark, isTight, isWord, meaning, original, skip, type Reading, isCapital } from './grammar.ts';

interface ZoneRead {
  /** `Z`, `+03:00` or an IANA zone. */
  zone: string;
  to: number;
}

/** ", heure de Moscou", « heure russe », "Moscow time", « à Washington », "GMT", "UTC+3", "(EST)". */
export function zoneAt(reading: Reading, i: number): ZoneRead | null {
  const offset = printedOffset(reading, i);
  if (offset !== null) return offset;
  let j = skip(reading, i, ',');
  const bracket = isMark(reading, j, '(');
  if (bracket) j++;
  const read = wordedZone(reading, j);
  if (read === null) return null;
  return bracket && isMark(reading, read.to, ')') ? { ...read, to: read.to + 1 } : read;
}

function wordedZone(reading: Reading, j: number): ZoneRead | null {
  const { tokens } = reading;
  const named = zoneName(reading, j) ?? zoneName(reading, skip(reading, j, 'zoneWord'));
  if (named !== null) return named;
  if (isWord(reading, j, 'zoneWord')) return zoneBehind(reading, j + 1);
  const place = skip(reading, j, 'article', 'local');
  const placed = placeZone(reading, place) ?? (place > j ? placeZone(reading, skip(reading, place, 'article')) : null);
  if (placed !== null && isWord(reading, skip(reading, placed.to, 'local'), 'zoneWord'))
    return { zone: placed.zone, to: skip(reading, placed.to, 'local') + 1 };
  const atLocal = skip(reading, j, 'local');
  const timed = atLocal > j ? skip(reading, atLocal, 'zoneWord') : j;
  const at = isWord(reading, timed, 'placeBefore') ? skip(reading, timed + 1, 'article') : -1;
  const city = at < 0 ? null : placeZone(reading, at);
  return city !== null && isCapital(original(reading, at)) && tokens.at(at) !== undefined ? city : null;
}

/** Behind « heure »: « de Moscou », « locale à Tokyo », « d'été de Paris », « russe ». */
function zoneBehind(reading: Reading, i: number): ZoneRead | null {
  let k = i;
  for (let words = 0; words < 3 && isWord(reading, k, 'local'); words++)
    k = skip(reading, skip(reading, k + 1, "'"), 'local');
  const named = zoneName(reading, skip(reading, k, 'of'));
  if (named !== null) return named;
  if (isWord(reading, k, 'of') || isWord(reading, k, 'placeBefore')) k++;
  k = skip(reading, skip(reading, skip(reading, k, "'"), 'article'), "'");
  return placeZone(reading, k);
}

function zoneName(reading: Reading, i: number): ZoneRead | null {
  const zone = meaning(reading, i, 'zone');
  const letters = original(reading, i);
  if (zone === null) return null;
  if (letters.length <= 4 && letters !== letters.toUpperCase() && !isAlone(reading, i)) return null;
  const offset = zone === 'Z' ? printedOffset(reading, i + 1) : null;
  return offset ?? { zone, to: i + 1 };
}

/** "Thu at 8 gmt": small letters will do where nothing follows. */
const isAlone = (reading: Reading, i: number): boolean =>
  original(reading, i).length === 3 && (reading.tokens.at(i + 1) === undefined || isWord(reading, i + 1, 'deictic'));

/** `+3`, `+05:30`, `-0400` tight behind a clock time or "UTC". */
function printedOffset(reading: Reading, i: number): ZoneRead | null {
  const { tokens } = reading;
  const sign = tokens.at(i);
  if (sign?.tight === true && original(reading, i) === 'Z') return { zone: 'Z', to: i + 1 };
  const hours = digits(reading, i + 1);
  if (sign === undefined || hours === null || !/^[+-]$/.test(sign.text) || !isTight(reading, i + 1)) return null;
  const shown = original(reading, i + 1);
  const afterName = isWord(reading, i - 1, 'zone');
  if (!afterName && (!sign.tight || shown.length !== 2 || !isMark(reading, i + 2, ':'))) return null;
  if (!afterName && sign.text === '-' && !isIsoTime(reading, i)) return null;
  if (shown.length === 4)
    return offsetOf(sign.text, Number(shown.slice(0, 2)), { minutes: Number(shown.slice(2)), to: i + 2 });
  const minutes =
    isMark(reading, i + 2, ':') && isTight(reading, i + 2) && isTight(reading, i + 3) ? digits(reading, i + 3) : null;
  if (!afterName && minutes === null) return null;
  return offsetOf(sign.text, hours, { minutes: minutes ?? 0, to: minutes === null ? i + 2 : i + 4 });
}

/** The time of `1994-11-05T08:15:30`, whose offset may be negative; else a dash leads to another clock time. */
function isIsoTime(reading: Reading, i: number): boolean {
  for (let at = i - 1; at > i - 8; at--) if (reading.tokens.is(at, 't') && isTight(reading, at)) return true;
  return false;
}

function offsetOf(sign: string, hours: number, { minutes, to }: { minutes: number; to: number }): ZoneRead | null {
  if (hours > 14 || minutes > 59) return null;
  return { zone: `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`, to };
}

const MOST_WORDS = 5;

function placeZone(reading: Reading, i: number): ZoneRead | null {
  const first = reading.tokens.at(i);
  if (first === undefined || first.kind !== 'word') return null;
  for (let length = MOST_WORDS; length > 0; length--) {
    const last = reading.tokens.at(i + length - 1);
    if (last === undefined || last.kind === 'mark') continue;
    for (const place of placesNamed(reading.locale, reading.text.slice(first.start, last.end))) {
      if (place.zone !== null && (place.form === 'demonym' || isCapital(original(reading, i)))) {
        return { zone: place.zone, to: i + length };
      }
    }
  }
  return null;
}
