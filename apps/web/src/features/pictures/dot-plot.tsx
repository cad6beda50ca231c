'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import { Picture } from '../../ui/picture.tsx';
import { useSelection } from '../../ui/selection.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { type FigureGroup, type FigureRow, dateOf, extent, openEnds } from './figure-dots.ts';
import { FiguresTable, asOfWords, figuresCsv, unitWords } from './figures-table.tsx';
import { scaleOf, valueTicks } from './scale.ts';

const LABELS = 208;
const NARROW = 560;
const EDGE = 16;

/** Do the numbers differ: a dot per assertion on one axis, dates apart, open ends drawn as arrows. */
export function DotPlot({ group, outlets }: { group: FigureGroup; outlets: Readonly<Record<string, string>> }) {
  const { m, p } = useDeskWords();
  const { figures } = group;
  const title = p.capital(unitWords({ ...group, scope: null }, p));
  return (
    <Picture
      title={`${m.picture.dots}: ${title}`}
      name={`figures-${group.key.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`}
      csv={() => figuresCsv(figures, outlets, { m, p })}
      table={<FiguresTable figures={figures} outlets={outlets} />}
    >
      <h3 className="mb-1 font-semibold">{title}</h3>
      <Dots figures={figures} outlets={outlets} label={`${title}: ${m.picture.dotsSummary(figures.length)}`} />
    </Picture>
  );
}

interface Line {
  y: number;
  heading: string | null;
  figure: FigureRow | null;
}

function Dots({
  figures,
  outlets,
  label,
}: {
  figures: readonly FigureRow[];
  outlets: Readonly<Record<string, string>>;
  label: string;
}) {
  const { m, p } = useDeskWords();
  const [, select] = useSelection();
  const [box, width] = useWidth<HTMLDivElement>(720);
  const isNarrow = width < NARROW;
  const plot: [number, number] = [isNarrow ? EDGE : LABELS, width - EDGE * 2];
  const domain = extent(figures);
  const x = scaleOf(domain, plot);
  const step = isNarrow ? 36 : 24;
  const lines = linesOf(figures, step, (figure) => asOfWords(figure, m, p));
  const below = (lines.at(-1)?.y ?? 0) + 16;
  return (
    <div ref={box}>
      <svg role="img" aria-label={label} width={width} height={below + 24} className="block">
        {valueTicks(domain, plot[1] - plot[0]).map((value) => (
          <g key={value}>
            <line x1={x(value)} x2={x(value)} y1={0} y2={below} className="picture-rule" />
            <text x={x(value)} y={below + 16} textAnchor="middle" className="picture-note">
              {p.number(value)}
            </text>
          </g>
        ))}
        <line x1={plot[0]} x2={plot[1]} y1={below} y2={below} className="picture-axis" />
        {lines.map(({ y, heading, figure }) =>
          figure === null ? (
            <text key={`h${y}`} x={0} y={y + 4} className="picture-label" fontWeight={600}>
              {heading}
            </text>
          ) : (
            <g key={`d${y}`} className="cursor-pointer" onClick={() => void select(figure.statementId)}>
              <title>{`${p.qualifier(figure.qualifier)} ${p.number(figure.value)} · ${figure.text}`}</title>
              <text x={0} y={isNarrow ? y - 8 : y + 4} className="picture-note">
                {[outlets[figure.sourceId], figure.holderName]
                  .filter(Boolean)
                  .join(' · ')
                  .slice(0, isNarrow ? 48 : 32)}
              </text>
              <Whisker figure={figure} x={x} y={y} plot={plot} />
              <circle cx={x(figure.value)} cy={y} r={4.5} fill="var(--direct)" />
            </g>
          ),
        )}
      </svg>
    </div>
  );
}

/** From the lowest to the highest value that the words allow; an arrow where they set no bound. */
function Whisker({
  figure,
  x,
  y,
  plot,
}: {
  figure: FigureRow;
  x: (value: number) => number;
  y: number;
  plot: [number, number];
}) {
  const open = openEnds(figure);
  const from = open.low ? plot[0] : x(figure.low ?? figure.value);
  const to = open.high ? plot[1] + EDGE : x(figure.high ?? figure.value);
  if (to - from < 1) return null;
  return (
    <g stroke="var(--direct)" strokeWidth={1.5} fill="none">
      <line x1={from} x2={to} y1={y} y2={y} />
      {open.high ? <path d={`M${to - 5} ${y - 4}l5 4-5 4`} /> : <line x1={to} x2={to} y1={y - 4} y2={y + 4} />}
      {open.low ? <path d={`M${from + 5} ${y - 4}l-5 4 5 4`} /> : <line x1={from} x2={from} y1={y - 4} y2={y + 4} />}
    </g>
  );
}

/** A heading for each date, then a line for each figure of it. */
function linesOf(figures: readonly FigureRow[], step: number, headingOf: (figure: FigureRow) => string): Line[] {
  const lines: Line[] = [];
  let date: string | null = null;
  for (const figure of figures) {
    if (dateOf(figure) !== date) {
      date = dateOf(figure);
      lines.push({ y: lines.length * step + 12, heading: headingOf(figure), figure: null });
    }
    lines.push({ y: lines.length * step + 12, heading: null, figure });
  }
  return lines;
}
