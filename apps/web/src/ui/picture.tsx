'use client';

import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../lib/language.tsx';
import { csvText, download, svgText } from './export-picture.ts';
import { tableSvg } from './table-svg.ts';

/**
 * A picture with its table twin, one key away, and both as files. The table alone (no `children`) for what
 * is best read as one.
 */
export function Picture({
  title,
  name,
  csv,
  table,
  note,
  children,
}: {
  title: string;
  /** Of the files, without an ending. */
  name: string;
  /** Rows of the table, the headings first. */
  csv: () => readonly (readonly string[])[];
  table: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}) {
  const { m } = useWords();
  const [isTable, setTable] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const hasPicture = children !== undefined;
  const saveSvg = () => {
    const svg = frame.current?.querySelector<SVGSVGElement>('svg[role="img"]');
    const drawn = frame.current?.querySelector('table');
    const text = svg ? svgText(svg, title) : drawn ? tableSvg(drawn, title) : '';
    if (text !== '') download(`${name}.svg`, 'image/svg+xml', text);
  };
  return (
    <figure ref={frame} data-picture={name} className="min-w-0" aria-label={title}>
      {hasPicture && !isTable ? (
        children
      ) : (
        <div
          // A landmark of its own would stand beside that of the section around it, under the same name.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="group"
          className={`relative overflow-auto ${hasPicture ? 'max-h-[420px]' : ''}`}
          aria-label={title}
          // The box scrolls, so it has to be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {table}
        </div>
      )}
      <figcaption className="no-print mt-2 flex flex-wrap items-center gap-x-4 text-note text-muted">
        {note}
        {hasPicture ? (
          <button
            type="button"
            data-key="table"
            aria-pressed={isTable}
            className="link min-h-[24px]"
            onClick={() => setTable(!isTable)}
          >
            {isTable ? m.figure.asPicture : m.figure.asTable}
          </button>
        ) : null}
        <button type="button" className="link min-h-[24px]" onClick={saveSvg}>
          {m.figure.svg}
        </button>
        <button
          type="button"
          className="link min-h-[24px]"
          onClick={() => download(`${name}.csv`, 'text/csv;charset=utf-8', csvText(csv()))}
        >
          {m.figure.csv}
        </button>
      </figcaption>
    </figure>
  );
}
