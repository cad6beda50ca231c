import type { Block } from '@dixit/model';
import type { FurnitureRule, PageLocale } from '@dixit/locales/contract';
import type { Line, Reason } from './line.ts';
import type { Label } from './updates.ts';

export interface Verdict {
  kind: Block['kind'];
  reason: Reason | null;
}

/** One line, and what has been found out about it so far. */
export interface Draft {
  line: Line;
  printed: string;
  rule: FurnitureRule | null;
  label: Label | null;
  verdict: Verdict | null;
}

export interface PageFacts {
  /** The text's own language first. */
  pages: readonly PageLocale[];
  /** As the markup gives it. */
  title: string | null;
  outlet: string | null;
  /** What a page says of its live entries; absent for plain text. */
  live?: { isLive: boolean; updates: readonly { headline: string | null; published: string }[] };
}

export const boilerplate = (reason: Reason): Verdict => ({ kind: 'boilerplate', reason });
export const plain = (kind: Exclude<Block['kind'], 'boilerplate'>): Verdict => ({ kind, reason: null });
