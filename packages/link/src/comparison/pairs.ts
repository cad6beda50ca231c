import type { Comparison } from '@dixit/model';
import { comparisonOf, type Claim, type What } from './side.ts';

/** Who claims it: the speaker, else all that is of one origin. */
const voiceOf = ({ speaker, origin }: Pick<Claim, 'speaker' | 'origin'>): string => speaker ?? origin;

/**
 * Claims two by two, the earlier one first. What one voice says again in one origin, as a copy does, is held against
 * nothing but what it repeats.
 */
export function pairsOf<T extends Claim>(claims: readonly T[], valueOf: (claim: T) => string): [T, T][] {
  const first = new Map<string, T>();
  const originals = claims.map((claim) => {
    const key = `${claim.origin} ${voiceOf(claim)} ${valueOf(claim)}`;
    const original = first.get(key) ?? claim;
    first.set(key, original);
    return original;
  });
  return claims.flatMap((left, i) =>
    originals[i] === left
      ? claims.slice(i + 1).flatMap((right, j): [T, T][] => {
          const original = originals[i + 1 + j];
          return original === right || original === left ? [[left, right]] : [];
        })
      : [],
  );
}

/**
 * What two claims are compared on: of each issue there is one comparison. Two values are at stake once, however many
 * Sources give either; who gives the same value as others agrees with whoever gave it first.
 */
export function issueOf<T extends Claim>(left: T, right: T, valueOf: (claim: T) => string): string {
  const [a, b] = [valueOf(left), valueOf(right)];
  return a === b ? `${a} ${right.origin} ${voiceOf(right)}` : [a, b].toSorted().join(' | ');
}

/** Of each kind and issue the first, of what differs the first that most of both sides are held by somebody; of what agrees also the first of two origins. */
export function onePerIssue<T extends { what: Pick<What, 'kind'>; issue: string; left: Claim; right: Claim }>(
  found: readonly T[],
): T[] {
  const kept = new Map<string, T>();
  for (const each of found) {
    const { kind } = each.what;
    const key = `${kind} ${AGREEING.has(kind) && each.left.origin !== each.right.origin ? '+' : ''} ${each.issue}`;
    const before = kept.get(key);
    if (before === undefined || (!AGREEING.has(kind) && holdersOf(before) < holdersOf(each))) kept.set(key, each);
  }
  return [...kept.values()];
}

const holdersOf = ({ left, right }: { left: Claim; right: Claim }): number =>
  [left, right].filter(({ side }) => side.holderName !== null).length;

const AGREEING: ReadonlySet<Comparison['kind']> = new Set(['corroborates', 'restates', 'compatible']);

export interface Related {
  left: Claim;
  right: Claim;
  what: What;
  /** As `issueOf` names it. */
  issue: string;
  /** How much it tells: of two origins only the comparisons that tell most are kept. */
  rank: number;
}

/** Of each two origins all that differs, and of what does not the most telling; what is merely compatible once. */
export function tellingOf(found: readonly Related[]): Comparison[] {
  const rankOf = ({ what, rank }: Related): number => (what.kind === 'compatible' ? -1 : rank);
  const originsOf = ({ left, right }: Related): string => [left.origin, right.origin].toSorted().join(' ');
  const best = new Map<string, number>();
  for (const each of found) {
    best.set(originsOf(each), Math.max(best.get(originsOf(each)) ?? -1, rankOf(each)));
  }
  const compatible = new Set<string>();
  return onePerIssue(found).flatMap((each) => {
    const { left, right, what } = each;
    const origins = originsOf(each);
    const differs = what.kind === 'disputes' || what.kind === 'changed-over-time' || what.kind === 'differs-in-scope';
    if (!differs && rankOf(each) < (best.get(origins) ?? 0)) return [];
    if (what.kind === 'compatible') {
      if (compatible.has(origins)) return [];
      compatible.add(origins);
    }
    return [comparisonOf(left, right, what)];
  });
}
