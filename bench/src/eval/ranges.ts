import type { Range } from '../sets.ts';

export const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);

/** Characters in common. */
export function common(left: readonly Range[], right: readonly Range[]): number {
  let sum = 0;
  for (const [a, b] of left) for (const [c, d] of right) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

export const meet = (left: Range | null | undefined, right: Range | null | undefined): boolean =>
  !!left && !!right && left[0] < right[1] && right[0] < left[1];

export function jaccard(left: readonly Range[], right: readonly Range[]): number {
  const both = common(left, right);
  return both === 0 ? 0 : both / (sizeOf(left) + sizeOf(right) - both);
}

interface Content {
  content: Range;
  contentParts?: Range[] | undefined;
}

export const partsOf = ({ content, contentParts }: Content): readonly Range[] => contentParts ?? [content];

/**
 * One-to-one pairs of gold and found contents as the published one-sided rule makes them: golds in order, each
 * takes what holds the largest share of it, when that is more than 30 %. Index of gold by index of found.
 */
export function pairs(golds: readonly Content[], found: readonly Content[]): Map<number, number> {
  const left = new Set(found.keys());
  const goldOf = new Map<number, number>();
  for (const [g, gold] of golds.entries()) {
    let best = -1;
    let most = 0.3;
    for (const f of left) {
      const one = found[f];
      const share = one ? common(partsOf(gold), partsOf(one)) / (sizeOf(partsOf(gold)) || 1) : 0;
      if (share <= most) continue;
      most = share;
      best = f;
    }
    if (best < 0) continue;
    left.delete(best);
    goldOf.set(best, g);
  }
  return goldOf;
}
