import { type Comparison, type SourceRow, type Span, Span as SpanSchema } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { z } from 'zod';
import { excerptOf } from './excerpt.ts';

/**
 * The sentence around some words of a source, as it stands in the frozen text from `offset` on: the words
 * are `text.slice(span.start - offset, span.end - offset)`. At most about 240 UTF-16 code units; `cut` says
 * where the sentence goes on beyond it.
 */
export const Excerpt = z.strictObject({
  sourceId: z.string(),
  language: z.string(),
  span: SpanSchema,
  text: z.string(),
  offset: z.int().min(0),
  cut: z.strictObject({ start: z.boolean(), end: z.boolean() }),
});
export type Excerpt = z.infer<typeof Excerpt>;

interface Place {
  sourceId: string;
  span: Span;
}

/** Both sides of each comparison. */
export const sidesOf = (comparisons: readonly Comparison[]): Place[] =>
  comparisons.flatMap(({ left, right }) => [left, right]);

/** One excerpt for each different place, in the order of the places; a source that is gone gives none. */
export async function excerptsOf(store: Store, places: readonly Place[]): Promise<Excerpt[]> {
  const found: Excerpt[] = [];
  for (const [sourceId, own] of Map.groupBy(places, (place) => place.sourceId)) {
    const source = await store.sources.get(sourceId);
    if (source === null) continue;
    const spans = new Map(own.map(({ span }) => [`${span.start}-${span.end}`, span]));
    for (const { start, end } of spans.values()) {
      found.push({ sourceId, language: source.language, span: { start, end }, ...excerptOf(source, { start, end }) });
    }
  }
  return found;
}

/** Rows of the sources that both sides of each comparison stand in. */
export async function sourcesOfSides(store: Store, comparisons: readonly Comparison[]): Promise<SourceRow[]> {
  const ids = [...new Set(sidesOf(comparisons).map(({ sourceId }) => sourceId))];
  const rows = await Promise.all(ids.map(async (id) => await store.sources.row(id)));
  return rows.filter((row) => row !== null);
}
