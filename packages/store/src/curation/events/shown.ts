import type { Event, StageClaim } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, redirectedTo } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionsOf } from '../corrections.ts';
import { idInSlot } from '../slot.ts';
import { type StageFix, shownStages } from './stages.ts';

/** What a person said of an event; what is not there stays as it was found. */
export type EventFix = Partial<Pick<Event, 'type' | 'mode' | 'time' | 'place'>> & { stages?: StageFix };

/** What people said of these events, under whatever id. */
export function* fixesOf(context: Context, ids: readonly string[]): Flow<Map<string, EventFix>> {
  const under = yield* redirectedTo(context.db, ids);
  const corrections = yield* correctionsOf(context, ['event-fix'], [...under.keys()]);
  const fixes = new Map<string, EventFix>();
  for (const { slot, value } of corrections.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const id = under.get(idInSlot(slot)) ?? '';
    fixes.set(id, { ...fixes.get(id), ...(value as unknown as EventFix) });
  }
  return fixes;
}

/** How each of these events is shown. */
export function* shownEvents(context: Context, events: readonly Event[]): Flow<(event: Event) => Event> {
  if ((yield* context.db.get(sql`select 1 from correction where kind = 'event-fix' limit 1`)) === undefined)
    return (event) => event;
  const fixes = yield* fixesOf(
    context,
    events.map(({ id }) => id),
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
export function* standingClaims(context: Context, fixes: readonly EventFix[]): Flow<(claim: StageClaim) => boolean> {
  const added = fixes.flatMap(({ stages }) => stages?.added ?? []);
  if (added.length === 0) return () => true;
  const rows = yield* context.db.all(sql<{ id: string; text: string }>`
    select so.id, t.text from source so join source_text t on t.n = so.n
    where so.id ${context.db.among([...new Set(added.map(({ sourceId }) => sourceId))])}`);
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return ({ sourceId, span, text }) => texts.get(sourceId)?.slice(span.start, span.end) === text;
}
