import { isMark, isWord, meaning, original, skip, type Reading, type Rule, isCapital } from './grammar.ts';
import { momentOf, type Core, type Found, type Unit } from './moment.ts';
import { isAmbiguous, yearAt } from './parse-date.ts';

/** « mardi », « mardi dernier », "next Tuesday", « ce mardi », "Tuesday of next week", « mardi en huit ». */
export const weekday: Rule = (reading, i) => {
  const before = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = before === null ? i : i + 1;
  const day = meaning(reading, at, 'weekday');
  if (day === null || isNoWeekday(reading, at) || before === 'story0') return null;
  const ofWeek = before === null ? weekBehind(reading, at + 1) : null;
  if (ofWeek !== null) return weekdayFound({ from: i, to: ofWeek.to }, Number(day), ofWeek);
  const further = meaning(reading, at + 1, 'weeksOn');
  if (further !== null) {
    const core: Core = { kind: 'weekday', weekday: Number(day), step: 0, weeks: null, from: 'now' };
    const by = [{ unit: 'day', n: Number(further) }] as const;
    return { from: i, to: at + 2, moment: momentOf({ kind: 'anchored', by, of: core }) };
  }
  const over = before === null ? stepOver(reading, at + 1) : null;
  if (over !== null) {
    const core: Core = {
      kind: 'weekday',
      weekday: Number(day),
      step: Math.sign(Number(over.step)),
      weeks: null,
      from: 'now',
    };
    const by = [{ unit: 'day', n: Math.sign(Number(over.step)) * 7 }] as const;
    return { from: i, to: over.to, moment: momentOf({ kind: 'anchored', by, of: core }) };
  }
  const after = at === i ? meaning(reading, at + 1, 'step') : null;
  const isAfter = after !== null && meaning(reading, at + 2, 'unit') === null;
  const step = at > i ? before : isAfter ? after : null;
  const story = step?.startsWith('story') ?? false;
  const core: Core = {
    kind: 'weekday',
    weekday: Number(day),
    step: step === null ? null : Number(story ? step.slice(5) : step),
    weeks: at > i && isWord(reading, i, 'nextWeek') ? 1 : null,
    from: story ? 'story' : 'now',
  };
  let to = isAfter ? at + 2 : at + 1;
  if (step === null && isMark(reading, to, '.') && original(reading, at).length <= 4 && reading.tokens.isTight(to)) {
    if (reading.tokens.isNumber(to + 1)) to += 1;
  }
  return { from: i, to, moment: momentOf(core) };
};

/** "sun", « mer », « mar » as common words; the surname or title that a capital within a name shows. */
function isNoWeekday(reading: Reading, at: number): boolean {
  return original(reading, at).length <= 3 && (!reading.locale.temporal.monthFirst || isAmbiguous(reading, at));
}

interface WeekNamed {
  weeks: number;
  from: 'now' | 'story';
  to: number;
}

function weekdayFound(range: { from: number; to: number }, day: number, { weeks, from }: WeekNamed): Found {
  return { ...range, moment: momentOf({ kind: 'weekday', weekday: day, step: null, weeks, from }) };
}

/** « (de) la semaine prochaine », "of next week", "next week", ", this week". */
function weekBehind(reading: Reading, i: number): WeekNamed | null {
  const of = skip(reading, skip(reading, i, ','), 'of', 'from');
  const week = namedUnit(reading, skip(reading, of, 'article'));
  const core = week?.moment.core;
  const [only, second] = core?.kind === 'shift' ? core.by : [];
  if (week === null || core?.kind !== 'shift' || only?.unit !== 'week' || second !== undefined) return null;
  return { weeks: only.n, from: core.from, to: week.to };
}

/** "next week on Wednesday", "this week Monday", « la semaine prochaine, mardi ». */
export const weekThenDay: Rule = (reading, i) => {
  const week = weekBehind(reading, i);
  if (week === null) return null;
  const at = skip(reading, week.to, 'of', ',');
  const day = meaning(reading, at, 'weekday');
  if (day === null || isNoWeekday(reading, at) || meaning(reading, at + 1, 'step') !== null) return null;
  return weekdayFound({ from: i, to: at + 1 }, Number(day), week);
};

