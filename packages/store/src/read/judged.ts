import type { Comparison, Judgement } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse, redirectedTo } from '../context.ts';
import { linkedGroup } from '../curation/copies/linked.ts';
import { correctionsOf } from '../curation/corrections.ts';
import { idInSlot } from '../curation/slot.ts';
import type { Flow } from '../flow.ts';

/** Whether people rejected what has this id. */
export const isRejected = (
  kind: 'comparison-judge' | 'utterance-judge',
  id: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`(exists (select 1 from correction j where j.slot = ${`${kind}/`} || ${id} and (j.value ->> 'verdict') = 'rejected')
    or exists (select 1 from redirect h join correction j on j.slot = ${`${kind}/`} || h.from_id
      where h.to_id = ${id} and h.handed = 1 and (j.value ->> 'verdict') = 'rejected'))`;

/** Disputes that nobody rejected, as a condition on `c`. */
export const DISPUTES = sql`c.kind = 'disputes' and not ${isRejected('comparison-judge', sql`c.id`)}`;

/** With what people hold of copies: two claims of one text are not independent. */
function* independentOf({ db }: Context, comparisons: Comparison[]): Flow<Comparison[]> {
  const judged = yield* db.get(sql`select 1 from source where copy_linked is not null limit 1`);
  if (judged === undefined) return comparisons;
  const ids = comparisons.flatMap(({ left, right }) => [left.sourceId, right.sourceId]);
  const rows = yield* db.all(sql<{ id: string; shown: string | null; linked: string | null }>`
    select so.id, so.copy_group as shown, ${linkedGroup('so')} as linked from source so
    where so.id ${db.among([...new Set(ids)])}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return comparisons.map((comparison) => {
    const [left, right] = [byId.get(comparison.left.sourceId), byId.get(comparison.right.sourceId)];
    if (!left || !right) return comparison;
    const areOne = (as: 'shown' | 'linked'): boolean => left[as] !== null && left[as] === right[as];
    if (areOne('shown') === areOne('linked')) return comparison;
    return { ...comparison, independent: !areOne('shown') };
  });
}

/** Comparisons with what people hold of them. */
export function* comparisonsWhere(context: Context, where: RawBuilder<unknown>): Flow<Comparison[]> {
  const found = yield* context.db.all(sql<{ value: string }>`select value from comparison where ${where} order by id`);
  const comparisons = yield* independentOf(
    context,
    found.map((row) => parse<Comparison>(row.value)),
  );
  const under = yield* redirectedTo(
    context.db,
    comparisons.map(({ id }) => id),
  );
  const judged = yield* correctionsOf(context, ['comparison-judge'], [...under.keys()]);
  const byId = new Map(judged.map((each) => [under.get(idInSlot(each.slot)), each]));
  return comparisons.map((comparison) => {
    const said = byId.get(comparison.id);
    if (said === undefined) return comparison;
    const { verdict } = said.value as Pick<Judgement, 'verdict'>;
    return { ...comparison, judged: { verdict, by: said.by, at: said.at, why: said.why } };
  });
}
