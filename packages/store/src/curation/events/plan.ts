import { type ActionOf, DixitError, toldTime } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { corrected } from '../corrections.ts';
import type { Planned } from '../step.ts';
import { eventOf, madeEventsOf, tellingOf } from './regroup-plan.ts';
import type { EventFix } from './shown.ts';

/** Laid over what was corrected before. */
export function* planCorrect(context: Context, action: ActionOf<'event.correct'>, doing: Doing): Flow<Planned> {
  const { db } = context;
  const { id, n } = yield* eventOf(context, action.id);
  const { type, mode, time, place } = action;
  const said: EventFix = {
    ...(type === undefined ? {} : { type }),
    ...(mode === undefined ? {} : { mode }),
    ...(time === undefined ? {} : { time: time === null ? null : toldTime(time, null) }),
    ...(place === undefined ? {} : { place: place && { ...place, span: null } }),
  };
  if (Object.keys(said).length === 0) throw new DixitError('INPUT_INVALID', { field: 'event', problem: 'empty' });
  const slot = `event-fix/${id}`;
  const row = yield* db.get(sql<{ value: string }>`select value from correction where slot = ${slot}`);
  const value = { ...(row ? parse<EventFix>(row.value) : {}), ...said };
  const uses = yield* madeEventsOf(context, [id]);
  return {
    step: { action: 'correct', subjectId: id, puts: { [slot]: corrected(value, doing) }, uses },
    reach: { statements: yield* tellingOf(context, [n]) },
  };
}
