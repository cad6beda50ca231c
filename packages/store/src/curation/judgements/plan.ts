import { type ActionOf, type Comparison, DixitError, type Utterance } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse, redirectedTo, resolveId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { corrected, correctionsOf } from '../corrections.ts';
import type { State } from '../slot.ts';
import type { Planned } from '../step.ts';

/** With the words of both sides, for when they can no longer be found. */
export function* planJudgeComparison(
  context: Context,
  { id: asked, verdict }: ActionOf<'comparison.judge'>,
  doing: Doing,
): Flow<Planned> {
  const { db } = context;
  const id = yield* resolveId(db, asked);
  const found = yield* db.get(sql<{ value: string }>`select value from comparison where id = ${id}`);
  if (!found) throw new DixitError('NOT_FOUND', { noun: 'comparison', id });
  const { kind, on, left, right } = parse<Comparison>(found.value);
  const value = { verdict, kind, on, left: left.text, right: right.text, sources: [left.sourceId, right.sourceId] };
  const puts = yield* verdictPuts(context, `comparison-judge/${id}`, verdict === null ? null : corrected(value, doing));
  const statements = [left, right].flatMap(({ statementId }) => statementId ?? []);
  return { step: { action: 'judge', subjectId: id, puts }, reach: { statements } };
}

export function* planJudgeUtterance(
  context: Context,
  { id: asked, verdict }: ActionOf<'utterance.judge'>,
  doing: Doing,
): Flow<Planned> {
  const { db } = context;
  const id = yield* resolveId(db, asked);
  const found = yield* db.get(sql<{ value: string }>`select value from utterance where id = ${id}`);
  if (!found) throw new DixitError('NOT_FOUND', { noun: 'utterance', id });
  const { statementIds } = parse<Utterance>(found.value);
  const value = { verdict, statementIds };
  const puts = yield* verdictPuts(context, `utterance-judge/${id}`, verdict === null ? null : corrected(value, doing));
  return { step: { action: 'judge', subjectId: id, puts }, reach: { statements: statementIds } };
}

/** In place of every verdict on it, under whatever id. */
function* verdictPuts(context: Context, slot: string, state: State): Flow<Record<string, State>> {
  const [kind = '', id = ''] = slot.split('/');
  const under = yield* redirectedTo(context.db, [id]);
  const before = yield* correctionsOf(context, [kind], [...under.keys()]);
  return { ...Object.fromEntries(before.map((each) => [each.slot, null])), [slot]: state };
}
