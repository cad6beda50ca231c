import type { TemporalExpression, TemporalValue } from '@dixit/model';
import type { Quotation } from '@dixit/text';
import { isAge } from './age.ts';
import { isoDay, type Day } from './calendar.ts';
import { endsOf } from './ends.ts';
import { isMark, isWord, type Reading } from './grammar.ts';
import { momentOf, type Core, type Found } from './moment.ts';
import { likelyYear, spanOf, type Stretch } from './published.ts';
import { dayOfSaying, sayings } from './quoted.ts';
import { resolveMoment } from './resolve.ts';
import { directionAt } from './tense.ts';

/** When and where a document was written, as far as it is known. */
export interface Written {
  date: TemporalValue | null;
  today: Day | null;
  now: number | null;
  /** Zone of the clock that the entries of a live blog keep. */
  house: string | null;
}

/** The expressions of a block, in reading order; each day named is there for what is told after it. */
export function resolveAll(
  { reading, found }: Pick<Stretch, 'reading' | 'found'>,
  { date, today, now, house }: Written,
  quotations: readonly Quotation[],
): TemporalExpression[] {
  const expressions: TemporalExpression[] = [];
  let story: Day | null = null;
  let ahead: Day | null = null;
  const heard = quotations.length === 0 ? null : sayings(reading, found, quotations);
  for (const each of found) {
    const span = spanOf(reading, each);
    if (span === null) continue;
    if (isAge(reading, each, span)) continue;
    const direction = isAhead(reading, each) ? 'future' : directionAt(reading, each.from, each.to);
    const last = direction === 'future' ? (ahead ?? story) : story;
    const said =
      today === null ? null : dayOfSaying(heard?.get(each) ?? null, { today, now, story, direction: 'past', house });
    const context =
      said === null
        ? { today, now, story: last, direction, house }
        : { today: said, now: null, story: null, direction, house };
    const year = likelyYear(date);
    const { value, type, time, day } = resolveMoment(each.moment, context, year);
    if (value === null && today !== null && isCalendarDate(each.moment.core)) {
      reading.impossible.push(span);
      continue;
    }
    if (day !== null) story = day;
    if (day !== null && today !== null && day > today) ahead = day;
    const text = reading.text.slice(span.start, span.end);
    const relative = isRelative(each) && today !== null;
    const basis = relative ? 'resolved-from-publication' : 'stated';
    const reference =
      said !== null && relative ? isoDay(said) : relative ? (date?.instant ?? date?.edtf ?? date?.start ?? null) : null;
    const ends = type === 'range' ? endsOf(reading, each, { context, year, value }) : null;
    expressions.push({
      span,
      text,
      type,
      value,
      resolved: time === null ? null : { ...time, basis, reference, text, span },
      ...(ends === null ? {} : { ends }),
    });
  }
  return expressions;
}

/** A day or stretch of days that stands in no calendar once its year is known. */
const isCalendarDate = ({ kind }: Core): boolean => kind === 'day' || kind === 'range' || kind === 'month-day';

/** « avant l'hiver », "by the end of November". */
function isAhead(reading: Reading, { from, moment: { core } }: Found): boolean {
  if (core.kind !== 'month' && core.kind !== 'season' && core.kind !== 'weekday') return false;
  let before = from - 1;
  while (isWord(reading, before, 'article') || isMark(reading, before, "'")) before--;
  return isWord(reading, before, 'ahead');
}

function isRelative({ moment: { core } }: Found): boolean {
  switch (core.kind) {
    case 'year':
    case 'decade':
    case 'century':
      return false;
    case 'range':
      return [core.start, core.end].some((moment) => isRelative({ from: 0, to: 0, moment }));
    case 'anchored':
    case 'nth':
    case 'around':
      return isRelative({ from: 0, to: 0, moment: momentOf(core.of) });
    default:
      return !('year' in core && core.year !== null && 'year' in core.year);
  }
}
