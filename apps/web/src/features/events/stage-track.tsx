'use client';

import { useWords } from '../../lib/language.tsx';
import { claimSelection } from '../../lib/query.ts';
import type { ExcerptOf } from '../../lib/excerpts.ts';
import { Excerpt } from '../../ui/excerpt.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';
import { type StageClaim, type Step, isAgainst, stepsOf } from './stages.ts';

interface Context {
  outlets: Readonly<Record<string, string>>;
  excerptOf: ExcerptOf;
}

/** What is claimed about how far an event has come: the way it goes at a glance, then each claim in its words. */
export function StageTrack({ claims, ...context }: { claims: readonly StageClaim[] } & Context) {
  const { m } = useWords();
  if (claims.length === 0) return <p className="text-muted">{m.event.trackNone}</p>;
  const { line, turns } = stepsOf(claims);
  const claimed = [...line, ...turns].filter((step) => step.claims.length + step.denials.length > 0);
  return (
    <div className="@container">
      <ol className="track">
        {line.map((step, i) => (
          <StepView key={step.stage} step={step} depth={i + 1} />
        ))}
      </ol>
      {claimed.map((step) => (
        <StepClaims key={step.stage} step={step} {...context} />
      ))}
    </div>
  );
}

/** One step of the main line, from 1: reached by claim, denied, or not spoken of. */
function StepView({ step, depth }: { step: Step; depth: number }) {
  const { m, p } = useWords();
  const isClaimed = step.claims.length > 0;
  return (
    <li className="track-step" data-stage={step.stage}>
      <span
        aria-hidden="true"
        className="track-dot"
        style={isClaimed ? { background: `var(--stage-${depth})`, borderColor: `var(--stage-${depth})` } : undefined}
      />
      <p className={isClaimed || step.denials.length > 0 ? 'font-semibold' : 'text-muted'}>
        {p.capital(p.stage(step.stage))}
      </p>
      <p className="num text-note text-muted">
        {isClaimed ? m.event.claims(step.claims.length) : null}
        {isClaimed && step.denials.length > 0 ? ' · ' : null}
        {step.denials.length > 0 ? (
          <span className="font-semibold text-disputes">✕ {m.event.denials(step.denials.length)}</span>
        ) : null}
      </p>
    </li>
  );
}

function StepClaims({ step, ...context }: { step: Step } & Context) {
  const { p } = useWords();
  const name = p.capital(p.stage(step.stage));
  return (
    <section aria-label={name} className="mt-6 gap-4 @2xl:grid @2xl:grid-cols-[152px_minmax(0,1fr)]">
      <h3 className="mb-1 font-semibold">
        {isAgainst(step.stage, 'announced') ? <span className="text-disputes">✕ {name}</span> : name}
      </h3>
      <ul className="space-y-3">
        {[...step.claims, ...step.denials].map((claim, i) => (
          <ClaimView key={`${i}${claim.sourceId}${claim.span.start}`} claim={claim} {...context} />
        ))}
      </ul>
    </section>
  );
}

function ClaimView({ claim, outlets, excerptOf }: { claim: StageClaim } & Context) {
  const { m, p } = useWords();
  const isDenied = claim.claim === 'denied';
  return (
    <li>
      <SelectLink sel={claimSelection(claim)} className="group block">
        <span className="words block max-w-[66ch]">
          <Excerpt excerpt={excerptOf(claim)} text={claim.text} />
        </span>
        <span className="block text-note text-muted group-hover:text-ink">
          <span className={isDenied ? 'font-semibold text-disputes' : 'font-semibold text-ink'}>
            {isDenied ? '✕ ' : ''}
            {p.capital(p.claim(claim.claim))}
          </span>
          {[claim.holderName, outlets[claim.sourceId] ?? m.drawer.thisSource]
            .filter((name) => name !== null)
            .map((name) => ` · ${name}`)}
          {claim.asOf ? (
            <>
              {' · '}
              <Time value={claim.asOf} isDay />
            </>
          ) : null}
          {claim.condition ? ` · ${m.event.condition(claim.condition.text)}` : null}
        </span>
      </SelectLink>
    </li>
  );
}
