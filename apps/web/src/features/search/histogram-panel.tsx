'use client';

import dynamic from 'next/dynamic';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { Histogram } from '../../lib/rows.ts';
import { between, valueOf } from './edit-query.ts';
import { useWide } from '../../ui/use-wide.ts';
import { Picture } from '../../ui/picture.tsx';
import { HistogramChart, HistogramLegend } from './histogram-chart.tsx';
import { histogramCsv } from './histogram-shape.ts';

const HistogramTable = dynamic(async () => (await import('./histogram-table.tsx')).HistogramTable, { ssr: false });

/** When the statements found were made, as a chart or a table, with the dates that bound them. */
export function HistogramPanel({ histogram, q, ask }: { histogram: Histogram; q: string; ask: (q: string) => void }) {
  const { m, p } = useWords();
  const isWide = useWide();
  if (histogram.bins.length === 0) return <div className="mb-6" />;
  return (
    <section aria-label={m.histogram.title} className="mb-6 @container">
      <div className="gap-10 @3xl:grid @3xl:grid-cols-[minmax(0,1fr)_208px]">
        <Picture
          title={m.histogram.title}
          name="statements-over-time"
          csv={() => histogramCsv(histogram, m, p)}
          table={<HistogramTable histogram={histogram} />}
          note={
            <>
              <HistogramLegend />
              <span>{m.histogram.units[histogram.unit]}</span>
              {histogram.undated > 0 ? <span>{m.histogram.undated(histogram.undated)}</span> : null}
            </>
          }
        >
          <HistogramChart histogram={histogram} onPeriod={(since, until) => ask(between(q, since, until))} />
        </Picture>
        <details
          className="facets no-print mt-3 @3xl:mt-0"
          open={isWide || valueOf(q, 'since') !== '' || valueOf(q, 'until') !== ''}
        >
          <summary className="control inline-block text-note @3xl:hidden">{m.histogram.dates}</summary>
          <DateRange key={q} q={q} ask={ask} />
        </details>
      </div>
    </section>
  );
}

function DateRange({ q, ask }: { q: string; ask: (q: string) => void }) {
  const { m } = useWords();
  const [since, setSince] = useState(valueOf(q, 'since'));
  const [until, setUntil] = useState(valueOf(q, 'until'));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    ask(between(q, since, until));
  };
  return (
    <form onSubmit={onSubmit} className="mt-2 flex flex-wrap items-center gap-2 self-start @3xl:mt-0">
      <DateField label={m.histogram.since} value={since} onChange={setSince} />
      <DateField label={m.histogram.until} value={until} onChange={setUntil} />
      <button type="submit" className="control text-note">
        {m.histogram.apply}
      </button>
      {since !== '' || until !== '' ? (
        <button type="button" className="control text-note" onClick={() => ask(between(q, '', ''))}>
          {m.histogram.reset}
        </button>
      ) : null}
    </form>
  );
}

function DateField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="flex items-center justify-between gap-2 text-note text-muted @3xl:w-[208px]">
      <span className="min-w-[28px]">{label}</span>
      <input
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="control num w-[132px] px-2 text-note @3xl:w-[152px]"
      />
    </label>
  );
}
