'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/language.tsx';
import { textAddress } from '../../lib/query.ts';
import type { Evidence } from '../../lib/rows.ts';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';
import { Actions } from './actions.tsx';
import { AroundLinks } from './around-links.tsx';
import { Comparisons } from './comparisons.tsx';
import { EventLink } from './event-link.tsx';
import { RelayChain } from './relay-chain.tsx';
import { TakenFor } from './taken-for.tsx';
import { SourceLine } from './source-line.tsx';
import { WordsInText } from './words-in-text.tsx';

// Its words are those of the review, which the search does without.
const ReviewPart = dynamic(async () => (await import('./review-part.tsx')).ReviewPart, { ssr: false });

const JudgeLine = dynamic(async () => (await import('../curation/judge-line.tsx')).JudgeLine, { ssr: false });
const Marks = dynamic(async () => (await import('../curation/marks.tsx')).Marks, { ssr: false });

/** A statement in its text, and why it is thought to be what it is. */
export function StatementEvidence({ evidence }: { evidence: Evidence }) {
  const { m, p } = useWords();
  const { statement, context, comparisons, sources, excerpts, siblings } = evidence;
  const { source } = context;
  const first = statement.parts[0];
  const address = textAddress(
    source.id,
    first && { start: first.start, end: statement.parts.at(-1)?.end ?? first.end },
  );
  const events = [...new Set(statement.about.events.flatMap(({ eventId }) => eventId ?? []))];
  const attribution = p.attribution({
    act: statement.act,
    addressee: statement.addressee?.text ?? null,
    relay: statement.relay.map((hop) => hop.text),
    speaker: statement.speaker,
  });
  return (
    <article data-evidence={statement.id}>
      <SourceLine source={source} address={address} />
      <WordsInText
        text={context.text}
        offset={context.offset}
        words={statement.parts}
        cue={statement.cue?.span ?? null}
        language={source.language}
        label={m.drawer.contextLabel}
        length={source.length}
      />
      <Actions
        address={address}
        original={source.url}
        words={context.text.slice((first?.start ?? 0) - context.offset, (first?.end ?? 0) - context.offset)}
        citation={p.citation(statement, source)}
      />

      <Part title={m.drawer.said}>
        <p data-testid="attribution">
          {statement.speaker.actorId === null ? (
            attribution
          ) : (
            <Link href={`/actors/${statement.speaker.actorId}`} prefetch={false} className="link">
              {attribution}
            </Link>
          )}
        </p>
        <p className="text-muted">
          {[
            p.kind(statement.kind),
            p.act(statement.act),
            ...(statement.modality === 'asserted' ? [] : [p.modality(statement.modality)]),
          ].join(' · ')}
          {' · '}
          {statement.uttered ? (
            <Time value={statement.uttered} />
          ) : source.published ? (
            m.search.publishedOn(p.time(source.published))
          ) : (
            m.search.undatedStatement
          )}
        </p>
        {statement.translatedQuote ? <p className="text-translated">{m.drawer.translated}</p> : null}
      </Part>

      <AroundLinks id={statement.id} time={statement.uttered ?? source.published} />

      <Part title={m.drawer.relay}>
        <RelayChain statement={statement} outlet={source.outlet ?? m.drawer.thisSource} />
      </Part>

      <Part title={m.drawer.confidence}>
        <p className="font-semibold" title={statement.confidence.value.toFixed(2)}>
          {p.capital(p.tier(statement.confidence.tier))}
        </p>
        <ul className="text-muted">
          {statement.confidence.reasons.map((reason) => (
            <li key={`${reason.code}${JSON.stringify(reason.params)}`}>{p.reason(reason)}</li>
          ))}
        </ul>
        <TakenFor all={evidence.recognised} />
      </Part>

      <Part title={m.frame.review}>
        <ReviewPart statement={statement} />
      </Part>

      <div className="border-t border-hairline py-4">
        <Marks id={statement.id} />
      </div>

      {events.length > 0 ? (
        <Part title={m.drawer.events}>
          <ul className="space-y-1">
            {events.map((id) => (
              <li key={id}>
                <EventLink id={id} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}

      {siblings.length > 0 ? (
        <Part title={m.drawer.siblings(siblings.length)}>
          <ul className="space-y-2">
            {siblings.map((row) => (
              <li key={row.id}>
                <SelectLink sel={row.id} className="group block">
                  <span className="words group-hover:underline" lang={row.source.language}>
                    {row.text}
                  </span>
                  <span className="block text-note text-muted">{row.source.outlet ?? row.source.title}</span>
                </SelectLink>
              </li>
            ))}
          </ul>
          {evidence.utterance === null ? null : <JudgeLine of="utterance" id={evidence.utterance.id} judged={null} />}
        </Part>
      ) : null}

      <Part title={m.drawer.comparisons}>
        {comparisons.length === 0 ? (
          <p className="text-muted">{m.drawer.noComparisons}</p>
        ) : (
          <Comparisons comparisons={comparisons} sources={sources} excerpts={excerpts} />
        )}
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-hairline py-4">
      <h3 className="mb-1 text-note text-muted">{title}</h3>
      {children}
    </section>
  );
}
