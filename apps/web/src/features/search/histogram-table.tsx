'use client';

import { useWords } from '../../lib/language.tsx';
import type { Histogram } from '../../lib/rows.ts';
import { KINDS, shapeOf } from './histogram-shape.ts';

/** The chart's numbers. */
export function HistogramTable({ histogram }: { histogram: Histogram }) {
  const { m, p } = useWords();
  const { bars } = shapeOf(histogram);
  return (
    <table className="w-full text-left">
      <thead className="text-note text-muted">
        <tr>
          <th scope="col" className="font-normal">
            {m.histogram.period}
          </th>
          {KINDS.map((kind) => (
            <th key={kind} scope="col" className="text-right font-normal">
              {p.kind(kind)}
            </th>
          ))}
          <th scope="col" className="text-right font-normal">
            {m.histogram.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {histogram.bins.map((bin, i) => {
          const bar = bars[i];
          if (!bar || bar.total === 0) return null;
          return (
            <tr key={bin.start} className="border-t border-hairline">
              <th scope="row" className="num font-normal">
                {p.date(bar.start === bar.last ? bar.start : `${bar.start}/${bar.last}`)}
              </th>
              {KINDS.map((kind) => (
                <td key={kind} className="text-right">
                  {p.number(bin[kind])}
                </td>
              ))}
              <td className="text-right font-semibold">{p.number(bar.total)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
