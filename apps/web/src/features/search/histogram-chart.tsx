'use client';

import { useMemo } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { Histogram } from '../../lib/rows.ts';
import { KINDS, shapeOf } from './histogram-shape.ts';

const FILLS = { direct: 'var(--direct)', mixed: 'url(#fill-mixed)', indirect: 'url(#fill-indirect)' } as const;

/** Of the bars, in pixels; dates stand below. */
const HEIGHT = 72;
/** A date that begins further right, in percent, would leave the picture. */
const LAST_TICK = 92;

/** Bars over time, a pattern for each kind. The table beside it says the same. */
export function HistogramChart({
  histogram,
  onPeriod,
}: {
  histogram: Histogram;
  onPeriod: (since: string, until: string) => void;
}) {
  const { language, m, p } = useWords();
  const { bars, rules, ticks } = useMemo(() => shapeOf(histogram), [histogram]);
  const [first, last] = [bars[0], bars.at(-1)];
  const isOverYears = first !== undefined && last !== undefined && first.start.slice(0, 4) !== last.start.slice(0, 4);
  const day = useMemo(
    () =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        timeZone: 'UTC',
        day: 'numeric',
        month: 'short',
        ...(isOverYears ? { year: 'numeric' } : {}),
      }),
    [language, isOverYears],
  );
  return (
    <svg
      role="img"
      aria-label={`${m.histogram.title}: ${m.histogram.summary(bars.length, p.date(first?.start ?? ''), p.date(last?.last ?? ''))}`}
      width="100%"
      height={HEIGHT + 22}
      className="block overflow-visible pr-7"
    >
      <defs>
        <KindPatterns />
      </defs>
      <svg width="100%" height={HEIGHT} className="overflow-visible">
        {rules.map(({ count, y }) => (
          <g key={count} aria-hidden="true">
            <line x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} className="picture-rule" />
            <text x="100%" y={`${y}%`} dx="4" dy="4" className="picture-note">
              {count}
            </text>
          </g>
        ))}
        {bars.map((bar) => (
          <g key={bar.start} className="cursor-pointer" onClick={() => onPeriod(bar.start, bar.last)}>
            <title>
              {m.histogram.bar(
                label(bar, (edtf) => p.date(edtf)),
                bar.total,
              )}
            </title>
            <rect x={`${bar.x}%`} width={`${bar.width}%`} y="0" height="100%" fill="transparent" />
            {bar.parts.map(({ kind, y, height }) => (
              <rect
                key={kind}
                x={`${bar.x + bar.width * 0.08}%`}
                width={`${bar.width * 0.84}%`}
                y={`${y}%`}
                height={`${height}%`}
                fill={FILLS[kind]}
              />
            ))}
          </g>
        ))}
        <line x1="0" x2="100%" y1="100%" y2="100%" className="picture-axis" />
      </svg>
      {ticks
        .filter(({ x }) => x <= LAST_TICK)
        .map(({ date, x }) => (
          <text key={x} x={`${x}%`} y={HEIGHT + 16} aria-hidden="true" className="picture-note">
            {day.format(date)}
          </text>
        ))}
    </svg>
  );
}

/** What the patterns of the bars stand for. */
export function HistogramLegend() {
  const { p } = useWords();
  return KINDS.map((kind) => (
    <span key={kind} className="inline-flex items-center gap-1">
      <svg aria-hidden="true" width="12" height="10">
        <rect width="12" height="10" fill={FILLS[kind]} />
      </svg>
      {p.kind(kind)}
    </span>
  ));
}

function KindPatterns() {
  return (
    <>
      <pattern id="fill-mixed" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--direct)" opacity="0.35" />
        <rect width="2" height="4" fill="var(--direct)" />
      </pattern>
      <pattern id="fill-indirect" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--indirect)" opacity="0.18" />
        <circle cx="2" cy="2" r="1" fill="var(--indirect)" />
      </pattern>
    </>
  );
}

function label({ start, last }: { start: string; last: string }, date: (edtf: string) => string): string {
  return date(start === last ? start : `${start}/${last}`);
}
