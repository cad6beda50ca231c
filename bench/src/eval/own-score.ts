import type { AnnotateOutput } from '@dixit/model';
import type { GoldLine, GoldQuote } from '../sets.ts';
import { type Figures, percent } from './figures.ts';
import { jaccard, meet, pairs, partsOf } from './ranges.ts';
import { speakerSpanIsRight } from './speech.ts';

type Found = AnnotateOutput['quotes'][number];

const ENOUGH = 0.8;

/**
 * Precision, recall and F1 at two-sided Jaccard 0.8, best pairs first, and speaker and cue of what is matched, for a
 * folder without a scorer of its own. A quote of the second tier counts neither way.
 */
export function ownQuoteFigures(golds: readonly GoldLine[], found: ReadonlyMap<string, readonly Found[]>): Figures {
  const count = { gold: 0, given: 0, right: 0, speaker: 0, cue: 0 };
  for (const { id, quotes = [] } of golds) {
    const given = found.get(id) ?? [];
    const matched = bestPairs(quotes, given);
    const met = pairs(quotes, given);
    count.gold += quotes.filter(isFirstTier).length;
    for (const [i, one] of given.entries()) {
      const gold = matched.get(one);
      const near = gold ?? quotes[met.get(i) ?? -1];
      if (near && !isFirstTier(near)) continue;
      count.given += 1;
      if (!gold) continue;
      count.right += 1;
      if (speakerSpanIsRight(gold, one)) count.speaker += 1;
      if (gold.cue ? meet(gold.cue, one.cue) : one.cue === null) count.cue += 1;
    }
  }
  const precision = percent(count.right, count.given);
  const recall = percent(count.right, count.gold);
  return {
    'gold all': count.gold,
    'jac@0.8 all P': precision,
    'jac@0.8 all R': recall,
    'jac@0.8 all F1': percent(2 * count.right, count.given + count.gold),
    'jac@0.8 speaker span': percent(count.speaker, count.right),
    'jac@0.8 cue': percent(count.cue, count.right),
  };
}

const isFirstTier = ({ speechCue }: GoldQuote): boolean => speechCue !== false;

/** One to one, the most alike first. */
function bestPairs(golds: readonly GoldQuote[], given: readonly Found[]): Map<Found, GoldQuote> {
  const likely = golds
    .flatMap((gold) => given.map((one) => ({ gold, one, share: jaccard(partsOf(gold), partsOf(one)) })))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share);
  const goldOf = new Map<Found, GoldQuote>();
  const taken = new Set<GoldQuote>();
  for (const { gold, one } of likely) {
    if (goldOf.has(one) || taken.has(gold)) continue;
    goldOf.set(one, gold);
    taken.add(gold);
  }
  return goldOf;
}
