import {
  type Event,
  EventId,
  Instant,
  placeInTime,
  SourceId,
  SourceRow,
  Span,
  StageClaim,
  StatementId,
  type StatementRow,
  StatementRow as StatementRowSchema,
} from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { z } from 'zod';
import { excerptsOf } from './excerpts.ts';

/** A stage that an entry claims or denies, of which event, in which words. */
const ClaimedStage = z.strictObject({
  eventId: EventId,
  ...StageClaim.pick({ stage: true, claim: true, span: true, text: true, condition: true }).shape,
});

/**
 * Who claims what, when: a statement with the stages it claims, or a stage that a source reports in its own words.
 * `at` is where it stands in time, null when nothing tells; `text` the statement, or the sentence of the report.
 */
export const TimelineEntry = z.strictObject({
  id: z.union([StatementId, SourceId]),
  kind: z.enum(['statement', 'report']),
  at: Instant.nullable(),
  time: StatementRowSchema.shape.uttered,
  /** Null when the source itself claims it. */
  holder: StatementRowSchema.shape.speaker.nullable(),
  act: StatementRowSchema.shape.act.nullable(),
  ...StatementRowSchema.pick({ addressee: true, relay: true }).shape,
  stages: z.array(ClaimedStage),
  text: z.string(),
  span: Span.nullable(),
  source: SourceRow.pick({ id: true, title: true, outlet: true, published: true, language: true }),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Stages of events by the statement that claims them. */
export function stagesByStatement(events: readonly Event[]): Map<string, TimelineEntry['stages']> {
  const found = new Map<string, TimelineEntry['stages']>();
  for (const { id: eventId, stages } of events) {
    for (const claim of stages) {
      if (claim.statementId === null) continue;
      found.set(claim.statementId, [...(found.get(claim.statementId) ?? []), claimed(eventId, claim)]);
    }
  }
  return found;
}

const claimed = (
  eventId: string,
  { stage, claim, span, text, condition }: StageClaim,
): TimelineEntry['stages'][number] => ({
  eventId,
  stage,
  claim,
  span,
  text,
  condition,
});

/** A statement as an entry; without a time of its own it stands at the date of its source. */
export function entryOfStatement(row: StatementRow, stages: TimelineEntry['stages']): TimelineEntry {
  const { id, uttered, source, speaker, act, addressee, relay, text, span } = row;
  return {
    id,
    kind: 'statement',
    at: placeInTime(uttered) ?? placeInTime(source.published),
    time: uttered,
    holder: speaker,
    act,
    addressee,
    relay,
    stages,
    text,
    span,
    source,
  };
}

/** Stages that the sources of an event report in their own words, each in its sentence. */
export async function reportsOf(store: Store, event: Event, sources: readonly SourceRow[]): Promise<TimelineEntry[]> {
  const own = event.stages.filter(({ statementId }) => statementId === null);
  const excerpts = await excerptsOf(store, own);
  return own.flatMap((claim): TimelineEntry[] => {
    const row = sources.find(({ id }) => id === claim.sourceId);
    const excerpt = excerpts.find(
      ({ sourceId, span }) =>
        sourceId === claim.sourceId && span.start === claim.span.start && span.end === claim.span.end,
    );
    if (!row || !excerpt) return [];
    const { id, title, outlet, published, language } = row;
    return [
      {
        id,
        kind: 'report',
        at: placeInTime(claim.asOf) ?? placeInTime(published),
        time: null,
        holder: null,
        act: null,
        addressee: null,
        relay: [],
        stages: [claimed(event.id, claim)],
        text: excerpt.text,
        span: { start: excerpt.offset, end: excerpt.offset + excerpt.text.length },
        source: { id, title, outlet, published, language },
      },
    ];
  });
}

/** Earliest first, what has no place in time last; within one moment by source, as the text goes. */
export function inTime(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted(
    (a, b) =>
      compareText(a.at ?? '~', b.at ?? '~') ||
      compareText(a.source.id, b.source.id) ||
      (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
