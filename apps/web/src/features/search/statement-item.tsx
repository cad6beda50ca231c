'use client';

import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { StatementRow } from '../../lib/rows.ts';
import { Flagged } from '../../ui/flagged.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Quoted } from '../../ui/quoted.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';

/** A statement in a list: the words first, then who, when and where in one muted line. */
export function StatementItem({
  row,
  copies = [],
  before,
  place,
}: {
  row: StatementRow;
  copies?: readonly StatementRow[];
  /** What stands in the margin: the box that picks the row. */
  before?: ReactNode;
  /** Where a long list puts the row. */
  place?: ComponentProps<'li'> & { 'data-index': number };
}) {
  const { m, p } = useWords();
  const { speaker, source } = row;
  const name = p.speaker(speaker);
  const role = p.speakerRole(speaker);
  return (
    <li className={before === undefined ? 'statement' : 'statement statement-pickable'} data-id={row.id} {...place}>
      {before}
      <SelectLink sel={row.id} isRow className="statement-words words">
        <Quoted text={row.text} language={source.language} kind={row.kind} />
      </SelectLink>
      <p className="statement-meta">
        {speaker.actorId === null ? (
          <span className="font-semibold text-ink">{name}</span>
        ) : (
          <Link href={`/actors/${speaker.actorId}`} prefetch={false} className="font-semibold text-ink hover:underline">
            {name}
          </Link>
        )}
        {role === null ? null : <span lang={source.language}>{role}</span>}
        {row.addressee === null ? null : <span>{p.addressed(row.addressee)}</span>}
        {row.relay.length === 0 ? null : <span>{m.search.via(p.list(row.relay))}</span>}
        <SaidOn row={row} />
        <Link href={`/sources/${source.id}`} prefetch={false} className="hover:underline">
          {source.outlet ?? source.title ?? m.source.untitled}
        </Link>
        <span>{p.kind(row.kind)}</span>
        {row.tier === 'clear' ? null : <span>{p.tier(row.tier)}</span>}
        {row.reportedBy > 1 ? <span>{m.search.sources(row.reportedBy)}</span> : null}
        {row.isAdded ? <span data-added>{m.search.added}</span> : null}
        <Verdict verdict={row.verdict} />
        {row.disputes > 0 ? <Flagged>{m.search.disputed(row.disputes)}</Flagged> : null}
        {copies.length > 0 ? (
          <span>
            {m.search.sameWords}{' '}
            {copies.map((copy, i) => (
              <span key={copy.id}>
                {i > 0 ? ', ' : ''}
                <SelectLink sel={copy.id} className="hover:underline">
                  {copy.source.outlet ?? copy.source.title ?? m.source.untitled}
                </SelectLink>
              </span>
            ))}
          </span>
        ) : null}
      </p>
    </li>
  );
}

/** What a person decided, if anybody did: a word and a sign. */
function Verdict({ verdict }: Pick<StatementRow, 'verdict'>) {
  const { p } = useWords();
  if (verdict === 'unreviewed') return null;
  const isOut = verdict === 'rejected';
  return (
    <span className={isOut ? 'font-semibold text-disputes' : 'font-semibold text-agrees'}>
      <span className="mr-1 inline-block align-[-2px]">
        <Icon name={isOut ? 'close' : 'tick'} size={14} />
      </span>
      {p.verdict(verdict)}
    </span>
  );
}

/** The day of saying; where none is known, that of the publication. */
function SaidOn({ row: { uttered, source } }: { row: StatementRow }) {
  const { m, p } = useWords();
  if (uttered) return <Time value={uttered} isDay />;
  if (!source.published) return <span>{m.search.undatedStatement}</span>;
  return <span title={p.time(source.published)}>{m.search.publishedOn(p.day(source.published))}</span>;
}
