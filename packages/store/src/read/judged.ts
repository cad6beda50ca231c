import type { Comparison, Judgement } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { correctionsOf } from '../curation/corrections.ts';
import type { Flow } from '../flow.ts';

/** Whether people rejected what has this id. */
export const isRejected = (
  kind: 'comparison-judge' | 'utterance-judge',
  id: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`exists (select 1 from correction j where j.slot = ${`${kind}/`} || ${id} and (j.value ->> 'verdict') = 'rejected')`;

/** Disputes that nobody rejected, as a condition on `c`. */
export const DISPUTES = sql`c.kind = 'disputes' and not ${isRejected('comparison-judge', sql`c.id`)}`;

/** Comparisons with what people hold of them. */
export function* comparisonsWhere(context: Context, where: RawBuilder<unknown>): Flow<Comparison[]> {
  const found = yield* context.db.all(sql<{ value: string }>`select value from comparison where ${where} order by id`);
  const comparisons = found.map((row) => parse<Comparison>(row.value));
  const judged = yield* correctionsOf(
    context,
    ['comparison-judge'],
    comparisons.map(({ id }) => id),
  );
  const bySlot = new Map(judged.map((each) => [each.slot, each]));
  return comparisons.map((comparison) => {
    const said = bySlot.get(`comparison-judge/${comparison.id}`);
    if (said === undefined) return comparison;
    const { verdict } = said.value as Pick<Judgement, 'verdict'>;
    return { ...comparison, judged: { verdict, by: said.by, at: said.at, why: said.why } };
  });
}
