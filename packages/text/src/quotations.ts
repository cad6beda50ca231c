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
  /** Index of the quotation of an earlier paragraph that this one carries on. */
  carriesOn: number | null;
}

const MAX_DEPTH = 4;
const STOP = /[.!?…]/u;
const LEAVES_OFF = /[\s.,;:!?]/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** White space, and characters that nobody sees: soft hyphens, joiners, marks of direction. */
const BLANK = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/u;

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
 * that was not opened starts where its paragraph, or the quotation before it, leaves off. A quotation of
 * several paragraphs may open again in each, repeat its closing mark there (« …\n» … »), or open and close once.
 * Linear.
 */
export function matchQuotations(
  text: string,
  paragraphs: readonly Span[] = [{ start: 0, end: text.length }],
): Quotation[] {
  const drafts: Draft[] = [];
  let carried: Carried | null = null;
  for (const paragraph of paragraphs) {
    const first = drafts.length;
    pairParagraph(text, paragraph, { drafts, carried: carried?.family ?? null });
    const opening = drafts[first];
    if (!opening) {
      carried = between(text, paragraph, carried);
      continue;
    }
    if (carried && opening.family === carried.family && startsWith(text, paragraph, opening.outer.start))
      carryOn(drafts, opening, carried);
    carried = runningOn(drafts, first);
  }
  return finish(text, drafts);
}

/** A quotation that its paragraph leaves open, and the paragraphs without any mark since. */
interface Carried {
  slot: number;
  family: string;
  between: readonly Span[];
}

/** Most paragraphs without any mark that may lie inside one quotation. */
const MOST_BETWEEN = 2;

/** A paragraph without marks may lie inside a quotation only when it is of sentences: no heading, no label. */
function between(text: string, paragraph: Span, carried: Carried | null): Carried | null {
  if (!carried || carried.between.length === MOST_BETWEEN) return null;
  return STOP.test(text[paragraph.end - 1] ?? '') ? { ...carried, between: [...carried.between, paragraph] } : null;
}

/** Joins the beginning of a paragraph to what an earlier one left open. */
function carryOn(drafts: Draft[], opening: Draft, carried: Carried): void {
  const lostOpening = opening.marks.open === 0;
  // Whoever opens again in each paragraph has said nothing in one without a mark.
  if (carried.between.length > 0 && !lostOpening) return;
  const former = drafts[carried.slot];
  if (former) former.balanced = true;
  let slot = carried.slot;
  for (const paragraph of carried.between) {
    drafts.push({ ...inTheMiddle(paragraph, carried.family), carriesOn: slot });
    slot = drafts.length - 1;
  }
  opening.carriesOn = slot;
  if (lostOpening) opening.balanced = true;
}

const inTheMiddle = (outer: Span, family: string): Draft => ({
  outer: { ...outer },
  marks: { open: 0, close: 0 },
  parent: null,
  balanced: true,
  carriesOn: null,
  open: false,
  family,
});

/** The quotation among those from `first` on that its paragraph leaves open. */
function runningOn(drafts: readonly Draft[], first: number): Carried | null {
  for (let slot = drafts.length - 1; slot >= first; slot--) {
    const draft = drafts[slot];
    if (draft?.open && draft.parent === null) return { slot, family: draft.family, between: [] };
  }
  return null;
}

interface Pairing {
  drafts: Draft[];
  /** Family of the quotation that the paragraph before left open. */
  carried: string | null;
}

function pairParagraph(text: string, paragraph: Span, { drafts, carried }: Pairing): void {
  const first = drafts.length;
  const stack: Open[] = [];
  let lastEnd = paragraph.start;
  for (const mark of findMarks(text, paragraph)) {
    if (mark.family === carried && drafts.length === first && repeats(text, paragraph, mark)) {
      mark.kind = 'open';
      mark.leans = 'open';
    }
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
      const draft = withoutOpening(text, mark, lastEnd);
      if (draft) drafts.push(draft);
      lastEnd = mark.end;
    }
  }
  for (const open of stack) shorten(text, drafts, open.slot);
}

/** « …\n» …\n» … »: a closing mark before the first word of a paragraph opens again what the one before left open. */
const repeats = (text: string, paragraph: Span, mark: Mark): boolean =>
  mark.kind === 'close' && mark.end < paragraph.end && startsWith(text, paragraph, mark.start);

/** A mark that says nothing of itself, and that nothing closes, is no opening one. */
function opens(mark: Mark, top: Open | undefined): boolean {
  if (mark.single) return mark.paired;
  return mark.leans === 'open' || mark.paired || top !== undefined;
}

/** Which open quotation the mark closes: the innermost of its family, else a guess; -1 for none. */
function closingIndex(stack: readonly Open[], mark: Mark): number {
  if (endsStraight(stack, mark)) return stack.length - 1;
  if (mark.leans === 'open') return -1;
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.mark.family === mark.family) return i;
  const top = stack.at(-1);
  if (!top || mark.single || top.mark.single) return -1;
  const last = mark.leans === 'either' && !mark.paired && !top.mark.paired;
  return mark.leans === 'close' || last ? stack.length - 1 : -1;
}

/** « "…, a-t-il dit »Osmar »: a mark that by itself closes, the last of its kind, ends what a straight one opened, wherever its blank stands. */
function endsStraight(stack: readonly Open[], { kind, single, paired, family }: Mark): boolean {
  const top = stack.at(-1)?.mark;
  if (top === undefined || top.kind !== 'either' || top.single || kind !== 'close' || single || paired) return false;
  return stack.every(({ mark }) => mark.family !== family);
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

/** Null where no word stands between: a bullet before a stray mark. */
function withoutOpening(text: string, mark: Mark, from: number): Draft | null {
  let start = from;
  while (start < mark.start && LEAVES_OFF.test(text[start] ?? '')) start++;
  if (!HAS_WORD.test(text.slice(start, mark.start))) return null;
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
  const before = drafts.slice(slot + 1, next).findLast((other) => other.parent === slot);
  const from = Math.max(draft.outer.start + 1, (before?.outer.end ?? 0) - 1);
  const stop = sentenceEndBefore(text, Math.min(from, child.outer.start), child.outer.start);
  draft.outer.end = stop;
  draft.open = false;
  for (let i = slot + 1; i < drafts.length; i++) {
    const other = drafts[i];
    if (other && other.parent === slot && other.outer.start >= stop) other.parent = draft.parent;
  }
}

function sentenceEndBefore(text: string, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (STOP.test(text[i] ?? '')) return i + 1;
  }
  return to;
}

function startsWith(text: string, paragraph: Span, offset: number): boolean {
  return text.slice(paragraph.start, offset).trim() === '';
}

/** Trims the inner spans, drops the empty ones and what is one letter between apostrophes (rock 'n' roll), renumbers. */
function finish(text: string, drafts: readonly Draft[]): Quotation[] {
  const order = drafts.map((_, i) => i).sort((a, b) => startOf(drafts, a) - startOf(drafts, b) || a - b);
  const numbers = new Map<number, number>();
  const kept: Quotation[] = [];
  const lookUp = (slot: number | null): number | null => (slot === null ? null : (numbers.get(slot) ?? null));
  for (const slot of order) {
    const draft = drafts[slot];
    if (!draft) continue;
    const inner = trimmed(text, draft.outer.start + draft.marks.open, draft.outer.end - draft.marks.close);
    if (!inner || (draft.family === 'single' && inner.end - inner.start === 1)) continue;
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
  while (start < end && BLANK.test(text[start] ?? '')) start++;
  while (end > start && BLANK.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}
