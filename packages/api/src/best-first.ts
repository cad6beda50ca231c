import type { Comparison } from '@dixit/model';

/** What readers look for first: where sources part, why that may be none, then where they meet. */
const KINDS: readonly Comparison['kind'][] = [
  'disputes',
  'differs-in-scope',
  'corroborates',
  'changed-over-time',
  'restates',
  'compatible',
];
/** What can be reckoned first, then stages, then what rests on the wording of two statements alone. */
const SUBJECTS: readonly Comparison['on'][] = ['time', 'figure', 'participant', 'stage', 'denial', 'wording'];

/** Days that may be one say less than instants that are. */
const VAGUE = new Set<Comparison['explanation']['code']>(['DATES_OVERLAP', 'DATES_APART']);

/** Disputes first; of each kind, first what two independent sources say, and the most telling subject. */
export function bestFirst(comparisons: readonly Comparison[]): Comparison[] {
  const rank = ({ kind, independent, on, explanation }: Comparison): number =>
    (KINDS.indexOf(kind) * 2 + (independent ? 0 : 1)) * SUBJECTS.length * 2 +
    SUBJECTS.indexOf(on) * 2 +
    (VAGUE.has(explanation.code) ? 1 : 0);
  return comparisons.toSorted((a, b) => rank(a) - rank(b));
}
