'use client';

import { useWords } from '../../lib/language.tsx';
import { claimSelection } from '../../lib/query.ts';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';
import { type StageClaim, type Step, isAgainst, stepsOf } from './stages.ts';

/** What is claimed about how far an event has come: a line of steps, each with who says so. */
export function StageTrack({
  claims,
  outlets,
}: {
  claims: readonly StageClaim[];
  outlets: Readonly<Record<string, string>>;
}) {
  const { m } = useWords();
  if (claims.length === 0) return <p className="text-muted">{m.event.trackNone}</p>;
  const { line, turns } = stepsOf(claims);
  return (
    <div className="@container">
      <ol className="track">
        {line.map((step, i) => (
          <StepView key={step.stage} step={step} depth={i + 1} outlets={outlets} />
        ))}
      </ol>
      {turns.length > 0 ? (
        <ul className="mt-4 space-y-4 border-l border-dashed border-edge pl-4">
          {turns.map((step) => (
            <StepView key={step.stage} step={step} depth={0} outlets={outlets} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function StepView({
  step,
  depth,
  outlets,
}: {
  step: Step;
  /** Place on the main line from 1; 0 beside it. */
  depth: number;
  outlets: Readonly<Record<string, string>>;
}) {
  const { p } = useWords();
  const isClaimed = step.claims.length > 0;
  const isOff = depth === 0 && isAgainst(step.stage, 'announced');
  return (
    <li className={depth > 0 ? 'track-step' : ''} data-stage={step.stage}>
      {depth > 0 ? (
        <span
          aria-hidden="true"
          className="track-dot"
          style={isClaimed ? { background: `var(--stage-${depth})`, borderColor: `var(--stage-${depth})` } : undefined}
        />
      ) : null}
      <h3 className={isClaimed || step.denials.length > 0 ? 'font-semibold' : 'text-muted'}>
        {isOff ? (
          <span className="text-disputes">✕ {p.capital(p.stage(step.stage))}</span>
        ) : (
          p.capital(p.stage(step.stage))
        )}
      </h3>
      <ul className="mt-1 space-y-2">
        {[...step.claims, ...step.denials].map((claim, i) => (
          <ClaimView key={`${i}${claim.sourceId}${claim.span.start}`} claim={claim} outlets={outlets} />
        ))}
      </ul>
    </li>
  );
}

function ClaimView({ claim, outlets }: { claim: StageClaim; outlets: Readonly<Record<string, string>> }) {
  const { m, p } = useWords();
  const outlet = outlets[claim.sourceId] ?? m.drawer.thisSource;
  const isDenied = claim.claim === 'denied';
  return (
    <li className="text-note">
      <SelectLink sel={claimSelection(claim)} className="group block">
        <span className={isDenied ? 'font-semibold text-disputes' : ''}>
          {isDenied ? '✕ ' : ''}
          {p.capital(p.claim(claim.claim))}
        </span>{' '}
        <span className="text-muted">
          {claim.holderName === null ? outlet : `${m.event.claimedBy(claim.holderName)} · ${outlet}`}
          {claim.asOf ? (
            <>
              {' · '}
              <Time value={claim.asOf} withBasis={false} />
            </>
          ) : null}
        </span>
        <span className="block font-serif text-body group-hover:underline">{claim.text}</span>
        {claim.condition ? <span className="block text-muted">({claim.condition.text})</span> : null}
      </SelectLink>
    </li>
  );
}
