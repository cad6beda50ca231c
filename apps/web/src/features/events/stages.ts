import type { EventView } from '../../lib/rows.ts';

export type StageClaim = EventView['event']['stages'][number];
export type Stage = StageClaim['stage'];

/** The way an event goes when nothing comes in between, and where it can turn off. */
const MAIN_LINE = ['proposed', 'agreed-in-principle', 'scheduled', 'under-way', 'concluded'] as const satisfies Stage[];
const TURNS = ['postponed', 'cancelled', 'not-planned', 'occurred'] as const satisfies Stage[];

export function isAgainst(stage: Stage, claim: StageClaim['claim']): boolean {
  return claim === 'denied' || stage === 'cancelled' || stage === 'not-planned';
}

export interface Step {
  stage: Stage;
  claims: StageClaim[];
  denials: StageClaim[];
}

/** Stages in their order with who claims and who denies each, claims as they come; the main line always whole, turns where claimed. */
export function stepsOf(claims: readonly StageClaim[]): { line: Step[]; turns: Step[] } {
  const step = (stage: Stage): Step => {
    const own = claims.filter((claim) => claim.stage === stage);
    return {
      stage,
      claims: own.filter(({ claim }) => claim !== 'denied'),
      denials: own.filter(({ claim }) => claim === 'denied'),
    };
  };
  return {
    line: MAIN_LINE.map(step),
    turns: TURNS.map(step).filter((turn) => turn.claims.length + turn.denials.length > 0),
  };
}
