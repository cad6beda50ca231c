import { fold, tokens } from '@dixit/text';

/**
 * The form under which the spellings of one name meet, whatever the language: folded, i for y, k for c
 * and q, v for w, f for ph, s for z, doubled letters once, vowels and s at the end dropped.
 */
export function skeletonOf(word: string): string {
  const plain = fold(word)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?!h)/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(\p{L})\1+/gu, '$1');
  const stem = plain.replace(/[aeious]+$/, '');
  return stem.length >= 3 ? stem : plain;
}

/** Words of a name without titles that end in a full stop (« M. », "Dr."). */
export function nameWords(name: string): string[] {
  const found = tokens(name);
  return found
    .filter((token, i) => token.kind !== 'mark' && !(token.text.length <= 3 && found[i + 1]?.text === '.'))
    .map((token) => token.text);
}

/** Words that carry a name: those of more than three letters, or capitalised; all when none is. */
export function telling(words: readonly string[]): string[] {
  const kept = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return kept.length === 0 ? [...words] : kept;
}

/** Levenshtein distance in characters, or `limit + 1` as soon as it is more than `limit`. */
export function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[right.length] ?? limit + 1;
}

/** Two spellings of one word: the same skeleton, or one letter apart in a long one. */
export function isVariant(left: string, right: string): boolean {
  const [a, b] = [skeletonOf(left), skeletonOf(right)];
  return a === b || (Math.min(a.length, b.length) >= 6 && distance(a, b, 1) <= 1);
}

/** A country as a key: ISO code, or the skeleton of a name that no list knows. */
export function countryKey(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? country.toLowerCase() : nameWords(country).map(skeletonOf).join('-');
}
