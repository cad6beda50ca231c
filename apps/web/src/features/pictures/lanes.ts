import type { Phrases } from '../../lib/phrases.ts';
import type { StatementRow } from '../../lib/rows.ts';

const DAY = 86_400_000;
/** Lanes in the picture; who spoke less often stands in the table only. */
export const MOST_LANES = 12;

/** A statement on the axis of time, in milliseconds; a day counts as one moment, its middle. */
export interface LaneMark {
  row: StatementRow;
  start: number;
  end: number;
  isExact: boolean;
}
export interface Lane {
  key: string;
  name: string;
  marks: LaneMark[];
}

/** Statements by speaker, those who spoke most often first; the ones without a date are counted. */
export function lanesOf(rows: readonly StatementRow[], p: Phrases): { lanes: Lane[]; undated: number } {
  const marks = rows.flatMap((row) => markOf(row) ?? []);
  const groups = Map.groupBy(marks, ({ row }) => row.speaker.actorId ?? p.speaker(row.speaker));
  const lanes = [...groups.entries()].map(([key, own]): Lane => {
    const first = own[0];
    return {
      key,
      name: first ? p.capital(p.speaker(first.row.speaker)) : '',
      marks: own.sort((a, b) => a.start - b.start),
    };
  });
  lanes.sort((a, b) => b.marks.length - a.marks.length || (a.marks[0]?.start ?? 0) - (b.marks[0]?.start ?? 0));
  return { lanes, undated: rows.length - marks.length };
}

function markOf(row: StatementRow): LaneMark | null {
  const { uttered } = row;
  if (uttered === null) return null;
  const start = Date.parse(uttered.instant ?? uttered.start ?? '');
  const end = uttered.instant === null ? Date.parse(uttered.end ?? '') : start;
  if (Number.isNaN(start) || Number.isNaN(end)) return null;
  if (end - start > DAY) return { row, start, end, isExact: false };
  const middle = uttered.instant === null ? start + DAY / 2 : start;
  return { row, start: middle, end: middle, isExact: true };
}

/** First and last moment of all lanes, with a little room at both ends. */
export function span(lanes: readonly Lane[]): [number, number] {
  const marks = lanes.flatMap((lane) => lane.marks);
  const from = Math.min(...marks.map(({ start }) => start));
  const to = Math.max(...marks.map(({ end }) => end));
  const room = Math.max((to - from) * 0.03, DAY);
  return [from - room, to + room];
}

/** Rows of a lane, so that marks of about the same moment stand under each other: for each mark its row. */
function stacked(marks: readonly LaneMark[], x: (at: number) => number, size: number): number[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const left = x(mark.start) - size / 2;
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = x(mark.end) + size / 2 + 1;
    return row;
  });
}

/** Lanes under each other, each as high as its marks need it: where it begins, and the row of every mark. */
export function placedLanes(
  lanes: readonly Lane[],
  x: (at: number) => number,
  { mark, head }: { mark: number; head: number },
): { lane: Lane; depths: number[]; top: number; height: number }[] {
  const placed: { lane: Lane; depths: number[]; top: number; height: number }[] = [];
  for (const lane of lanes) {
    const depths = stacked(lane.marks, x, mark);
    const before = placed.at(-1);
    const height = head + (Math.max(0, ...depths) + 1) * (mark + 2) + 6;
    placed.push({ lane, depths, top: before ? before.top + before.height : 0, height });
  }
  return placed;
}
