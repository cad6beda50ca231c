import type { TemporalExpression, TemporalValue } from '@dixit/model';
import type { Quotation } from '@dixit/text';
import { isAge } from './age.ts';
import { isoDay, type Day } from './calendar.ts';
import { endsOf } from './ends.ts';
import { momentOf, type Core, type Found } from './moment.ts';
import { likelyYear, spanOf, type Stretch } from './published.ts';
import { dayOfSaying, sayings } from './quoted.ts';
import { resolveMoment } from './resolve.ts';
import type { Direction } from './tense.ts';
import { directionOf, remember, Telling, UNTOLD, type Told } from './telling.ts';

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
  if (found.length === 0) return [];
  const expressions: TemporalExpression[] = [];
  const told: Told = { story: null, ahead: null, storyYear: null, storyMonth: null };
  const year = likelyYear(date);
  const heard = quotations.length === 0 ? null : sayings(reading, found, quotations);
  for (const each of found) {
    const span = spanOf(reading, each);
    if (span === null) continue;
    if (isAge(reading, each, span)) continue;
    const saying = today === null ? null : (heard?.get(each) ?? null);
    const said = saying === null ? null : dayOfSaying(saying, new Telling(told, { today, now, house }, () => 'past'));
    const direction = (): Direction => directionOf(reading, each, today);
    const context =
      said === null
        ? new Telling(told, { today, now, house }, direction)
        : new Telling(UNTOLD, { today: said, now: null, house }, direction);
    const { value, type, time, day } = resolveMoment(each.moment, context, year);
    if (value === null && today !== null && isCalendarDate(each.moment.core)) {
      reading.impossible.push(span);
      continue;
    }
    remember(told, each.moment.core, { day, time, today });
    const text = reading.text.slice(span.start, span.end);
    const relative = isRelative(each) && today !== null;
    const basis = relative ? 'resolved-from-publication' : 'stated';
    const reference =
      said !== null && relative ? isoDay(said) : relative ? (date?.instant ?? date?.edtf ?? date?.start ?? null) : null;
    const ends = type === 'range' ? endsOf(reading, each, { context, year, value }) : null;
    const edge = edgeOfPart(each);
    expressions.push({
      span,
      text,
      type,
      value,
      resolved: time === null ? null : { ...time, basis, reference, text, span },
      ...(isPartAlone(each) ? { stated: `T${each.moment.part}` } : {}),
      ...(edge === null ? {} : { edge }),
      ...(ends === null ? {} : { ends }),
    });
  }
  return expressions;
}

/** A day or stretch of days that stands in no calendar once its year is known. */
const isCalendarDate = ({ kind }: Core): boolean => kind === 'day' || kind === 'range' || kind === 'month-day';

const isPartAlone = ({ moment: { core, clock, part } }: Found): boolean =>
  core.kind === 'same-day' && clock === null && part !== null;

/** « en fin de matinée »: which half of the part of day. */
const edgeOfPart = ({ moment: { part, clock, edge } }: Found): 'start' | 'end' | null =>
  part !== null && clock === null && (edge === 'start' || edge === 'end') ? edge : null;

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
