'use client';

import { useWords } from '../../lib/language.tsx';
import { claimSelection } from '../../lib/query.ts';
import { useSelection } from '../../ui/selection.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { type PlacedClaim, type PlacedStep, trackShape } from './stage-shape.ts';
import type { stepsOf } from './stages.ts';

/** Characters of a name that fit a column. */
const FITS = 19;

type Outlets = Readonly<Record<string, string>>;

/** How far an event is said to have come: a dot per stage, below it who claims or denies it. */
export function StageChart({ steps, outlets }: { steps: ReturnType<typeof stepsOf>; outlets: Outlets }) {
  const { m, p } = useWords();
  const [box, width] = useWidth<HTMLDivElement>(900);
  const { steps: placed, lines, height } = trackShape(steps, width);
  const said = placed
    .filter(({ claims }) => claims.length > 0)
    .map(({ step: { stage, claims, denials } }) =>
      [
        p.capital(p.stage(stage)),
        ...(claims.length > 0 ? [m.event.claims(claims.length)] : []),
        ...(denials.length > 0 ? [m.event.denials(denials.length)] : []),
      ].join(', '),
    );
  return (
    <div ref={box} className="overflow-hidden">
      <svg role="img" aria-label={said.join('; ')} width={width} height={height} className="block">
        {lines.map((line) => (
          <line
            key={`${line.x1} ${line.y1} ${line.x2} ${line.y2}`}
            x1={line.x1}
            y1={line.y1}
            x2={line.x2}
            y2={line.y2}
            className="picture-axis"
            strokeDasharray={line.isBranch ? '3 3' : undefined}
          />
        ))}
        {placed.map((step) => (
          <StepMark key={step.step.stage} placed={step} outlets={outlets} />
        ))}
      </svg>
    </div>
  );
}

function StepMark({ placed, outlets }: { placed: PlacedStep; outlets: Outlets }) {
  const { p } = useWords();
  const { step, depth, x, y, label, claims, more } = placed;
  const isReached = step.claims.length > 0 && !placed.isAgainst;
  const hue = placed.isAgainst ? 'var(--disputes)' : `var(--stage-${depth ?? 3})`;
  const isNamed = claims.length > 0;
  return (
    <g data-stage={step.stage}>
      <circle
        cx={x}
        cy={y}
        r="6"
        strokeWidth="2"
        fill={isReached ? hue : 'var(--paper)'}
        stroke={isNamed ? hue : 'var(--edge)'}
      />
      {placed.isAgainst ? <Cross x={x} y={y} /> : null}
      <text x={label.x} y={label.y} className={isNamed ? 'picture-name' : 'picture-faint'}>
        {p.capital(p.stage(step.stage))}
      </text>
      {claims.map((claim) => (
        <ClaimMark key={`${claim.claim.sourceId}${claim.claim.span.start}`} placed={claim} outlets={outlets} />
      ))}
      {more === null ? null : (
        <text x={more.x + 14} y={more.y} className="picture-note">
          + {p.number(more.count)}
        </text>
      )}
    </g>
  );
}

/** Who claims it, where: a dot, or a cross for what is denied. */
function ClaimMark({ placed: { claim, isAgainst, x, y }, outlets }: { placed: PlacedClaim; outlets: Outlets }) {
  const [, select] = useSelection();
  const outlet = outlets[claim.sourceId] ?? '';
  return (
    <g className="cursor-pointer" onClick={() => void select(claimSelection(claim))}>
      <title>{[claim.holderName, outlet, claim.text].filter((part) => part !== null && part !== '').join(' · ')}</title>
      {isAgainst ? <Cross x={x + 4} y={y - 4} /> : <circle cx={x + 4} cy={y - 4} r="3" fill="var(--muted)" />}
      <text x={x + 14} y={y} className={isAgainst ? 'picture-against' : 'picture-label'}>
        {shortened(claim.holderName ?? outlet)}
      </text>
    </g>
  );
}

function Cross({ x, y }: { x: number; y: number }) {
  return <path d={`M${x - 3} ${y - 3} l6 6 m0 -6 l-6 6`} stroke="var(--disputes)" strokeWidth="1.5" fill="none" />;
}

const shortened = (name: string): string => (name.length <= FITS ? name : `${name.slice(0, FITS - 1).trimEnd()}…`);
