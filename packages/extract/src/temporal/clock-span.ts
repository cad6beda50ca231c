import { digits, isFree, isMark, isTight, isWord, meaning, type Reading } from './grammar.ts';
import { momentOf, type Clock, type Found } from './moment.ts';
import { spelled } from './number.ts';
import type { Dial } from './dial.ts';
import { clockAt, clockOfDial, dialAt } from './parse-clock.ts';
import { zoneAt } from './zone-words.ts';

const never = (): boolean => false;

/** A clock time, or a stretch between two: « de 14 h à 16 h », "5 to 6pm", "from 3 to 5" beside a day. */
export function clockSpan(reading: Reading, i: number, besideDay: () => boolean = never): Found | null {
  const token = reading.tokens.at(i);
  const { means } = token ?? {};
  if (
    token?.kind !== 'number' &&
    means?.['number'] === undefined &&
    means?.['dial'] === undefined &&
    means?.['hourPart'] === undefined
  )
    return null;
  const face = dialAt(reading, i);
  const early = face ?? bareHour(reading, i);
  if (early === null) return null;
  return stretchOfClocks(reading, i, { face, early, besideDay }) ?? (face === null ? null : clockAt(reading, i, face));
}

interface Early {
  face: Dial | null;
  early: Dial;
  besideDay: () => boolean;
}

function stretchOfClocks(reading: Reading, i: number, { face, early, besideDay }: Early): Found | null {
  const lead = leadOf(reading, i);
  const first = clockOfDial(reading, early);
  const firstZone = face === null ? null : zoneAt(reading, first.to);
  const at = behindJoint(reading, firstZone?.to ?? first.to, lead);
  if (at === null) return null;
  const lateFace = dialAt(reading, at);
  const late = lateFace ?? bareHour(reading, at);
  if (late === null || (face === null && lateFace === null && !(lead !== null && besideDay()))) return null;
  const second = clockOfDial(reading, late);
  if (lateFace === null && !isFree(reading, second.to) && !isDayWord(reading, second.to)) return null;
  const zone = zoneAt(reading, second.to);
  const ends = matched(
    { ...first.clock, zone: firstZone?.zone ?? zone?.zone ?? null },
    { ...second.clock, zone: zone?.zone ?? null },
  );
  if (ends === null) return null;
  const moment = momentOf({ kind: 'same-day' }, { clock: ends.clock, until: ends.until });
  const isWhole = face !== null && lateFace !== null && (first.clock.sure || !second.clock.sure);
  const split =
    isWhole && isWordJoint(reading, firstZone?.to ?? first.to)
      ? { first: firstZone?.to ?? first.to, second: at }
      : undefined;
  return { from: i, to: zone?.to ?? second.to, moment, split };
}

/** « à », "to", "and"; a dash makes one expression of both ends. */
const isWordJoint = (reading: Reading, i: number): boolean => !isMark(reading, i, '-') && !isMark(reading, i, '~');

/** The halves of the day of both ends, each helping the other; null when they make no stretch. */
function matched(a: Clock, b: Clock): { clock: Clock; until: Clock } | null {
  const minutes = ({ hour, minute }: Clock): number => hour * 60 + minute;
  const later = (clock: Clock): Clock => ({ ...clock, hour: clock.hour + 12, sure: true });
  if (!a.sure && b.sure && a.hour < 12) {
    const afternoon = later(a);
    const fits = b.hour >= 12 ? minutes(afternoon) <= minutes(b) : minutes(a) > minutes(b);
    return { clock: fits ? afternoon : a, until: b };
  }
  if (!b.sure && b.hour < 12 && minutes(b) <= minutes(a)) {
    return { clock: a, until: minutes(later(b)) > minutes(a) ? later(b) : b };
  }
  return minutes(a) === minutes(b) ? null : { clock: a, until: b };
}

/** "from", "between" and their like right before; their code, or null. */
export function leadOf(reading: Reading, i: number): 'from' | 'between' | null {
  let at = i - 1;
  while (at >= 0 && (isWord(reading, at, 'article') || isMark(reading, at, "'"))) at--;
  if (isWord(reading, at, 'between')) return 'between';
  return isWord(reading, at, 'from') ? 'from' : null;
}

/** Behind the "to", « au » or dash that joins two ends; null when none stands at `i`. */
export function behindJoint(reading: Reading, i: number, lead: 'from' | 'between' | null): number | null {
  const to = meaning(reading, i, 'to');
  const isJoint = isMark(reading, i, '-') || isMark(reading, i, '~') || to === '1' || (to === '2' && lead !== null);
  if (isJoint || (meaning(reading, i, 'and') === '1' && lead === 'between')) {
    const at = isMark(reading, i + 1, "'") ? i + 2 : i + 1;
    const article = isWord(reading, at, 'article') ? at + 1 : at;
    return isWord(reading, i, 'and') && isWord(reading, article, 'between') ? null : article;
  }
  return null;
}

