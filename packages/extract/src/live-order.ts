import type { Extraction, Source, Span } from '@dixit/model';
import { statementId } from './statement/id.ts';

/** A live page as it was written, the oldest entry first, and the way back to the text as it stands. */
export interface LiveOrder {
  source: Source;
  back(extraction: Extraction): Extraction;
}

/** A stretch of the frozen text, and where it begins in the text that is read. */
interface Piece {
  from: number;
  to: number;
  at: number;
}

/** Apart from what comes before it, wherever it is put. */
const BREAK = '\n';

/**
 * Whoever wrote « il a ajouté » in an entry had written the entry before it, which the page shows below. Null for a
 * page whose entries stand in their own order already, and for one without entries.
 */
export function inLiveOrder(source: Source): LiveOrder | null {
  const entries = source.blocks.flatMap(({ update, span }) =>
    update === null ? [] : [{ start: Math.min(update.labelSpan.start, span.start), order: update.order }],
  );
  if (entries.every(({ order }, i) => i === 0 || order > (entries[i - 1]?.order ?? 0))) return null;
  const ends = [...entries.slice(1).map(({ start }) => start), source.text.length];
  const written = entries
    .map(({ start, order }, i) => ({ from: start, to: ends[i] ?? start, order }))
    .toSorted((a, b) => a.order - b.order || a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of [{ from: 0, to: entries[0]?.start ?? 0 }, ...written]) {
    pieces.push({ from, to, at });
    at += to - from + BREAK.length;
  }
  const byPlace = pieces.toSorted((a, b) => a.from - b.from);
  const there = (span: Span): Span => moved(span, byPlace, ({ from }) => from, shiftThere);
  const order = source.blocks
    .map((_, i) => i)
    .toSorted((a, b) => startOf(there, source, a) - startOf(there, source, b));
  const { published } = source;
  return {
    source: {
      ...source,
      text: pieces.map(({ from, to }) => source.text.slice(from, to)).join(BREAK),
      blocks: order.flatMap((i) => {
        const block = source.blocks[i];
        return block === undefined ? [] : [withSpans(block, there)];
      }),
      published: published && withSpans(published, there),
    },
    back: (extraction) => {
      const here = withSpans(extraction, (span) => moved(span, pieces, ({ at: start }) => start, shiftBack));
      return inPlace(here, order);
    },
  };
}

const shiftThere = ({ from, at }: Piece): number => at - from;
const shiftBack = ({ from, at }: Piece): number => from - at;

const startOf = (there: (span: Span) => Span, { blocks }: Source, i: number): number => {
  const span = blocks[i]?.span;
  return span === undefined ? 0 : there(span).start;
};

/** A span with the piece that it begins in; `starts` says where pieces begin, in rising order. */
function moved(
  { start, end }: Span,
  pieces: readonly Piece[],
  starts: (piece: Piece) => number,
  shift: (piece: Piece) => number,
): Span {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && starts(piece) <= start) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  const by = piece === undefined ? 0 : shift(piece);
  return { start: start + by, end: end + by };
}

/** A value with each of its spans given anew. */
function withSpans<T>(value: T, change: (span: Span) => Span): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withSpans(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { start, end } = value as Partial<Span>;
  const shifted = typeof start === 'number' && typeof end === 'number' ? change({ start, end }) : {};
  const others = Object.entries(value).map(([key, one]) => [key, withSpans<unknown>(one, change)]);
  return { ...Object.fromEntries(others), ...shifted } as T;
}

/** In the order of the page again, with the ids that the places of the page make. */
function inPlace(extraction: Extraction, blocks: readonly number[]): Extraction {
  const ids = new Map(
    extraction.statements.map(({ id, sourceId, parts, cue }) => [id, statementId(sourceId, parts, cue?.span ?? null)]),
  );
  const own = withIds(extraction, ids);
  const byStart = (a: { span: Span }, b: { span: Span }): number => a.span.start - b.span.start;
  const firstOf = ({ parts }: { parts: readonly Span[] }): number => parts[0]?.start ?? 0;
  return {
    ...own,
    statements: own.statements
      .map((said) => ({ ...said, blockIndex: blocks[said.blockIndex] ?? said.blockIndex }))
      .toSorted((a, b) => firstOf(a) - firstOf(b)),
    mentions: own.mentions.toSorted(byStart),
    temporals: own.temporals.toSorted(byStart),
    figures: own.figures.toSorted(byStart),
    events: own.events.toSorted((a, b) => a.trigger.start - b.trigger.start),
  };
}

function withIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (ids.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => withIds(one, ids)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds<unknown>(one, ids)])) as T;
}