/** « hier », « le lendemain », "tonight", « maintenant ». */
export const deictic: Rule = (reading, i) => {
  const word = meaning(reading, i, 'deictic');
  if (word !== null) {
    if (isOfEvent(reading, i)) return null;
    const [from, n, part = null] = word.split(':');
    const core: Core = { kind: 'shift', by: [{ unit: 'day', n: Number(n) }], from: from === 'story' ? 'story' : 'now' };
    return { from: i, to: i + 1, moment: momentOf(core, { part }) };
  }
  const vague = meaning(reading, i, 'vague');
  if (vague !== null && !isName(reading, i))
    return { from: i, to: i + 1, moment: momentOf({ kind: 'vague', ref: vague }) };
  const step = meaning(reading, i, 'vagueStep');
  if (step !== null && isPlainNoun(reading, i + 1))
    return { from: i, to: i + 1, moment: momentOf({ kind: 'vague', ref: step }) };
  const frequency = meaning(reading, i, 'frequency');
  // « le quotidien », "the daily": a newspaper
  const named = isWord(reading, i - 1, 'article') || isCapital(original(reading, i));
  return frequency === null || named || isCapital(original(reading, i + 1))
    ? null
    : { from: i, to: i + 1, moment: momentOf({ kind: 'set', value: frequency }) };
};

/** « la semaine dernière », "next month", « cette année », « l'an prochain », "the following year", "the week after next". */
export const namedUnit: Rule = (reading, i) => {
  const before = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = before === null ? i : i + 1;
  const unit = meaning(reading, at, 'unit') as Unit | null;
  if (unit === null || unit === 'second' || unit === 'minute') return null;
  const word = reading.tokens.at(at)?.text ?? '';
  const plural = word.endsWith('s') && word !== 'mois';
  const over = before === null ? (stepOver(reading, at + 1) ?? besideTold(reading, at)) : null;
  const after = over === null ? meaning(reading, at + 1, 'step') : null;
  const step = over?.step ?? after ?? before;
  if (step === null || plural || (unit === 'hour' && step === '0')) return null;
  if (unit === 'day' && !step.startsWith('story') && !(step === '0' && isWord(reading, i, 'this'))) return null;
  const story = step.startsWith('story');
  const n = Number(story ? step.slice(5) : step);
  let to = over?.to ?? (after === null ? at + 1 : at + 2);
  if (isMark(reading, to, '-') && reading.tokens.is(to + 1, 'ci')) to += 2;
  else if (step === '0' && isThere(reading, to)) return storyUnit({ from: i, to: to + 2 }, unit);
  if (unit === 'hour') return { from: i, to, moment: momentOf({ kind: 'stretch', step: { unit, n } }) };
  return { from: i, to, moment: momentOf({ kind: 'shift', by: [{ unit, n }], from: story ? 'story' : 'now' }) };
};

const storyUnit = (range: { from: number; to: number }, unit: Unit): Found => ({
  ...range,
  moment: momentOf({ kind: 'shift', by: [{ unit, n: 0 }], from: 'story' }),
});

/** The « -là » of « cette année-là », folded like the article. */
const isThere = (reading: Reading, i: number): boolean =>
  isMark(reading, i, '-') &&
  reading.tokens.isTight(i) &&
  isWord(reading, i + 1, 'article') &&
  reading.tokens.isTight(i + 1);

/** "the week after next", "the month before last", « la semaine avant dernière ». */
function stepOver(reading: Reading, i: number): { step: string; to: number } | null {
  const sign = meaning(reading, i, 'eventAfter');
  const at = skip(reading, skip(reading, i + 1, '-'), 'article');
  if (sign === null || meaning(reading, at, 'step') !== sign) return null;
  return reading.tokens.opens(at + 1) ? null : { step: `${Number(sign) * 2}`, to: at + 1 };
}

/** "the month before, …", "the week after.": beside what was told. */
function besideTold(reading: Reading, i: number): { step: string; to: number } | null {
  const sign = meaning(reading, i + 1, 'eventAfter');
  const next = reading.tokens.at(i + 2);
  const isAlone = next === undefined || (next.kind === 'mark' && /^[.,;:!?]$/.test(next.text));
  return sign !== null && isAlone && isWord(reading, i - 1, 'article') ? { step: `story${sign}`, to: i + 2 } : null;
}

/** "year's end", "month-end": the last of the one that is now. */
export const unitEnd: Rule = (reading, i) => {
  const unit = meaning(reading, i, 'unitEnd') as Unit | null;
  if (unit === null) return null;
  const core: Core = { kind: 'shift', by: [{ unit, n: 0 }], from: 'now' };
  return { from: i, to: i + 1, moment: momentOf(core, { edge: 'end' }) };
};

