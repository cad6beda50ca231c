'use client';

import Link from 'next/link';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { BatchRow } from '../../lib/rows.ts';
import { csvText, download } from '../../ui/export-picture.ts';

/** A line for each name: how much there is, from when to when, and the search that shows all of it. */
export function BatchTable({ rows, isDone }: { rows: readonly BatchRow[]; isDone: boolean }) {
  const { m, p } = useDeskWords();
  if (rows.length === 0) return isDone ? null : <output className="block py-4 text-muted">{m.state.loading}</output>;
  const heads = [m.batch.name, m.batch.statements, m.source.title, m.batch.first, m.batch.last];
  const save = () =>
    download(
      'dixit-batch.csv',
      'text/csv;charset=utf-8',
      csvText([
        [...heads, m.batch.query],
        ...rows.map(({ text, statements, sources, first, last, query }) => [
          text,
          String(statements),
          String(sources),
          first ?? '',
          last ?? '',
          query ?? '',
        ]),
      ]),
    );
  return (
    <section aria-label={m.batch.found} aria-busy={!isDone} className="mt-6">
      <div className="overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">{m.batch.found}</caption>
          <thead className="text-left text-note text-muted">
            <tr>
              {heads.map((head, i) => (
                <th key={head} scope="col" className={`py-1 font-normal ${i === 0 ? '' : 'pl-4 text-right'}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ text, statements, sources, first, last, query, error }) => (
              <tr key={text} data-line={text} className="border-t border-hairline">
                <th scope="row" className="py-1 text-left font-normal">
                  {query === null || statements === 0 ? (
                    <span className={query === null ? '' : 'text-muted'}>{text}</span>
                  ) : (
                    <Link href={`/?q=${encodeURIComponent(query)}`} prefetch={false} data-row={text} className="link">
                      {text}
                    </Link>
                  )}
                  {error === null ? null : (
                    <span className="block text-note text-disputes">{p.error(error).message}</span>
                  )}
                </th>
                <td className="pl-4 text-right">{p.number(statements)}</td>
                <td className="pl-4 text-right">{p.number(sources)}</td>
                <td className="pl-4 text-right whitespace-nowrap">{first === null ? '–' : p.date(first)}</td>
                <td className="pl-4 text-right whitespace-nowrap">{last === null ? '–' : p.date(last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="no-print mt-3">
        <button type="button" className="link min-h-[24px] text-note" onClick={save}>
          {m.figure.csv}
        </button>
      </p>
    </section>
  );
}
