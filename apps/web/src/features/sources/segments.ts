/** Half-open range of UTF-16 code units. */
interface Range {
  start: number;
  end: number;
}

export const MARK_KINDS = [
  'direct',
  'mixed',
  'mixed-quoted',
  'indirect',
  'cue',
  'speaker',
  'time',
  'place',
  'figure',
  'target',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A stretch of the text that means something; `statementId` when it is a statement's words. */
export interface Mark extends Range {
  kind: MarkKind;
  statementId: string | null;
}

/** A stretch under exactly one set of marks. Joined in order, segments give the text back. */
export interface Segment extends Range {
  kinds: MarkKind[];
  /** Innermost (shortest) first. */
  statementIds: string[];
}

/**
 * Cuts `range` at every border of a mark, so that marks which nest or overlap become a flat list.
 * Marks may reach beyond the range; what lies outside is left away.
 */
export function segmentsOf(range: Range, marks: readonly Mark[]): Segment[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) }))
    .filter((mark) => mark.start < mark.end);
  const borders = [...new Set([range.start, range.end, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1] ?? range.end;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    const owners = over
      .filter((mark) => mark.statementId !== null)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map((mark) => mark.statementId ?? '');
    return {
      start,
      end,
      kinds: MARK_KINDS.filter((kind) => over.some((mark) => mark.kind === kind)),
      statementIds: [...new Set(owners)],
    };
  });
}

const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/gu;

/** Ranges of the words between quotation marks inside a part, marks left out; for mixed speech. */
export function quotedWithin(text: string, part: Range): Range[] {
  return [...text.slice(part.start, part.end).matchAll(QUOTED)]
    .map((match) => ({ start: part.start + match.index + 1, end: part.start + match.index + match[0].length - 1 }))
    .filter((range) => range.start < range.end);
}
