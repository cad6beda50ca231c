'use client';

import { claimSelection, spanSelection } from '../../lib/query.ts';
import type { TimelineEntry } from '../../lib/rows.ts';
import { useWords } from '../../lib/language.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';
import { StageName } from './stage-name.tsx';

/** Who claims what, on its day: a statement or the sentence of a report, with the stages of events in it. */
export function TimelineItem({ entry, withStages = true }: { entry: TimelineEntry; withStages?: boolean }) {
  const { m, p } = useWords();
  const { source, holder, span, stages } = entry;
  const outlet = source.outlet ?? source.title ?? m.source.untitled;
  const sel = entry.kind === 'statement' ? entry.id : span === null ? null : spanSelection(source.id, span);
  const time = entry.time ?? source.published;
  return (
    <li className="timeline-item">
      <p className="num text-note text-muted">
        {time === null ? m.event.noDate : <Time value={time} isDay />}
        {entry.time === null && time !== null ? <span className="block">{m.event.reportedOn}</span> : null}
      </p>
      <div className="min-w-0">
        {sel === null ? (
          <p className="words" lang={source.language}>
            {entry.text}
          </p>
        ) : (
          <SelectLink sel={sel} isRow className="words block hover:underline">
            <span lang={source.language}>{entry.text}</span>
          </SelectLink>
        )}
        <p className="statement-meta">
          <span className="font-semibold text-ink">{holder === null ? outlet : p.capital(p.speaker(holder))}</span>
          {holder === null ? null : <span>{outlet}</span>}
          {withStages
            ? stages.map((claim) => (
                <SelectLink
                  key={`${claim.eventId}${claim.stage}${claim.span.start}`}
                  sel={claimSelection({
                    sourceId: source.id,
                    statementId: entry.kind === 'statement' ? entry.id : null,
                    span: claim.span,
                  })}
                  className="hover:underline"
                >
                  <StageName stage={claim.stage} claim={claim.claim} />
                </SelectLink>
              ))
            : null}
        </p>
      </div>
    </li>
  );
}
