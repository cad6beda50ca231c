import { digits, isChained, isMark, isWord, meaning, original, skip, type Reading, type Rule } from './grammar.ts';
import { isAmbiguous, yearAt } from './parse-date.ts';
import { momentOf, type Core, type Found, type Unit } from './moment.ts';

/** « mardi », « mardi dernier », "next Tuesday", « ce mardi ». */
export const weekday: Rule = (reading, i) => {
  const before = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = before === null || before.startsWith('story') ? i : i + 1;
  const day = meaning(reading, at, 'weekday');
  if (day === null || (at === i && original(reading, at).length <= 3 && isAmbiguous(reading, at))) return null;
  const after = at === i ? meaning(reading, at + 1, 'step') : null;
  const step = at > i ? before : after !== null && !after.startsWith('story') ? after : null;
  const core: Core = { kind: 'weekday', weekday: Number(day), step: step === null ? null : Number(step) };
  const end = step !== null && at === i ? at + 2 : at + 1;
  return { from: i, to: end, moment: momentOf(core) };
};

/** « hier », « le lendemain », "tonight", « maintenant ». */
export const deictic: Rule = (reading, i) => {
  const word = meaning(reading, i, 'deictic');
  if (word !== null) {
    const [from, n, part = null] = word.split(':');
    const core: Core = { kind: 'shift', unit: 'day', n: Number(n), from: from === 'story' ? 'story' : 'now' };
    return { from: i, to: i + 1, moment: momentOf(core, { part }) };
  }
  const vague = meaning(reading, i, 'vague');
  if (vague !== null) return { from: i, to: i + 1, moment: momentOf({ kind: 'vague', ref: vague }) };
  const length = meaning(reading, i, 'length');
  if (length !== null) return { from: i, to: i + 1, moment: momentOf({ kind: 'duration', value: length }) };
  const frequency = meaning(reading, i, 'frequency');
  // « le quotidien », "the daily": a newspaper
  const named = isWord(reading, i - 1, 'article') || /^\p{Lu}/u.test(original(reading, i));
  return frequency === null || named
    ? null
    : { from: i, to: i + 1, moment: momentOf({ kind: 'set', value: frequency }) };
};

