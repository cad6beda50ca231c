import type { TemporalValue } from '@dixit/model';
import type { RawEvent } from './merge.ts';

/** Whether two times may be one: one unknown, bounds that meet, or a form in common where the day is unknown. */
export function areCompatibleTimes(left: TemporalValue | null, right: TemporalValue | null): boolean {
  if (left === null || right === null) return true;
  if (left.start !== null && left.end !== null && right.start !== null && right.end !== null) {
    return left.start < right.end && right.start < left.end;
  }
  const [a, b] = [formsOf(left), formsOf(right)];
  return a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => isSameForm(x, y)));
}

/** One instant, or one time of day in UTC. */
export function isSameClock(left: TemporalValue | null, right: TemporalValue | null): boolean {
  if (left === null || right === null) return false;
  if (left.instant !== null || right.instant !== null) return left.instant === right.instant;
  const clocks = (value: TemporalValue): string[] => value.alternatives.flatMap((form) => form.split('T')[1] ?? []);
  const known = clocks(right);
  return clocks(left).some((clock) => known.includes(clock));
}

function formsOf({ edtf, alternatives }: TemporalValue): readonly string[] {
  return edtf === null ? alternatives : [edtf];
}

/** `XXXX-WXX-2` and `XXXX-WXX-2T15:00Z`, `T15:00Z` and `XXXX-WXX-2T15:00Z`. */
function isSameForm(left: string, right: string): boolean {
  const [leftDay = '', leftClock] = left.split('T');
  const [rightDay = '', rightClock] = right.split('T');
  const day = leftDay === '' || rightDay === '' || leftDay === rightDay || isWithin(leftDay, rightDay);
  return day && (leftClock === undefined || rightClock === undefined || leftClock === rightClock);
}

/** « au début de 2026 » and « en janvier 2026 »: the year of both is one. */
function isWithin(left: string, right: string): boolean {
  const [a, b] = [left, right].map((day) => day.replace(/[~?%]$/u, ''));
  return a !== undefined && b !== undefined && /^\d{4}/u.test(a) && (a.startsWith(`${b}-`) || b.startsWith(`${a}-`));
}

/** Whether a span is among those of a sentence; they come in the order of their sentences. */
function isTold(spans: RawEvent['spans'], { start, end }: RawEvent['trigger'], sentence: number): boolean {
  for (let i = spans.length - 1; i >= 0; i--) {
    const other = spans[i];
    if (other === undefined || other.start < sentence) return false;
    if (other.start === start && other.end === end) return true;
  }
  return false;
}

/** Adds what a mention says to the event that it speaks of; the lists of `known` must be its own. */
export function absorb(known: RawEvent, event: RawEvent): void {
  known.spans.push(...event.spans.filter((span) => !isTold(known.spans, span, event.sentence)));
  known.stages.push(...event.stages);
  const seen = new Set(known.participants.map(({ entity, name }) => entity ?? name));
  known.participants.push(...event.participants.filter(({ entity, name }) => !seen.has(entity ?? name)));
  known.mode = known.mode === null || event.mode === 'video' ? (event.mode ?? known.mode) : known.mode;
  if (event.durations !== undefined) (known.durations ??= []).push(...event.durations);
  known.isVerb &&= event.isVerb;
  known.means ??= event.means;
  if (known.triggerLemma === '') known.triggerLemma = event.triggerLemma;
  if (known.place === null || isWithinPlace(event.place, known.place)) known.place = event.place ?? known.place;
  known.confidence = Math.max(known.confidence, event.confidence);
  const isBetter = known.time === null || precisionOf(event.time) > precisionOf(known.time);
  const other = isBetter ? known.time : event.time;
  if (isBetter) known.time = event.time ?? known.time;
  const also = [...(event.alsoAt ?? []), ...(other === null ? [] : [other])];
  if (also.length > 0) (known.alsoAt ??= []).push(...also);
}

/** The town of a country. */
function isWithinPlace(place: RawEvent['place'], around: NonNullable<RawEvent['place']>): boolean {
  return around.kind === 'country' && place?.kind === 'city' && place.country === around.country;
}

function precisionOf(time: TemporalValue | null): number {
  if (time === null) return 0;
  if (time.instant !== null) return 4;
  if (time.precision === 'minute' || time.precision === 'second') return 3;
  return time.precision === 'day' || time.precision === 'part-of-day' ? 2 : 1;
}
