import { type ActionOf, DixitError, type StageCorrections, toldTime } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import type { Context } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { corrected } from '../corrections.ts';
import type { Planned } from '../step.ts';
import { madeOf } from '../actors/plan.ts';
import { addedAmong } from '../added/place.ts';
import type { State } from '../slot.ts';
import { fixedStages } from './stages.ts';
import { eventOf, madeEventsOf, tellingOf } from './regroup-plan.ts';
import { type EventFix, fixesOf } from './shown.ts';

/** Laid over what was corrected before. */
export function* planCorrect(context: Context, action: ActionOf<'event.correct'>, doing: Doing): Flow<Planned> {
  const { id, n, stages: shown } = yield* eventOf(context, action.id);
  const { type, mode, time, place, stages } = action;
  const said: EventFix = {
    ...(type === undefined ? {} : { type }),
    ...(mode === undefined ? {} : { mode }),
    ...(time === undefined ? {} : { time: time === null ? null : toldTime(time, null) }),
    ...(place === undefined ? {} : { place: place && { ...place, span: null } }),
  };
  if (Object.keys(said).length === 0 && stages === undefined)
    throw new DixitError('INPUT_INVALID', { field: 'event', problem: 'empty' });
  const slot = `event-fix/${id}`;
  const before = (yield* fixesOf(context, [id])).get(id) ?? {};
  const value = {
    ...before,
    ...said,
    ...(stages && { stages: yield* fixedStages(context, before.stages, shown, stages) }),
  };
  const named = stages ? namedIn(stages) : { actors: [], statements: [] };
  const uses = [
    ...(yield* madeEventsOf(context, [id])),
    ...(yield* madeOf(context, named.actors)),
    ...(yield* addedAmong(context, named.statements)),
  ];
  return {
    step: { action: 'correct', subjectId: id, puts: { [slot]: corrected(value as unknown as State, doing) }, uses },
    reach: { statements: yield* tellingOf(context, [n]) },
  };
}

/** Actors and statements that claims name. */
function namedIn({ add = [], correct = [] }: StageCorrections): { actors: string[]; statements: string[] } {
  const said = [...add, ...correct.map(({ to }) => to)];
  return {
    actors: said.flatMap(({ holder }) => holder?.actorId ?? []),
    statements: said.flatMap(({ statementId }) => statementId ?? []),
  };
}
