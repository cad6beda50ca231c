import type { Comparison, Utterance } from '@dixit/model';
import type { UtteranceReader } from '@dixit/model/ports';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, resolveId, resolver } from '../context.ts';
import type { Flow } from '../flow.ts';
import { comparisonsWhere } from './judged.ts';

export function utteranceReader(context: Context): UtteranceReader {
  const { db, engine } = context;
  const comparisons = (where: RawBuilder<unknown>): Flow<Comparison[]> => comparisonsWhere(context, where);
  return {
    get: (id) =>
      engine.run(function* () {
        const found = yield* db.get(sql<{ value: string; independent: number }>`
          select value, independent from utterance where id = ${yield* resolveId(db, id)}`);
        if (!found) return null;
        const [utterance] = yield* utterancesOf(context, [parse<Utterance>(found.value)]);
        return utterance ? { ...utterance, independentSources: found.independent } : null;
      }),
    comparisons: (utteranceId) =>
      engine.run(function* () {
        const members = sql`(select s.id from statement s join utterance u on u.n = s.utterance_n
          where u.id = ${yield* resolveId(db, utteranceId)})`;
        return yield* comparisons(sql`left_statement in ${members} or right_statement in ${members}`);
      }),
    comparisonsOfStatement: (statementId) =>
      engine.run(function* () {
        const id = yield* resolveId(db, statementId);
        return yield* comparisons(sql`left_statement = ${id} or right_statement = ${id}`);
      }),
  };
}

/** With the ids that merges changed. */
export function* utterancesOf({ db }: Context, utterances: readonly Utterance[]): Flow<Utterance[]> {
  const resolve = yield* resolver(
    db,
    utterances.map(({ actorId }) => actorId),
  );
  return utterances.map((utterance) => ({ ...utterance, actorId: resolve(utterance.actorId) }));
}
