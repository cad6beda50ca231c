'use client';

import { useWords } from '../../lib/language.tsx';
import { claimSelection } from '../../lib/query.ts';
import type { ExcerptOf } from '../../lib/excerpts.ts';
import { Excerpt } from '../../ui/excerpt.tsx';
import { Picture } from '../../ui/picture.tsx';
import { SelectLink } from '../../ui/select-link.tsx';
import { Time } from '../../ui/time.tsx';
import { StageChart } from './stage-chart.tsx';
import { StageTable, stageCsv } from './stage-table.tsx';
import { type StageClaim, type Step, isAgainst, stepsOf } from './stages.ts';

interface Context {
  outlets: Readonly<Record<string, string>>;
  excerptOf: ExcerptOf;
}

/** What is claimed about how far an event has come: the way it goes at a glance, then each claim in its words. */
export function StageTrack({ claims, ...context }: { claims: readonly StageClaim[] } & Context) {
  const { m, p } = useWords();
  if (claims.length === 0) return <p className="text-muted">{m.event.trackNone}</p>;
  const steps = stepsOf(claims);
  const claimed = [...steps.line, ...steps.turns].filter((step) => step.claims.length + step.denials.length > 0);
  const inOrder = claimed.flatMap((step) => [...step.claims, ...step.denials]);
  return (
    <div className="@container">
      <Picture
        title={m.event.track}
        name="stages"
        csv={() => stageCsv(inOrder, context.outlets, { m, p })}
        table={<StageTable claims={inOrder} outlets={context.outlets} />}
      >
        <StageChart steps={steps} outlets={context.outlets} />
      </Picture>
      {claimed.map((step) => (
        <StepClaims key={step.stage} step={step} {...context} />
      ))}
    </div>
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
