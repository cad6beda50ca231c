'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { StatementRow } from '../../lib/rows.ts';
import { Picture } from '../../ui/picture.tsx';
import { useSelection } from '../../ui/selection.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { KindShape } from './kind-shape.tsx';
import { type Lane, MOST_LANES, lanesOf, placedLanes, span } from './lanes.ts';
import { LanesTable, lanesCsv } from './lanes-table.tsx';
import { dateTicks, scaleOf } from './scale.ts';

const LABELS = 168;
const MARK = 10;
/** Below this width names stand over their lane instead of before it. */
const NARROW = 560;

/** Who spoke before whom: a lane per speaker, a mark per statement, a bar where the day is not known. */
export function Swimlanes({ rows }: { rows: readonly StatementRow[] }) {
  const { m, p } = useDeskWords();
  const { lanes, undated } = lanesOf(rows, p);
  if (lanes.length === 0) return null;
  const count = lanes.reduce((sum, lane) => sum + lane.marks.length, 0);
  return (
    <Picture
      title={m.picture.lanes}
      name="speakers"
      csv={() => lanesCsv(rows, m, p)}
      table={<LanesTable rows={rows} />}
      note={
        <>
          {(['direct', 'mixed', 'indirect'] as const).map((kind) => (
            <span key={kind} className="inline-flex items-center gap-1">
              <svg aria-hidden="true" width="12" height="12">
                <KindShape kind={kind} x={6} y={6} />
              </svg>
              {p.kind(kind)}
            </span>
          ))}
          {undated > 0 ? <span>{m.picture.lanesUndated(undated)}</span> : null}
          {lanes.length > MOST_LANES ? <span>{m.picture.lanesMore(lanes.length - MOST_LANES)}</span> : null}
        </>
      }
    >
      <LanesChart lanes={lanes.slice(0, MOST_LANES)} label={m.picture.lanesSummary(lanes.length, count)} />
    </Picture>
  );
}

function LanesChart({ lanes, label }: { lanes: readonly Lane[]; label: string }) {
  const { language, m, p } = useDeskWords();
  const [, select] = useSelection();
  const [box, width] = useWidth<HTMLDivElement>(720);
  const isNarrow = width < NARROW;
  const domain = span(lanes);
  const plot: [number, number] = [isNarrow ? MARK : LABELS, width - MARK];
  const x = scaleOf(domain, plot);
  const ticks = dateTicks(domain, plot[1] - plot[0]);
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(domain[1] - domain[0] > 300 * 86_400_000 ? { year: 'numeric' } : {}),
  });
  const placed = placedLanes(lanes, x, { mark: MARK, head: isNarrow ? 22 : 8 });
  const last = placed.at(-1);
  const below = last ? last.top + last.height : 0;
  return (
    <div ref={box}>
      <svg role="img" aria-label={`${m.picture.lanes}: ${label}`} width={width} height={below + 24} className="block">
        {ticks.map((date) => (
          <g key={date.getTime()}>
            <line x1={x(date.getTime())} x2={x(date.getTime())} y1={0} y2={below} className="picture-rule" />
            <text x={x(date.getTime())} y={below + 16} className="picture-note" textAnchor="middle">
              {day.format(date)}
            </text>
          </g>
        ))}
        {placed.map(({ lane, depths, top, height }) => (
          <g key={lane.key}>
            <line x1={0} x2={width} y1={top + height} y2={top + height} className="picture-rule" />
            <text x={0} y={top + (isNarrow ? 15 : 17)} className="picture-label">
              {shortened(lane.name, isNarrow ? 44 : 24)}
            </text>
            {lane.marks.map((mark, i) => {
              const y = top + (isNarrow ? 22 : 8) + (depths[i] ?? 0) * (MARK + 2) + MARK / 2;
              const middle = (x(mark.start) + x(mark.end)) / 2;
              return (
                <g key={mark.row.id} className="cursor-pointer" onClick={() => void select(mark.row.id)}>
                  <title>{`${p.day(mark.row.uttered)}: ${mark.row.text}`}</title>
                  {mark.isExact ? null : (
                    <rect
                      x={x(mark.start)}
                      width={Math.max(2, x(mark.end) - x(mark.start))}
                      y={y - 2}
                      height={4}
                      className="picture-bar"
                    />
                  )}
                  <KindShape kind={mark.row.kind} x={middle} y={y} />
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

function shortened(name: string, length: number): string {
  return name.length <= length ? name : `${name.slice(0, length - 1).trimEnd()}…`;
}