/** "over the weekend", « le week-end »: the one the tense points at. */
export const theWeekend: Rule = (reading, i) => {
  if (meaning(reading, i, 'unit') !== 'weekend' || !isWord(reading, i - 1, 'article')) return null;
  if (reading.tokens.at(i)?.text.endsWith('s') === true || reading.tokens.is(i - 1, 'les')) return null;
  return { from: i, to: i + 1, moment: momentOf({ kind: 'shift', by: [{ unit: 'weekend', n: 0 }], from: 'now' }) };
};

/** « ce matin », "this evening", "last night". */
export const namedPart: Rule = (reading, i) => {
  const step = meaning(reading, i, 'this') ?? meaning(reading, i, 'step');
  if (step === null) return null;
  const part = meaning(reading, i + 1, 'part');
  if (part === null) return null;
  // "the next morning": after what is told
  const story = step.startsWith('story') || (step === '1' && isWord(reading, i - 1, 'article'));
  const core: Core = {
    kind: 'shift',
    by: [{ unit: 'day', n: Number(step.replace('story', '')) }],
    from: story ? 'story' : 'now',
  };
  return { from: i, to: i + 2, moment: momentOf(core, { part }) };
};

/** « été 2021 », "last fall", « l'hiver prochain », « en été ». */
export const season: Rule = (reading, i) => {
  const before = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = before === null || before.startsWith('story') ? i : i + 1;
  const name = meaning(reading, at, 'season');
  if (name === null) return null;
  const year = yearAt(reading, at + 1);
  if (at === i && year === null) {
    if (isAmbiguous(reading, at) && !isWord(reading, at - 1, 'usualBefore')) return null;
    const french = reading.tokens.is(at, 'ete') && original(reading, at).normalize('NFC').toLowerCase() === 'ete';
    if (french || (isWord(reading, at + 1, 'of') && !isWord(reading, at - 1, 'usualBefore'))) return null;
  }
  const near = year?.year !== null && year?.year !== undefined && 'step' in year.year ? year.year.step : null;
  const step = at > i ? Number(before) : near;
  const usual = at === i && year === null && isWord(reading, at - 1, 'usualBefore');
  return {
    from: i,
    to: year?.to ?? at + 1,
    moment: momentOf({ kind: 'season', season: name, year: step === null ? (year?.year ?? null) : null, step, usual }),
  };
};

/** « Noël », "Christmas 2021", "last Easter". */
export const holidayName: Rule = (reading, i) => {
  const step = meaning(reading, i, 'step') ?? meaning(reading, i, 'this');
  const at = step === null || step === 'story0' ? i : i + 1;
  const key = meaning(reading, at, 'holiday');
  if (key === null) return null;
  const of = yearAt(reading, at + 1);
  const isName = /\p{Lu}/u.test(original(reading, at)) || of !== null || at > i || reading.tokens.length <= 3;
  if (!isName) return null;
  const year = at > i ? { step: Number(step?.replace('story', '')) } : (of?.year ?? null);
  const end = of?.to ?? at + 1;
  const unit = meaning(reading, end, 'unit');
  if (unit === 'weekend' || (unit === 'week' && isCapital(original(reading, at))))
    return { from: i, to: end + 1, moment: momentOf({ kind: 'around', unit, of: { kind: 'holiday', key, year } }) };
  return { from: i, to: end, moment: momentOf({ kind: 'holiday', key, year }) };
};

/** "the day after the vote", « le lendemain du vote »: a day that only the event would date. */
function isOfEvent(reading: Reading, i: number): boolean {
  const word = reading.tokens.at(i);
  if (word?.means?.['deictic']?.startsWith('story') !== true) return false;
  if (isWord(reading, i + 1, 'genitive')) return true;
  const next = reading.tokens.at(i + 1);
  return word.means['eventAfter'] !== undefined && next?.kind === 'word' && next.means?.['at'] === undefined;
}

/** "Future Shop", « Bientôt »: a capital inside a sentence. */
const isName = (reading: Reading, i: number): boolean =>
  isCapital(original(reading, i)) && isCapital(original(reading, i + 1));

/** A word that is no part of a time expression. */
function isPlainNoun(reading: Reading, i: number): boolean {
  const token = reading.tokens.at(i);
  return token?.kind === 'word' && (token.means === undefined || !reading.tokens.opens(i));
}
