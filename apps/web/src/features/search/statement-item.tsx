'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { StatementRow } from '../../lib/rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { Quoted } from '../../ui/quoted.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';

/** A statement in a list: the words first, then who, when and where in one muted line. */
export function StatementItem({ row }: { row: StatementRow }) {
  const { m, p } = useWords();
  const { speaker, source } = row;
  const name = speaker.name ?? speaker.mentionText ?? m.search.unknownSpeaker;
  return (
    <li className="statement" data-id={row.id}>
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
        {speaker.role === null ? null : <span lang={source.language}>{speaker.role}</span>}
        {row.addressee === null ? null : <span>{m.search.to(row.addressee)}</span>}
        {row.relay.length === 0 ? null : <span>{m.search.via(p.list(row.relay))}</span>}
        {row.uttered ? (
          <Time value={row.uttered} />
        ) : (
          <span>{source.published ? m.search.publishedOn(p.time(source.published)) : m.search.undatedStatement}</span>
        )}
        <Link href={`/sources/${source.id}`} prefetch={false} className="hover:underline">
          {source.outlet ?? source.title ?? m.source.untitled}
        </Link>
        <span>{p.kind(row.kind)}</span>
        {row.tier === 'clear' ? null : <span>{p.tier(row.tier)}</span>}
        {row.reportedBy > 1 ? <span>{m.search.sources(row.reportedBy)}</span> : null}
        {row.disputes > 0 ? (
          <span className="inline-flex items-center gap-1 font-semibold text-disputes">
            <Icon name="flag" size={14} />
            {m.search.disputed(row.disputes)}
          </span>
        ) : null}
      </p>
    </li>
  );
}
