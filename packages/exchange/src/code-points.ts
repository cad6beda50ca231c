/**
 * Turns UTF-16 offsets of a text into offsets in Unicode code points, as the Web Annotation Data Model counts
 * (section 4.2.4). Reads the text once; each offset then costs a binary search over its surrogate pairs.
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && isLow(text.charCodeAt(at + 1))) {
      pairs.push(at);
      at += 1;
    }
  }
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - pairsBefore(pairs, offset);
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** How many pairs begin before the offset. */
function pairsBefore(pairs: readonly number[], offset: number): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
