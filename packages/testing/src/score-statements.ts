import { fold } from '@dixit/text';
import type { Span, Statement } from '@dixit/model';
import type { GoldStatement } from './demo-corpus.ts';

export interface StatementScore {
  gold: number;
  predicted: number;
  matched: number;
  /** Predictions that meet no gold statement of either tier. */
  spurious: number;
  precision: number;
  recall: number;
  f1: number;
  /** On matched statements: share with the speaker's mention overlapping, the resolved name right, the cue overlapping, the kind right. */
  speakerSpan: number;
  speakerName: number;
  cue: number;
  kind: number;
  missed: GoldStatement[];
  extra: Statement[];
}

const OVERLAP = 0.8;

/**
 * Greedy one-to-one matching of contents by two-sided overlap (Jaccard over characters, threshold
 * 0.8). Tier 2 is neutral: a prediction that meets it counts neither way, and missing it costs nothing.
 */
export function scoreStatements(gold: readonly GoldStatement[], predicted: readonly Statement[]): StatementScore {
  const pairs = gold
    .flatMap((g) =>
      predicted.map((p) => ({
        g,
        p,
        overlap: jaccard(g.parts, p.parts) + (overlaps(g.cue, p.cue?.span ?? null) ? 0.001 : 0),
      })),
    )
    .filter(({ overlap }) => overlap >= OVERLAP)
    .sort((a, b) => b.overlap - a.overlap);
  const found = new Map<GoldStatement, Statement>();
  const used = new Set<Statement>();
  for (const { g, p } of pairs) {
    if (found.has(g) || used.has(p)) continue;
    found.set(g, p);
    used.add(p);
  }
  const firstTier = gold.filter(({ tier }) => tier === 1);
  const matched = firstTier.flatMap((g) => {
    const p = found.get(g);
    return p ? [{ g, p }] : [];
  });
  const extra = predicted.filter(
    (p) => !used.has(p) && !gold.some((g) => g.tier === 2 && jaccard(g.parts, p.parts) > 0.3),
  );
  const counted = matched.length + extra.length;
  const precision = counted === 0 ? 1 : matched.length / counted;
  const recall = firstTier.length === 0 ? 1 : matched.length / firstTier.length;
  const share = (right: (pair: { g: GoldStatement; p: Statement }) => boolean) =>
    matched.length === 0 ? 1 : matched.filter(right).length / matched.length;
  return {
    gold: firstTier.length,
    predicted: predicted.length,
    matched: matched.length,
    spurious: extra.length,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    speakerSpan: share(({ g, p }) =>
      g.speaker === null ? p.speaker.mention === null : overlaps(g.speaker, p.speaker.mention),
    ),
    speakerName: share(({ g, p }) => sameName(g.speakerResolved, p.speaker.name ?? '')),
    cue: share(({ g, p }) => (g.cue === null ? p.cue === null : overlaps(g.cue, p.cue?.span ?? null))),
    kind: share(({ g, p }) => g.kind === p.kind),
    missed: firstTier.filter((g) => !found.has(g)),
    extra,
  };
}

export function jaccard(left: readonly Span[], right: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  let common = 0;
  for (const a of left)
    for (const b of right) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const union = size(left) + size(right) - common;
  return union === 0 ? 0 : common / union;
}

function overlaps(left: Span | null, right: Span | null): boolean {
  return left !== null && right !== null && left.start < right.end && right.start < left.end;
}

/** The last word of the gold name stands in the predicted one. */
function sameName(gold: string, predicted: string): boolean {
  const words = (name: string) =>
    fold(name)
      .split(/[^a-z0-9]+/u)
      .filter(Boolean);
  const last = words(gold).at(-1);
  return last !== undefined && words(predicted).includes(last);
}
