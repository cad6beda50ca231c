import type { Event, StageClaim } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionsOf } from '../corrections.ts';
import { type StageFix, shownStages } from './stages.ts';

/** What a person said of an event; what is not there stays as it was found. */
export type EventFix = Partial<Pick<Event, 'type' | 'mode' | 'time' | 'place'>> & { stages?: StageFix };

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
  const holds = yield* standingClaims(context, [...fixes.values()]);
  return (event) => {
    const fix = fixes.get(event.id);
    if (fix === undefined) return event;
    const { stages, ...own } = fix;
    return {
      ...event,
      ...own,
      ...(stages && { stages: shownStages(event.stages, stages, holds) }),
      ...(fix.time === undefined ? {} : { timeSourceId: null }),
    };
  };
}

/** Whether the words of a claim that a person added still stand where they were. */
function* standingClaims(context: Context, fixes: readonly EventFix[]): Flow<(claim: StageClaim) => boolean> {
  const added = fixes.flatMap(({ stages }) => stages?.added ?? []);
  if (added.length === 0) return () => true;
  const rows = yield* context.db.all(sql<{ id: string; text: string }>`
    select so.id, t.text from source so join source_text t on t.n = so.n
    where so.id ${context.db.among([...new Set(added.map(({ sourceId }) => sourceId))])}`);
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return ({ sourceId, span, text }) => texts.get(sourceId)?.slice(span.start, span.end) === text;
}