/** « la semaine dernière », "next month", « cette année », « l'an prochain », "the following year". */
export const namedUnit: Rule = (reading, i) => {
  const before = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = before === null ? i : i + 1;
  const unit = meaning(reading, at, 'unit') as Unit | null;
  if (unit === null || unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  const word = reading.tokens[at]?.text ?? '';
  const plural = word.endsWith('s') && word !== 'mois';
  const after = meaning(reading, at + 1, 'step');
  const step = after ?? before;
  if (step === null || plural) return null;
  if (unit === 'day' && !step.startsWith('story')) return null;
  const story = step.startsWith('story');
  const core: Core = { kind: 'shift', unit, n: Number(story ? step.slice(5) : step), from: story ? 'story' : 'now' };
  let to = after === null ? at + 1 : at + 2;
  if (isMark(reading, to, '-') && reading.tokens[to + 1]?.text === 'ci') to += 2;
  return { from: i, to, moment: momentOf(core) };
};

/** « ce matin », "this evening", "last night". */
export const namedPart: Rule = (reading, i) => {
  const step = meaning(reading, i, 'this') ?? meaning(reading, i, 'step');
  const part = meaning(reading, i + 1, 'part');
  if (step === null || part === null || step.startsWith('story')) return null;
  return {
    from: i,
    to: i + 2,
    moment: momentOf({ kind: 'shift', unit: 'day', n: Number(step), from: 'now' }, { part }),
  };
};

/** « été 2021 », "last fall", « l'hiver prochain ». */
export const season: Rule = (reading, i) => {
  const before = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = before === null || before.startsWith('story') ? i : i + 1;
  const name = meaning(reading, at, 'season');
  if (name === null) return null;
  const year = yearAt(reading, at + 1);
  if (at === i && year === null) {
    if (isAmbiguous(reading, at)) return null;
    const french = reading.tokens[at]?.text === 'ete' && original(reading, at).normalize('NFC').toLowerCase() === 'ete';
    if (french) return null;
  }
  const near = year?.year !== null && year?.year !== undefined && 'step' in year.year ? year.year.step : null;
  const step = at > i ? Number(before) : near;
  return {
    from: i,
    to: year?.to ?? at + 1,
    moment: momentOf({ kind: 'season', season: name, year: step === null ? (year?.year ?? null) : null, step }),
  };
};

/** « Noël », "Christmas 2021". */
export const holidayName: Rule = (reading, i) => {
  const key = meaning(reading, i, 'holiday');
  if (key === null || !/\p{Lu}/u.test(original(reading, i))) return null;
  const year = yearAt(reading, i + 1);
  return { from: i, to: year?.to ?? i + 1, moment: momentOf({ kind: 'holiday', key, year: year?.year ?? null }) };
};

const DURATION: Readonly<Record<Unit, string>> = {
  second: 'PT#S',
  minute: 'PT#M',
  hour: 'PT#H',
  day: 'P#D',
  week: 'P#W',
  weekend: 'P#W',
  month: 'P#M',
  quarter: 'P#Q',
  year: 'P#Y',
  decade: 'P#E',
  century: 'P#C',
};

interface Length {
  unit: Unit;
  n: string;
  value: string;
  to: number;
}

/** « deux heures et cinq minutes », "three days", "16-hour". */
function lengthAt(reading: Reading, i: number): Length | null {
  const first = simpleLength(reading, i);
  if (first === null || (first.unit !== 'hour' && first.unit !== 'minute')) return first;
  const second = simpleLength(reading, skip(reading, skip(reading, first.to, ','), 'and'));
  const finer =
    second !== null &&
    ((first.unit === 'hour' && second.unit === 'minute') || (first.unit === 'minute' && second.unit === 'second'));
  return finer ? { ...first, value: `${first.value}${second.value.slice(2)}`, to: second.to } : first;
}

/** « quarante », « quarante-deux », "forty-two". */
function numberWord(reading: Reading, i: number): { n: string; to: number } | null {
  const n = meaning(reading, i, 'number');
  if (n === null) return null;
  const at = skip(reading, skip(reading, i + 1, '-'), 'and');
  const ones = Number(meaning(reading, at, 'number') ?? 0);
  const isTens = Number(n) >= 20 && Number(n) % 10 === 0 && Number(n) < 100;
  return isTens && at > i + 1 && ones > 0 && ones < 10 ? { n: String(Number(n) + ones), to: at + 1 } : { n, to: i + 1 };
}

function simpleLength(reading: Reading, i: number): Length | null {
  const spelled = numberWord(reading, i);
  const number = digits(reading, i);
  if (spelled === null && (number === null || isChained(reading, i))) return null;
  const word = spelled?.n ?? null;
  let at = spelled?.to ?? i + 1;
  const first = at;
  if (isMark(reading, at, '-') && reading.tokens[at]?.tight === true) at++;
  const adjective = at === first ? skip(reading, at, 'step') : at;
  const unit = meaning(reading, adjective, 'unit') as Unit | null;
  if (unit === null) return null;
  const n = word ?? String(number);
  const half = unit === 'hour' && isWord(reading, adjective + 1, 'andHalf');
  const value = `${DURATION[unit].replace('#', n)}${half ? '30M' : ''}`;
  return { unit, n, value, to: adjective + (half ? 2 : 1) };
}

/** « il y a trois ans », "two weeks ago", « dans deux jours », "three days later"; else the length itself. */
export const shifted: Rule = (reading, i) => {
  const before = meaning(reading, i, 'shiftBefore');
  const at = before === null ? i : skip(reading, skip(reading, i + 1, 'approximate'), 'of');
  const length = lengthAt(reading, at);
  if (length === null) return before === null ? severalUnits(reading, i) : null;
  const after = meaning(reading, length.to, 'shiftAfter');
  const direction = before ?? after;
  const to = before === null && after !== null ? length.to + 1 : length.to;
  if (direction !== null) return shiftOf({ from: i, to }, length, direction);
  return { from: i, to, moment: momentOf({ kind: 'duration', value: length.value }) };
};

function shiftOf(range: { from: number; to: number }, length: Length, direction: string): Found {
  const story = direction.startsWith('story');
  const sign = Number(story ? direction.slice(5) : direction);
  if (length.n === 'X') {
    const ref = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
    return { ...range, moment: momentOf({ kind: 'vague', ref }) };
  }
  const core: Core = { kind: 'shift', unit: length.unit, n: sign * Number(length.n), from: story ? 'story' : 'now' };
  return { ...range, moment: momentOf(core, { approximate: true }) };
}

/** « ces derniers mois », "the past two months", « trois prochains mois ». */
function severalUnits(reading: Reading, i: number): Found | null {
  const step = meaning(reading, i, 'step');
  if (step === null || step.startsWith('story')) return null;
  const number =
    meaning(reading, i + 1, 'number') ?? (digits(reading, i + 1) === null ? null : String(digits(reading, i + 1)));
  const at = number === null ? i + 1 : i + 2;
  const unit = meaning(reading, at, 'unit') as Unit | null;
  if (
    unit === null ||
    !(reading.tokens[at]?.text.endsWith('s') ?? false) ||
    (number === null && reading.tokens[at]?.text === 'mois' && !original(reading, i).endsWith('s'))
  )
    return null;
  return {
    from: i,
    to: at + 1,
    moment: momentOf({ kind: 'duration', value: DURATION[unit].replace('#', number ?? 'X') }),
  };
}

/** « chaque jour », "every two weeks", « tous les mardis ». */
export const repeated: Rule = (reading, i) => {
  if (!isWord(reading, i, 'each')) return null;
  const day = meaning(reading, i + 1, 'weekday');
  if (day !== null) return { from: i, to: i + 2, moment: momentOf({ kind: 'set', value: `XXXX-WXX-${day}` }) };
  const length = lengthAt(reading, i + 1);
  if (length !== null) return { from: i, to: length.to, moment: momentOf({ kind: 'set', value: length.value }) };
  const unit = meaning(reading, i + 1, 'unit') as Unit | null;
  return unit === null
    ? null
    : { from: i, to: i + 2, moment: momentOf({ kind: 'set', value: DURATION[unit].replace('#', '1') }) };
};
