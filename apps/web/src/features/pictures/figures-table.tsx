'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { Phrases } from '../../lib/phrases.ts';
import type { DeskMessages as Messages } from '../../messages/desk.ts';
import { SelectLink } from '../../ui/select-link.tsx';
import { type FigureRow, dateOf } from './figure-dots.ts';

type Outlets = Readonly<Record<string, string>>;

/** Every figure with what it counts, how exact it is, for which date, by whom and in which source. */
export function FiguresTable({ figures, outlets }: { figures: readonly FigureRow[]; outlets: Outlets }) {
  const { m, p } = useDeskWords();
  return (
    <table className="grid-table">
      <thead>
        <tr>
          {headings(m).map((heading, i) => (
            <th key={heading} scope="col" className={i === 0 ? 'text-right' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.sourceId}${figure.span.start}`}>
            <td className="text-right">
              <SelectLink sel={figure.statementId} className="link">
                {valueWords(figure, p)}
              </SelectLink>
            </td>
            <td>{unitWords(figure, p)}</td>
            <td>{p.qualifier(figure.qualifier)}</td>
            <td>{asOfWords(figure, m, p)}</td>
            <td>{figure.holderName ?? m.drawer.thisSource}</td>
            <td>{outlets[figure.sourceId] ?? m.source.untitled}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function figuresCsv(figures: readonly FigureRow[], outlets: Outlets, { m, p }: { m: Messages; p: Phrases }) {
  return [
    headings(m),
    ...figures.map((figure) => [
      String(figure.value),
      unitWords(figure, p),
      p.qualifier(figure.qualifier),
      dateOf(figure),
      figure.holderName ?? '',
      outlets[figure.sourceId] ?? '',
    ]),
  ];
}

export function unitWords({ unit, unitText, scope }: Pick<FigureRow, 'unit' | 'unitText' | 'scope'>, p: Phrases) {
  const what = unit === null ? (unitText ?? '') : p.unit(unit, 2);
  return scope === null ? what : `${what} (${scope})`;
}

export const asOfWords = (figure: FigureRow, m: Messages, p: Phrases): string =>
  figure.asOf === null ? m.compare.asOfUnknown : p.day(figure.asOf);

function valueWords({ value, low, high, qualifier }: FigureRow, p: Phrases): string {
  return qualifier === 'between' && low !== null && high !== null
    ? `${p.number(low)} – ${p.number(high)}`
    : p.number(value);
}

const headings = ({ compare }: Messages): string[] => [
  compare.value,
  compare.unit,
  compare.qualifier,
  compare.asOf,
  compare.holder,
  compare.source,
];