/** A number that may be an hour, beside an end that is one. */
function bareHour(reading: Reading, i: number): Dial | null {
  const { tokens } = reading;
  const number = digits(reading, i);
  if (number === null) {
    const words = spelled(reading, i);
    if (words === null || words.n > 24 || (words.n === 1 && isWord(reading, i, 'article'))) return null;
    const minutes = spelled(reading, words.to);
    const fits = minutes !== null && minutes.n >= 10 && minutes.n < 60 && !isWord(reading, minutes.to, 'unit');
    return {
      hour: words.n,
      minute: fits ? minutes.n : 0,
      second: null,
      half: null,
      sure: false,
      to: fits ? minutes.to : words.to,
    };
  }
  const before = tokens.at(i - 1);
  if (isTight(reading, i) && before?.text !== '-') return null;
  if (number > 24 || /[.,:/%$€]/.test(tightMark(reading, i + 1)) || isWord(reading, i + 1, 'ordinalSuffix')) {
    const dotted =
      isMark(reading, i + 1, '.') && digits(reading, i + 2) !== null && tokens.at(i + 2)?.text.length === 2;
    const minute = digits(reading, i + 2) ?? 60;
    return dotted && number <= 24 && minute < 60
      ? { hour: number, minute, second: null, half: null, sure: number > 12, to: i + 3 }
      : null;
  }
  return { hour: number, minute: 0, second: null, half: null, sure: number > 12 || number === 0, to: i + 1 };
}

function tightMark(reading: Reading, i: number): string {
  const mark = reading.tokens.at(i);
  return mark?.tight === true && mark.kind === 'mark' && isTight(reading, i + 1) ? mark.text : '';
}

function isDayWord(reading: Reading, i: number): boolean {
  const means = reading.tokens.means(i);
  return (
    means?.['deictic'] !== undefined ||
    means?.['weekday'] !== undefined ||
    means?.['step'] !== undefined ||
    means?.['this'] !== undefined
  );
}

/** "Monday 8-9", "next Friday 12 to 4": hours, where the language writes no day of the month behind a weekday. */
export function hoursBehindWeekday(reading: Reading, { to, moment: { core } }: Found): Found | null {
  if (core.kind !== 'weekday' || !reading.locale.temporal.monthFirst) return null;
  const early = bareHour(reading, to);
  const at = early === null ? null : behindJoint(reading, early.to, null);
  const late = at === null ? null : bareHour(reading, at);
  if (early === null || late === null || late.hour > 12 || early.hour > 12 || !isFree(reading, late.to)) return null;
  const ends = matched(clockOfDial(reading, early).clock, clockOfDial(reading, late).clock);
  return ends && { from: to, to: late.to, moment: momentOf({ kind: 'same-day' }, ends) };
}

/** "8 tonight", « 22 ce soir », "7, this morning": an hour in figures before the part of day that it lies in. */
export function hourBeforePart(reading: Reading, i: number): Found | null {
  const hour = bareHour(reading, i);
  if (hour === null) return null;
  if (i > 0 && !isWord(reading, i - 1, 'clockBefore') && !isMark(reading, hour.to, ',')) return null;
  const at = isMark(reading, hour.to, ',') ? hour.to + 1 : hour.to;
  const parted = meaning(reading, at, 'deictic')?.split(':')[2] !== undefined;
  if (!parted && !(isWord(reading, at, 'this') && isWord(reading, at + 1, 'part'))) return null;
  if (dialAt(reading, i) !== null) return null;
  return { from: i, to: at, moment: momentOf({ kind: 'same-day' }, { clock: clockOfDial(reading, hour).clock }) };
}

/** An hour in figures or words behind a part of day: « ce soir à 7 », "tonight around 8". */
export function hourBehindPart(reading: Reading, i: number): Found | null {
  const hour = bareHour(reading, i);
  if (hour === null || hour.hour > 12 || !isFree(reading, hour.to)) return null;
  return { from: i, to: hour.to, moment: momentOf({ kind: 'same-day' }, { clock: clockOfDial(reading, hour).clock }) };
}

/** An hour without its half, in the part of day that is named. */
export function clockInPart(clock: Clock | null, part: string | null): Clock | null {
  if (clock === null || clock.sure || part === null || clock.hour >= 12) return clock;
  const isLate = part === 'AF' || part === 'EV' || (part === 'NI' && clock.hour > 4);
  return { ...clock, hour: clock.hour + (isLate ? 12 : 0), sure: true };
}
