'use client';

import { useMemo } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { Histogram } from '../../lib/rows.ts';
import { KINDS, shapeOf } from './histogram-shape.ts';

const FILLS = { direct: 'var(--direct)', mixed: 'url(#fill-mixed)', indirect: 'url(#fill-indirect)' } as const;

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
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(first && last && last.start.slice(0, 4) !== first.start.slice(0, 4) ? { year: 'numeric' } : {}),
  });
  return (
    <figure>
      <div className="relative mr-7 h-[72px] border-b border-edge">
        {rules.map(({ count, y }) => (
          <div
            key={count}
            aria-hidden="true"
            className="absolute inset-x-0 border-t border-hairline"
            style={{ top: `${y}%` }}
          >
            <span className="num absolute left-full -translate-y-1/2 pl-1 text-note text-muted">{count}</span>
          </div>
        ))}
        <svg
          role="img"
          aria-label={`${m.histogram.title}: ${m.histogram.summary(bars.length, p.date(first?.start ?? ''), p.date(last?.last ?? ''))}`}
          width="100%"
          height="100%"
          className="relative block overflow-visible"
        >
          <defs>
            <pattern id="fill-mixed" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="4" height="4" fill="var(--direct)" opacity="0.35" />
              <rect width="2" height="4" fill="var(--direct)" />
            </pattern>
            <pattern id="fill-indirect" width="4" height="4" patternUnits="userSpaceOnUse">
              <rect width="4" height="4" fill="var(--indirect)" opacity="0.18" />
              <circle cx="2" cy="2" r="1" fill="var(--indirect)" />
            </pattern>
          </defs>
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
        </svg>
      </div>
      <div aria-hidden="true" className="num relative mt-1 mr-7 h-[18px] overflow-hidden text-note text-muted">
        {ticks.map(({ date, x }) => (
          <span key={x} className="absolute whitespace-nowrap" style={{ left: `${x}%` }}>
            {day.format(date)}
          </span>
        ))}
      </div>
      <figcaption className="flex flex-wrap gap-x-4 text-note text-muted">
        {KINDS.map((kind) => (
          <span key={kind} className="inline-flex items-center gap-1">
            <svg aria-hidden="true" width="12" height="10">
              <rect width="12" height="10" fill={FILLS[kind]} />
            </svg>
            {p.kind(kind)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function label({ start, last }: { start: string; last: string }, date: (edtf: string) => string): string {
  return date(start === last ? start : `${start}/${last}`);
}
