import type { CurationAction, Preview, SlotStates } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { planAdd } from './added/plan.ts';
import { planMerge, planSplit } from './actors/plan.ts';
import { planAlias, planApart, planRename, planRetype, planRole } from './actors/said.ts';
import { planCorrect } from './events/plan.ts';
import { planMergeEvents, planMoveMentions, planSplitEvent } from './events/regroup-plan.ts';
import { planJudgeCopy } from './copies/plan.ts';
import { planJudgeComparison, planJudgeUtterance } from './judgements/plan.ts';
import { withPlaces } from './places/hand-on.ts';
import { type Planned, statesOf } from './step.ts';

/** The step that an action makes of what is there now; it writes nothing. */
export function* planOf(context: Context, action: CurationAction, doing: Doing): Flow<Planned> {
  return yield* withPlaces(context, yield* planned(context, action, doing));
}

function planned(context: Context, action: CurationAction, doing: Doing): Flow<Planned> {
  switch (action.do) {
    case 'actor.merge':
      return planMerge(context, action, doing);
    case 'actor.split':
      return planSplit(context, action, doing);
    case 'actor.rename':
      return planRename(context, action, doing);
    case 'actor.retype':
      return planRetype(context, action, doing);
    case 'actor.alias':
      return planAlias(context, action, doing);
    case 'actor.role':
      return planRole(context, action, doing);
    case 'actor.apart':
      return planApart(context, action, doing);
    case 'event.correct':
      return planCorrect(context, action, doing);
    case 'event.merge':
      return planMergeEvents(context, action, doing);
    case 'event.split':
      return planSplitEvent(context, action, doing);
    case 'event.moveMention':
      return planMoveMentions(context, action, doing);
    case 'comparison.judge':
      return planJudgeComparison(context, action, doing);
    case 'utterance.judge':
      return planJudgeUtterance(context, action, doing);
    case 'source.judgeCopy':
      return planJudgeCopy(context, action, doing);
    case 'statement.add':
      return planAdd(context, action, doing);
  }
}

const EXAMPLES = 10;

/** States without who and when. */
const said = (states: SlotStates): SlotStates =>
  Object.fromEntries(
    Object.entries(states).map(([slot, state]) => [
      slot,
      typeof state === 'object' && state !== null && !Array.isArray(state) && 'value' in state
        ? (state['value'] ?? null)
        : state,
    ]),
  );

export function* previewOf(context: Context, action: CurationAction, doing: Doing): Flow<Preview> {
  const { step, reach } = yield* planOf(context, action, doing);
  const { db } = context;
  const { actors = [], sources, statements = [], wholeSources = [] } = reach;
  const inSources = sources === undefined ? sql`` : sql`and s.source_n ${db.among(sources)}`;
  const where = sql`(s.n in (select p.statement_n from statement_party p join actor a on a.n = p.actor_n
    where a.id ${db.among(actors)}) ${inSources}) or s.id ${db.among(statements)} or s.source_n ${db.among(wholeSources)}`;
  const counted = yield* db.get(sql<{ statements: number; sources: number }>`
    select count(*) as statements, count(distinct s.source_n) as sources from statement s where ${where}`);
  const first = yield* db.all(
    sql<{ id: string }>`select s.id from statement s where ${where} order by s.n desc limit ${EXAMPLES}`,
  );
  return {
    action: step.action,
    subjectId: step.subjectId,
    before: said(yield* statesOf(context, Object.keys(step.puts))),
    after: said(step.puts),
    statements: counted?.statements ?? 0,
    sources: sources?.length ?? counted?.sources ?? 0,
    examples: first.map(({ id }) => id),
  };
}
