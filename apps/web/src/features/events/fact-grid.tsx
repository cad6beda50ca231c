'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { Phrases } from '../../lib/phrases.ts';
import { spanSelection } from '../../lib/query.ts';
import type { Compared } from '../../lib/rows.ts';
import type { Messages } from '../../messages/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { factWords } from './fact-words.ts';

type Fact = Compared['facts'][number];

/** Facts by sources: what each says, and nothing where it says nothing. */
export function FactGrid({ compared: { sources, facts } }: { compared: Compared }) {
  const { m, p } = useWords();
  if (facts.length === 0) return <p className="text-muted">{m.event.noComparisons}</p>;
  return (
    <Picture
      title={m.event.grid}
      name="facts"
      csv={() => gridCsv({ sources, facts }, m, p)}
      table={
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{m.event.fact}</th>
              {sources.map((source) => (
                <th key={source.id} scope="col">
                  <Link href={`/sources/${source.id}`} prefetch={false} className="link">
                    {source.outlet ?? source.title ?? m.source.untitled}
                  </Link>
                  {source.published ? <span className="num block text-muted">{p.day(source.published)}</span> : null}
                  {source.copyGroupId !== null && source.copyGroupId !== source.id ? (
                    <span className="text-muted"> ({m.event.copyGroup})</span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={`${fact.kind}${fact.label}`}>
                <th scope="row">
                  {m.event.facts[fact.kind]}
                  {fact.label === null ? null : <span className="text-muted"> · {labelOf(fact, p)}</span>}
                </th>
                {fact.cells.map((cell) => (
                  <td key={cell.sourceId} data-state={cell.state}>
                    <CellView cell={cell} fact={fact} m={m} p={p} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function CellView({ cell, fact, m, p }: { cell: Fact['cells'][number]; fact: Fact; m: Messages; p: Phrases }) {
  if (cell.span === null) {
    return (
      <>
        <span aria-hidden="true" className="text-muted">
          –
        </span>
        <span className="sr-only">{m.event.absent}</span>
      </>
    );
  }
  const differs = cell.state === 'differs';
  const value = factWords(fact.kind, cell.value, p);
  return (
    <SelectLink sel={spanSelection(cell.sourceId, cell.span)} className="group flex items-start gap-1">
      <span className={differs ? 'text-disputes' : 'text-agrees'}>
        <Icon name={differs ? 'bars' : 'tick'} size={16} />
        <span className="sr-only">{m.event.cell[cell.state]}</span>
      </span>
      <span>
        <span className="block font-serif group-hover:underline">{cell.text}</span>
        {value !== null && value !== cell.text ? <span className="num block text-note text-muted">{value}</span> : null}
      </span>
    </SelectLink>
  );
}

function gridCsv({ sources, facts }: Pick<Compared, 'sources' | 'facts'>, m: Messages, p: Phrases): string[][] {
  return [
    [m.event.fact, ...sources.map((source) => source.outlet ?? source.title ?? m.source.untitled)],
    ...facts.map((fact) => [
      [m.event.facts[fact.kind], ...(fact.label === null ? [] : [labelOf(fact, p)])].join(' · '),
      ...fact.cells.map((cell) => (cell.span === null ? '' : (factWords(fact.kind, cell.value, p) ?? cell.text ?? ''))),
    ]),
  ];
}

function labelOf({ kind, label }: Fact, p: Phrases): string {
  return kind === 'figure' ? p.unit(label ?? '', 2) : (label ?? '');
}
