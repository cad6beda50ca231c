import { isDeepStrictEqual } from 'node:util';
import { DixitError, factsOfSource, sourceFactsSlot } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import type { Context } from '../context.ts';
import type { State } from '../curation/slot.ts';
import { saidOf } from '../curation/source-slot.ts';
import { redo, takeBack, takeStep } from '../curation/step.ts';
import type { Flow } from '../flow.ts';

/** Writes a Source as a step of the log: both, or neither. One that says nothing new is no step. */
export function* asStep<T>(context: Context, { source, step }: Bundle, put: () => Flow<T>): Flow<T> {
  const slot = sourceFactsSlot(source.id);
  const state = factsOfSource(source) as State;
  const isNew = step?.do !== 'set' || !isDeepStrictEqual(yield* saidOf(context, source.id), state);
  if (step === undefined || !isNew) return yield* put();
  const results: T[] = [];
  const first = function* (): Flow<void> {
    results.push(yield* put());
  };
  if (step.do === 'set') {
    const { doing, basedOn } = step;
    yield* takeStep(context, { action: 'set', subjectId: source.id, puts: { [slot]: state }, first }, doing, basedOn);
  } else yield* (step.do === 'undo' ? takeBack : redo)(context, step.entry, step.doing, first);
  const [result] = results;
  if (result === undefined) throw new DixitError('INTERNAL', { id: source.id });
  return result;
}
