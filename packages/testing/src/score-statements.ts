import type { Span, Statement } from '@dixit/model';
import { fold } from '@dixit/text';
import type { GoldStatement } from './demo-corpus.ts';

/** So many right of so many. */
export interface Tally {
  right: number;
  of: number;
}

export interface Matched {
  /** Gold statements of the first tier with what was found for them. */
  pairs: { gold: GoldStatement; found: Statement }[];
  /** Of the first tier. */
  missed: GoldStatement[];
  /** What meets no gold statement of either tier. */
  extra: Statement[];
}

const OVERLAP = 0.8;

/**
 * Greedy one-to-one matching of contents by two-sided overlap (Jaccard over characters, threshold
 * 0.8). Tier 2 is neutral: a prediction that meets it counts neither way, and missing it costs nothing.
 */
export function matchStatements(golds: readonly GoldStatement[], predicted: readonly Statement[]): Matched {
  const candidates = golds
    .flatMap((gold) =>
      predicted.map((found) => ({
        gold,
        found,
        overlap: jaccard(gold.parts, found.parts) + (overlaps(gold.cue, found.cue?.span ?? null) ? 0.001 : 0),
      })),
    )
    .filter(({ overlap }) => overlap >= OVERLAP)
    .sort((a, b) => b.overlap - a.overlap);
  const foundFor = new Map<GoldStatement, Statement>();
  const used = new Set<Statement>();
  for (const { gold, found } of candidates) {
    if (foundFor.has(gold) || used.has(found)) continue;
    foundFor.set(gold, found);
    used.add(found);
  }
  const firstTier = golds.filter(({ tier }) => tier === 1);
  return {
    pairs: firstTier.flatMap((gold) => {
      const found = foundFor.get(gold);
      return found ? [{ gold, found }] : [];
    }),
    missed: firstTier.filter((gold) => !foundFor.has(gold)),
    extra: predicted.filter(
      (found) => !used.has(found) && !golds.some(({ tier, parts }) => tier === 2 && jaccard(parts, found.parts) > 0.3),
    ),
  };
}

/** Characters in common by characters of both. */
export function jaccard(left: readonly Span[], right: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  let common = 0;
  for (const a of left)
    for (const b of right) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const union = size(left) + size(right) - common;
  return union === 0 ? 0 : common / union;
}

export function overlaps(left: Span | null, right: Span | null): boolean {
  return left !== null && right !== null && left.start < right.end && right.start < left.end;
}

/** The last word of the gold name stands in the predicted one. */
export function sameName(gold: string, predicted: string): boolean {
  const last = wordsOf(gold).at(-1);
  return last !== undefined && wordsOf(predicted).includes(last);
}

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
