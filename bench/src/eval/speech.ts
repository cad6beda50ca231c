import type { AnnotateOutput } from '@dixit/model';
import type { GoldLine, GoldQuote } from '../sets.ts';
import { type Figures, percent } from './figures.ts';
import { common, meet, pairs, partsOf, sizeOf } from './ranges.ts';

type Found = AnnotateOutput['quotes'][number];

const TIERS = ['clear', 'likely', 'possible'] as const;

/**
 * What the scorer does not print: traps hit (a trap is hit when something that meets no statement lies mostly
 * inside it), and per tier of confidence its share of the output and how much of it is right (it meets a
 * statement of either tier by 30 % of that one's characters, one to one, and its speaker's mention is right).
 */
export function speechFigures(golds: readonly GoldLine[], found: ReadonlyMap<string, readonly Found[]>): Figures {
  const count = { clear: { of: 0, right: 0 }, likely: { of: 0, right: 0 }, possible: { of: 0, right: 0 } };
  let traps = 0;
  let hit = 0;
  let all = 0;
  for (const { id, quotes = [], traps: trapsOf = [] } of golds) {
    const predicted = found.get(id) ?? [];
    const goldOf = pairs(quotes, predicted);
    all += predicted.length;
    for (const [i, one] of predicted.entries()) {
      const gold = quotes[goldOf.get(i) ?? -1];
      const cell = count[one.confidence];
      cell.of += 1;
      if (gold && speakerSpanIsRight(gold, one)) cell.right += 1;
    }
    const loose = predicted.filter((_, i) => !goldOf.has(i));
    traps += trapsOf.length;
    hit += trapsOf.filter(({ span }) => loose.some((one) => liesMostlyIn(one, span))).length;
  }
  return {
    ...(traps === 0 ? {} : { traps, 'traps hit': hit }),
    ...Object.fromEntries(
      TIERS.flatMap((tier) => [
        [`${tier} share`, percent(count[tier].of, all)],
        [`${tier} right`, percent(count[tier].right, count[tier].of)],
      ]),
    ),
  };
}

/** The scorer's reading: any character in common, or both without one. */
export function speakerSpanIsRight(gold: GoldQuote, found: Found): boolean {
  if (!gold.speaker && !gold.speakerText) return !found.speaker;
  return meet(gold.speaker, found.speaker);
}

export const liesMostlyIn = (found: Found, span: GoldQuote['content']): boolean =>
  common(partsOf(found), [span]) > sizeOf(partsOf(found)) / 2;
