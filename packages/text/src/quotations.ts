import type { Span } from '@dixit/model';
import { type Mark, findMarks } from './marks.ts';

/** Words between quotation marks. */
export interface Quotation {
  /** With the marks. */
  span: Span;
  /** Without the marks and the spaces beside them; never empty. */
  inner: Span;
  /** Index of the quotation around this one. */
  parent: number | null;
  /** False when a mark is missing, or the two are not of one kind: then the pair is a guess. */
  balanced: boolean;
  /** Index of the quotation of the paragraph before that this one carries on with a repeated opening mark. */
  carriesOn: number | null;
}

const MAX_DEPTH = 4;

interface Open {
  mark: Mark;
  slot: number;
}

interface Draft {
  outer: Span;
  /** Lengths of the marks, 0 for a lost one. */
  marks: { open: number; close: number };
  parent: number | null;
  balanced: boolean;
  carriesOn: number | null;
  /** Its closing mark was never found. */
  open: boolean;
  family: string;
}

/**
 * Pairs the quotation marks of a text, paragraph by paragraph (`paragraphs`: spans in reading order; the
 * whole text when not given). Never throws; every kind of mark, nested, of two kinds, the wrong way
 * round, or lost: an opening mark that is not closed runs to the end of its paragraph, a closing mark
 * that was not opened starts where its paragraph, or the quotation before it, leaves off. Linear.
 */
export function matchQuotations(
  text: string,
  paragraphs: readonly Span[] = [{ start: 0, end: text.length }],
): Quotation[] {
  const drafts: Draft[] = [];
  let carried: { slot: number; family: string } | null = null;
  for (const paragraph of paragraphs) {
    const first = drafts.length;
    pairParagraph(text, paragraph, drafts);
    const opening = drafts[first];
    if (carried && opening && opening.family === carried.family && startsWith(text, paragraph, opening.outer.start)) {
      opening.carriesOn = carried.slot;
      const former = drafts[carried.slot];
      if (former) former.balanced = true;
    }
    carried = runningOn(drafts, first);
  }
  return finish(text, drafts);
}

/** The quotation among those from `first` on that its paragraph leaves open. */
function runningOn(drafts: readonly Draft[], first: number): { slot: number; family: string } | null {
  for (let slot = drafts.length - 1; slot >= first; slot--) {
    const draft = drafts[slot];
    if (draft?.open && draft.parent === null) return { slot, family: draft.family };
  }
  return null;
}

function pairParagraph(text: string, paragraph: Span, drafts: Draft[]): void {
  const stack: Open[] = [];
  let lastEnd = paragraph.start;
  for (const mark of findMarks(text, paragraph)) {
    const top = stack.at(-1);
    const closes = closingIndex(stack, mark);
    if (closes >= 0) {
      for (const lost of stack.splice(closes + 1)) closeAt(drafts, lost, mark.start, null);
      const open = stack.pop();
      if (open) closeAt(drafts, open, mark.end, mark);
      if (open && open.slot === drafts.length - 1 && mark.start === open.mark.end) drafts.pop();
      if (stack.length === 0) lastEnd = mark.end;
    } else if (mark.leans !== 'close' && opens(mark, top) && stack.length < MAX_DEPTH) {
      stack.push({ mark, slot: drafts.length });
      drafts.push(openDraft(mark, paragraph.end, top?.slot ?? null));
    } else if (!top && !mark.single && mark.leans !== 'open' && !mark.afterDigit && mark.start > lastEnd) {
      drafts.push(withoutOpening(text, mark, lastEnd));
      lastEnd = mark.end;
    }
  }
  for (const open of stack) shorten(text, drafts, open.slot);
}

/** A mark that says nothing of itself, and that nothing closes, is no opening one. */
function opens(mark: Mark, top: Open | undefined): boolean {
  if (mark.single) return mark.paired;
  return mark.leans === 'open' || mark.paired || top !== undefined;
}

/** Which open quotation the mark closes: the innermost of its family, else a guess; -1 for none. */
function closingIndex(stack: readonly Open[], mark: Mark): number {
  if (mark.leans === 'open') return -1;
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.mark.family === mark.family) return i;
  const top = stack.at(-1);
  if (!top || mark.single || top.mark.single) return -1;
  const last = mark.leans === 'either' && !mark.paired && !top.mark.paired;
  return mark.leans === 'close' || last ? stack.length - 1 : -1;
}

function openDraft(mark: Mark, end: number, parent: number | null): Draft {
  return {
    outer: { start: mark.start, end },
    marks: { open: mark.end - mark.start, close: 0 },
    parent,
    balanced: false,
    carriesOn: null,
    open: true,
    family: mark.family,
  };
}

function closeAt(drafts: Draft[], open: Open, end: number, mark: Mark | null): void {
  const draft = drafts[open.slot];
  if (!draft) return;
  draft.outer.end = end;
  draft.marks.close = mark === null ? 0 : mark.end - mark.start;
  draft.open = false;
  draft.balanced =
    mark !== null && open.mark.kind !== 'close' && mark.kind !== 'open' && open.mark.family === mark.family;
}

function withoutOpening(text: string, mark: Mark, from: number): Draft {
  let start = from;
  while (start < mark.start && /[\s.,;:!?]/u.test(text[start] ?? '')) start++;
  return {
    outer: { start, end: mark.end },
    marks: { open: 0, close: mark.end - mark.start },
    parent: null,
    balanced: false,
    carriesOn: null,
    open: false,
    family: mark.family,
  };
}

/** An opening mark that was never closed stops before the next quotation of its own kind. */
function shorten(text: string, drafts: Draft[], slot: number): void {
  const draft = drafts[slot];
  let next = slot + 1;
  while (next < drafts.length && !(drafts[next]?.parent === slot && drafts[next]?.family === draft?.family)) next++;
  const child = drafts[next];
  if (!draft || !child) return;
  const stop = sentenceEndBefore(text, draft.outer.start + 1, child.outer.start);
  draft.outer.end = stop;
  draft.open = false;
  for (let i = slot + 1; i < drafts.length; i++) {
    const other = drafts[i];
    if (other && other.parent === slot && other.outer.start >= stop) other.parent = draft.parent;
  }
}

function sentenceEndBefore(text: string, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (/[.!?…]/u.test(text[i] ?? '')) return i + 1;
  }
  return to;
}

function startsWith(text: string, paragraph: Span, offset: number): boolean {
  return text.slice(paragraph.start, offset).trim() === '';
}

/** Trims the inner spans, drops the empty ones and renumbers. */
function finish(text: string, drafts: readonly Draft[]): Quotation[] {
  const order = drafts.map((_, i) => i).sort((a, b) => startOf(drafts, a) - startOf(drafts, b) || a - b);
  const numbers = new Map<number, number>();
  const kept: Quotation[] = [];
  const lookUp = (slot: number | null): number | null => (slot === null ? null : (numbers.get(slot) ?? null));
  for (const slot of order) {
    const draft = drafts[slot];
    if (!draft) continue;
    const inner = trimmed(text, draft.outer.start + draft.marks.open, draft.outer.end - draft.marks.close);
    if (!inner) continue;
    numbers.set(slot, kept.length);
    const end = draft.marks.close > 0 ? draft.outer.end : inner.end;
    kept.push({
      span: { start: draft.outer.start, end },
      inner,
      parent: lookUp(draft.parent),
      balanced: draft.balanced,
      carriesOn: lookUp(draft.carriesOn),
    });
  }
  return kept;
}

const startOf = (drafts: readonly Draft[], slot: number): number => drafts[slot]?.outer.start ?? 0;

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}
