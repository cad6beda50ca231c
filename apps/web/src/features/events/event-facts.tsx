'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/language.tsx';
import { spanSelection } from '../../lib/query.ts';
import type { EventView } from '../../lib/rows.ts';
import { Flagged } from '../../ui/flagged.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';
import { ReaderTime } from './reader-time.tsx';
import { zonesOf } from './zones.ts';

/** How exactly a time is known that a clock shows. */
const CLOCKS: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

/** When, where and who, each with the way to the words it rests on. */
export function EventFacts({ view, outlets }: { view: EventView; outlets: Readonly<Record<string, string>> }) {
  const { m, p } = useWords();
  const { event, row } = view;
  const zones = zonesOf(event);
  const instant = event.time !== null && CLOCKS.has(event.time.precision) ? event.time.instant : null;
  return (
    <dl className="mt-3 grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-[96px_1fr]">
      <Fact term={m.event.when}>
        {event.time === null ? (
          m.event.noDate
        ) : event.time.span !== null && event.timeSourceId !== null ? (
          <SelectLink sel={spanSelection(event.timeSourceId, event.time.span)} className="link">
            <Time value={event.time} />
          </SelectLink>
        ) : (
          <Time value={event.time} />
        )}
        {zones.length > 0 || instant !== null ? (
          <ul
            aria-label={m.event.zones}
            className="num mt-1 flex min-h-[20px] flex-wrap gap-x-4 text-muted empty:invisible"
          >
            {zones.map((zone) => (
              <li key={zone.offset}>
                <SelectLink sel={spanSelection(zone.sourceId, zone.span)} className="hover:underline">
                  {zone.clock} (UTC{zone.offset}) · {outlets[zone.sourceId]}
                </SelectLink>
              </li>
            ))}
            {instant === null ? null : <ReaderTime instant={instant} />}
          </ul>
        ) : null}
      </Fact>
      <Fact term={m.event.where}>{event.place?.name ?? row.place ?? m.event.noPlace}</Fact>
      <Fact term={m.event.who}>
        <ul className="flex flex-wrap gap-x-4">
          {event.participants.map((participant) => (
            <li key={`${participant.actorId}${participant.role}`}>
              <Link href={`/actors/${participant.actorId}`} prefetch={false} className="link">
                {participant.name}
              </Link>
              {participant.role === 'actor' ? null : (
                <span className="text-muted"> ({p.participantRole(participant.role)})</span>
              )}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact term={m.source.title}>
        <span className="num">
          {event.independentSources > 1 ? m.event.sources(event.independentSources) : m.event.single}
        </span>
        {row.contested ? (
          <span className="ml-3">
            <Flagged>{m.event.contested}</Flagged>
          </span>
        ) : null}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
