import type { RouterOutputs } from '@dixit/client';

/** The shapes that screens show, as the API gives them. */
export type StatementRow = RouterOutputs['statement']['search']['rows'][number];
export type Facet = RouterOutputs['statement']['facets'][number];
export type Histogram = RouterOutputs['statement']['histogram'];
export type Evidence = RouterOutputs['statement']['context'];
export type Statement = Evidence['statement'];
export type Excerpt = Evidence['excerpts'][number];
export type Comparison = Evidence['comparisons'][number];
export type SavedSearch = RouterOutputs['saved']['list'][number];
export type SourceRow = RouterOutputs['source']['list']['rows'][number];
export type SourceView = RouterOutputs['source']['get'];
export type SourceDiff = RouterOutputs['source']['diff'];
export type EventRow = RouterOutputs['event']['list']['rows'][number];
export type TimelineEntry = RouterOutputs['event']['timeline']['entries'][number];
export type EventView = RouterOutputs['event']['get'];
export type Compared = RouterOutputs['event']['compare'];
export type ActorView = RouterOutputs['actor']['get'];
export type ActorRow = RouterOutputs['actor']['list']['rows'][number];
export type Orphan = RouterOutputs['review']['orphans']['rows'][number];
export type Note = RouterOutputs['note']['list']['rows'][number];
export type TagCount = RouterOutputs['tag']['list'][number];
export type BatchRow = RouterOutputs['batch']['run'][number];
export type QueueItem = RouterOutputs['review']['queue']['rows'][number];
export type AuditEntry = RouterOutputs['review']['log']['rows'][number];
export type Feed = RouterOutputs['feed']['list']['rows'][number];
export type Job = RouterOutputs['job']['get'];
export type Matrix = RouterOutputs['statement']['matrix'];
export type JobProgress = {
  job: RouterOutputs['job']['get'];
  item: RouterOutputs['job']['items']['rows'][number] | null;
};
