'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { Phrases } from '../../lib/phrases.ts';
import type { StatementRow } from '../../lib/rows.ts';
import type { DeskMessages as Messages } from '../../messages/desk.ts';
import { Quoted } from '../../ui/quoted.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';

/** The same statements, the earliest first, those without a date at the end. */
export function LanesTable({ rows }: { rows: readonly StatementRow[] }) {
  const { m, p } = useDeskWords();
  return (
    <table className="grid-table w-full">
      <thead>
        <tr>
          {headings(m).map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(rows).map((row) => (
          <tr key={row.id}>
            <td className="num">
              {row.uttered ? <Time value={row.uttered} isDay /> : <span className="text-muted">{p.time(null)}</span>}
            </td>
            <td>{p.capital(p.speaker(row.speaker))}</td>
            <td className="font-serif">
              <SelectLink sel={row.id} className="hover:underline">
                <Quoted text={row.text} language={row.source.language} kind={row.kind} />
              </SelectLink>
            </td>
            <td>{p.kind(row.kind)}</td>
            <td>{row.source.outlet ?? row.source.title ?? m.source.untitled}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function lanesCsv(rows: readonly StatementRow[], m: Messages, p: Phrases): string[][] {
  return [
    headings(m),
    ...inOrder(rows).map((row) => [
      row.uttered?.edtf ?? row.uttered?.instant ?? '',
      p.speaker(row.speaker),
      row.text,
      p.kind(row.kind),
      row.source.outlet ?? row.source.title ?? '',
    ]),
  ];
}

const headings = (m: Messages): string[] => [
  m.picture.date,
  m.picture.speaker,
  m.picture.words,
  m.picture.kind,
  m.picture.source,
];

function inOrder(rows: readonly StatementRow[]): StatementRow[] {
  const at = ({ uttered }: StatementRow): number =>
    Date.parse(uttered?.instant ?? uttered?.start ?? '') || Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => at(a) - at(b));
}
