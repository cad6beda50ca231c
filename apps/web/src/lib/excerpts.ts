import { spanSelection } from './query.ts';
import type { Excerpt } from './rows.ts';

type Place = Pick<Excerpt, 'sourceId' | 'span'>;
export type ExcerptOf = (place: Place) => Excerpt | undefined;

/** Finds the sentence around some words again. */
export function excerptsBySpan(excerpts: readonly Excerpt[]): ExcerptOf {
  const keyOf = ({ sourceId, span }: Place): string => spanSelection(sourceId, span);
  const known = new Map(excerpts.map((excerpt) => [keyOf(excerpt), excerpt]));
  return (place) => known.get(keyOf(place));
}
