import { fold } from '@dixit/text';

/** The folded word that ends before an offset; empty when there is none. */
export function wordBefore(text: string, at: number): string {
  return /([a-z]+)\W*$/.exec(fold(text.slice(Math.max(0, at - 20), at)))?.[1] ?? '';
}

/** The last folded words before an offset, at most `count`. */
export function wordsBefore(text: string, at: number, count: number): string[] {
  const words = fold(text.slice(Math.max(0, at - 16 * count), at)).split(/[^a-z]+/);
  return words.filter((word) => word !== '').slice(-count);
}
