import type { Event } from '@dixit/model';
import { type Context, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionsOf } from '../corrections.ts';

/** What a person said of an event; what is not there stays as it was found. */
export type EventFix = Partial<Pick<Event, 'type' | 'mode' | 'time' | 'place'>>;

/** How each of these events is shown. */
export function* shownEvents(context: Context, events: readonly Event[]): Flow<(event: Event) => Event> {
  const corrections = yield* correctionsOf(context, ['event-fix']);
  if (corrections.length === 0) return (event) => event;
  const named = corrections.map(({ slot }) => slot.slice('event-fix/'.length));
  const resolve = yield* resolver(context.db, named);
  const there = new Set(events.map(({ id }) => id));
  const fixes = new Map(
    corrections
      .map(({ value }, i) => [resolve(named[i] ?? ''), value as unknown as EventFix] as const)
      .filter(([id]) => there.has(id)),
  );
  return (event) => {
    const fix = fixes.get(event.id);
    return fix === undefined ? event : { ...event, ...fix, ...(fix.time === undefined ? {} : { timeSourceId: null }) };
  };
}
