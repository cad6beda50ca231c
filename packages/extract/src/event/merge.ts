import type { EventMention, TemporalValue } from '@dixit/model';

/** One place in the text that speaks of an event. */
export interface RawEvent extends Omit<EventMention, 'key'> {
  /** Named before, by its form: « la réunion », « leur entretien ». */
  definite: boolean;
}

/** How many events back a mention is compared with: keeps the cost linear. */
const LOOKBACK = 40;

/**
 * Joins mentions of one event in one document: same type, compatible participants, mode and time.
 * `groups` are the entities that stand for several (« les deux présidents ») and so fit anybody.
 */
export function mergeEvents(raw: readonly RawEvent[], groups: ReadonlySet<string>): EventMention[] {
  const merged: RawEvent[] = [];
  /** Last mentioned last. */
  let recent: RawEvent[] = [];
  for (const event of raw) {
    const known = recent.toReversed().find((other) => isSame(other, event, groups));
    if (known === undefined) {
      const added = { ...event };
      merged.push(added);
      recent.push(added);
    } else {
      absorb(known, event);
      recent = [...recent.filter((other) => other !== known), known];
    }
    if (recent.length > LOOKBACK) recent.shift();
  }
  return merged.filter(isTold).map((event, i) => mentionOf(event, i, groups));
}

function isTold({ participants, time, place, stages }: RawEvent): boolean {
  return participants.length > 0 || time !== null || (place !== null && stages.length > 0);
}

/** Groups stand for those named, where any are. */
function mentionOf(event: RawEvent, i: number, groups: ReadonlySet<string>): EventMention {
  const { type, mode, trigger, triggerLemma, spans, time, place, stages, confidence } = event;
  const named = event.participants.filter(({ entity }) => entity === null || !groups.has(entity));
  const participants = named.length > 1 ? named : event.participants;
  return { key: `v${i}`, type, mode, trigger, triggerLemma, spans, participants, time, place, stages, confidence };
}

function isSame(left: RawEvent, right: RawEvent, groups: ReadonlySet<string>): boolean {
  if (left.type !== right.type) return false;
  if (left.mode !== right.mode && left.mode !== null && right.mode !== null) return false;
  if (left.type !== 'CONSULT' && left.triggerLemma !== right.triggerLemma) return false;
  if (!areCompatibleTimes(left.time, right.time)) return false;
  const [a, b] = [named(left, groups), named(right, groups)];
  const sameWord = left.triggerLemma === right.triggerLemma;
  if (b.size === 0)
    return sameWord || right.definite || right.participants.length > 0 || isSameClock(left.time, right.time);
  if (a.size === 0)
    return sameWord || left.definite || left.participants.length > 0 || isSameClock(left.time, right.time);
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...small].filter((key) => large.has(key)).length;
  return shared === small.size && (small.size > 1 || large.size === 1);
}

function named(event: RawEvent, groups: ReadonlySet<string>): Set<string> {
  return new Set([...keysOf(event)].filter((key) => !groups.has(key)));
}

function keysOf({ participants }: RawEvent): Set<string> {
  return new Set(participants.map(({ entity, name }) => entity ?? name));
}

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
function isSameClock(left: TemporalValue | null, right: TemporalValue | null): boolean {
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
  const day = leftDay === '' || rightDay === '' || leftDay === rightDay;
  return day && (leftClock === undefined || rightClock === undefined || leftClock === rightClock);
}

function absorb(known: RawEvent, event: RawEvent): void {
  known.spans = [...known.spans, ...event.spans];
  known.stages = [...known.stages, ...event.stages];
  const seen = keysOf(known);
  known.participants = [
    ...known.participants,
    ...event.participants.filter(({ entity, name }) => !seen.has(entity ?? name)),
  ];
  known.mode ??= event.mode;
  known.place ??= event.place;
  known.confidence = Math.max(known.confidence, event.confidence);
  const isBetter = known.time === null || precisionOf(event.time) > precisionOf(known.time);
  const other = isBetter ? known.time : event.time;
  if (isBetter) known.time = event.time ?? known.time;
  const also = [...(known.alsoAt ?? []), ...(event.alsoAt ?? []), ...(other === null ? [] : [other])];
  if (also.length > 0) known.alsoAt = also;
}

function precisionOf(time: TemporalValue | null): number {
  if (time === null) return 0;
  if (time.instant !== null) return 4;
  if (time.precision === 'minute' || time.precision === 'second') return 3;
  return time.precision === 'day' || time.precision === 'part-of-day' ? 2 : 1;
}
