import type { Block, TemporalValue } from '@dixit/model';
import { readIsoDate } from '../published.ts';
import { furnitureRule } from './furniture.ts';
import { judgeHead } from './head.ts';
import { boilerplate, plain, type Draft, type PageFacts } from './judge.ts';
import { isBody, readLines, type Hint } from './line.ts';
import { judgeMiddle, markNotes } from './middle.ts';
import { judgeTail } from './tail.ts';
import { findLabels, orderOf, type ClockReader, type Label } from './updates.ts';

const paragraph = plain('paragraph');

/** Blocks of a frozen text: typed spans in reading order. `hints` are what the markup says, by the start of a line. */
export function layout(
  text: string,
  facts: PageFacts,
  hints: ReadonlyMap<number, Hint> = new Map(),
  readClock: ClockReader = () => null,
): Block[] {
  const lines = readLines(text, hints);
  const [own] = facts.pages;
  const labels = own ? findLabels(text, lines, own, facts.live) : new Map<number, never>();
  const drafts = lines.map((line, i): Draft => {
    const rule = line.hint === null || line.hint.kind === 'paragraph' ? furnitureRule(line, facts.pages) : null;
    return {
      line,
      printed: text.slice(line.start, Math.min(line.end, line.start + 320)),
      rule: labels.has(i) ? null : rule,
      label: labels.get(i) ?? null,
      verdict: line.hint === null || line.hint.kind === 'paragraph' ? null : line.hint,
    };
  });
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1];
    if (
      draft.label !== null &&
      draft.label.contentStart >= draft.line.end &&
      next?.rule === null &&
      next.label === null
    )
      next.verdict ??= paragraph;
  }
  judgeAll(drafts, facts);
  return toBlocks(text, drafts, orderOf(labels), readClock);
}

function judgeAll(drafts: Draft[], facts: PageFacts): void {
  const hasText = drafts.some((draft) => draft.label !== null || (draft.rule === null && isBody(draft.line)));
  if (drafts.length === 1 || !hasText) {
    for (const draft of drafts)
      draft.verdict ??= draft.rule === null || drafts.length === 1 ? paragraph : boilerplate(draft.rule.reason);
    return;
  }
  const start = judgeHead(drafts, facts);
  markNotes(drafts.slice(start), facts.pages);
  judgeMiddle(drafts, { start, end: judgeTail(drafts, start) });
}

function toBlocks(
  text: string,
  drafts: readonly Draft[],
  order: ReadonlyMap<number, number>,
  readClock: ClockReader,
): Block[] {
  const blocks: Block[] = [];
  let waiting: Block['update'] = null;
  for (const [i, draft] of drafts.entries()) {
    const { line, label } = draft;
    const verdict = draft.verdict ?? paragraph;
    if (label !== null) {
      const span = label.span;
      waiting = {
        label: text.slice(span.start, span.end),
        labelSpan: span,
        order: order.get(i) ?? 0,
        time: timeOf(text, label, readClock),
      };
      if (label.contentStart >= line.end) continue;
      blocks.push({
        kind: 'update',
        span: { start: label.contentStart, end: line.end },
        reason: null,
        update: waiting,
      });
      waiting = null;
    } else if (waiting !== null && (verdict.kind === 'paragraph' || verdict.kind === 'crosshead')) {
      blocks.push({ kind: 'update', span: { start: line.start, end: line.end }, reason: null, update: waiting });
      waiting = null;
    } else {
      blocks.push({
        kind: verdict.kind,
        span: { start: line.start, end: line.end },
        reason: verdict.reason,
        update: null,
      });
    }
  }
  return blocks;
}

function timeOf(text: string, { time, span, clock }: Label, readClock: ClockReader): TemporalValue | null {
  const marked = time === null ? null : readIsoDate(time, 'stated', { span, text: text.slice(span.start, span.end) });
  return marked ?? (clock && readClock(clock));
}
