import type { Span } from '@dixit/model';

/** Index of the first value that starts at or after an offset; values are in reading order. */
export function firstFrom<T>(values: readonly T[], offset: number, spanOf: (value: T) => Span): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && spanOf(value).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
