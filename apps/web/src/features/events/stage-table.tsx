'use client';

import { useWords } from '../../lib/language.tsx';
import type { Phrases } from '../../lib/phrases.ts';
import { claimSelection } from '../../lib/query.ts';
import type { Messages } from '../../messages/index.ts';
import { SelectLink } from '../../ui/select-link.tsx';
import type { StageClaim } from './stages.ts';

type Outlets = Readonly<Record<string, string>>;

/** All that is claimed about how far an event has come, in the order of the stages. */
export function StageTable({ claims, outlets }: { claims: readonly StageClaim[]; outlets: Outlets }) {
  const { m, p } = useWords();
  const [headings = [], ...rows] = stageCsv(claims, outlets, { m, p });
  return (
    <table className="grid-table w-full">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => {
          const claim = claims[i];
          return claim === undefined ? null : (
            <tr key={`${claim.sourceId}${claim.span.start}${claim.stage}`}>
              {cells.map((cell, column) => (
                <td key={headings[column]} className={column === WORDS ? 'font-serif' : ''}>
                  {column === WORDS ? (
                    <SelectLink sel={claimSelection(claim)} className="hover:underline">
                      {cell}
                    </SelectLink>
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Column of the words themselves. */
const WORDS = 5;

export function stageCsv(
  claims: readonly StageClaim[],
  outlets: Outlets,
  { m, p }: { m: Messages; p: Phrases },
): string[][] {
  const { stage, claim, holder, source, asOf, words } = m.event.columns;
  return [
    [stage, claim, holder, source, asOf, words],
    ...claims.map((each) => [
      p.stage(each.stage),
      p.claim(each.claim),
      each.holderName ?? '',
      outlets[each.sourceId] ?? '',
      each.asOf ? p.day(each.asOf) : '',
      each.text,
    ]),
  ];
}
