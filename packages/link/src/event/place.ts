import type { Place } from '@dixit/model';
import { nameWords, skeletonOf } from '../names.ts';

/** A place that tells events apart; a video link is none. */
export function townOf(place: Place | null): Place | null {
  return place?.kind === 'virtual' ? null : place;
}

/** Of a place that the tables know the key that all languages share, else what remains of its name. */
export function placeKey(place: Place): string {
  return place.key ?? wordsKey(place);
}

function wordsKey({ name }: Place): string {
  return nameWords(name).map(skeletonOf).join('-');
}

/** A place against those that the reports of an event give. */
export function comparePlaces(given: Place | null, others: readonly Place[]): 'same' | 'unknown' | 'apart' {
  const place = townOf(given);
  if (place === null || others.length === 0) return 'unknown';
  const results = others.map((other) => samePlace(place, other));
  return results.includes(true) ? 'same' : results.includes(null) ? 'unknown' : 'apart';
}

/** Null when one may lie in the other: a town and its country, a building and its town. */
function samePlace(left: Place, right: Place): boolean | null {
  const areKnown = left.key !== undefined && right.key !== undefined;
  if (areKnown ? left.key === right.key : wordsKey(left) === wordsKey(right)) return true;
  if (left.kind === right.kind) return false;
  return left.country !== null && right.country !== null && left.country !== right.country ? false : null;
}
