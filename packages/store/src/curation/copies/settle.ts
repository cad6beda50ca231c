import type { Utterance } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { correctionsOf } from '../corrections.ts';
import { showEvents } from '../events/grouped.ts';
import { type Judged, type Member, shownGroups } from './groups.ts';
import { linkedGroup } from './linked.ts';
import { differencesOf } from './origins.ts';

/** What linking has just written, counted without what people hold: a Source, and events. */
interface Written {
  sourceN: number | null;
  eventIds: readonly string[];
}

/** Works out anew who counts as a copy of whom, and how many independent Sources that gives what they speak of. */
export function* settleCopies(
  context: Context,
  { sourceN, eventIds }: Written = { sourceN: null, eventIds: [] },
): Flow<void> {
  const { db } = context;
  const judged = (yield* correctionsOf(context, ['copy-judge'])).map(({ value }) => value as unknown as Judged);
  const differing = yield* db.all(sql<{ n: number }>`select n from source where copy_linked is not null`);
  if (judged.length === 0 && differing.length === 0) return;
  const changed = yield* putGroups(context, judged);
  if (sourceN !== null) changed.push(sourceN);
  yield* countAnew(context, [...new Set(changed)], eventIds);
}

/** Returns the numbers of the Sources that are shown in another group than before. */
function* putGroups(context: Context, judged: readonly Judged[]): Flow<number[]> {
  const { db } = context;
  const named = [...new Set(judged.flatMap(({ id, of }) => [id, of]))];
  const linked = linkedGroup('so');
  const members = yield* db.all(sql<Member & { shown: string | null; isNone: number }>`
    select so.n, so.id, so.url, coalesce(${linked}, so.id) as linked, so.copy_group as shown,
      (case when ${linked} is null then 1 else 0 end) as "isNone"
    from source so where so.copy_linked is not null or so.id ${db.among(named)}
      or so.copy_group in (select coalesce(x.copy_group, x.id) from source x where x.id ${db.among(named)})
      or so.copy_group in (select coalesce(nullif(x.copy_linked, ''), x.id) from source x where x.copy_linked is not null)`);
  const shownAs = shownGroups(members, judged);
  const changed: number[] = [];
  for (const { n, id, linked: group, shown, isNone } of members) {
    const wanted = shownAs.get(id) ?? group;
    const isAsLinked =
      wanted === group && (isNone === 0 || ![...shownAs].some(([other, to]) => other !== id && to === id));
    const [copyGroup, copyLinked] = isAsLinked ? [isNone ? null : group, null] : [wanted, isNone ? '' : group];
    yield* db.do(sql`update source set copy_group = ${copyGroup}, copy_linked = ${copyLinked} where n = ${n}`);
    if (copyGroup !== shown) changed.push(n);
  }
  return changed;
}

/** Counts of these events and of those, and the acts of saying, that these Sources speak of. */
function* countAnew(context: Context, sourceNs: readonly number[], eventIds: readonly string[]): Flow<void> {
  const { db } = context;
  const among = db.among(sourceNs);
  const events = yield* db.all(sql<{ n: number }>`
    select e.n from event e where (e.id ${db.among(eventIds)} or e.n in (
      select m.event_n from event_member m join source so on so.id = m.source_id where so.n ${among}))
    and (e.independent is not null or exists (select 1 from event_member m join source so on so.id = m.source_id
      where m.event_n = e.n and so.copy_linked is not null))`);
  yield* showEvents(
    context,
    events.map(({ n }) => n),
  );
  const found = yield* db.all(sql<{ n: number; value: string; source: string }>`
    select distinct u.n, cast(u.value as text) as value, so.id as source
    from utterance u join statement s on s.utterance_n = u.n join source so on so.n = s.source_n
    where u.n in (select utterance_n from statement where source_n ${among})`);
  const utterances = [...Map.groupBy(found, ({ n }) => n)].map(([of, rows]) => ({
    of,
    value: rows[0]?.value ?? '{}',
    sourceIds: rows.map(({ source }) => source),
  }));
  const numbers = db.among(utterances.map(({ of }) => of));
  const differences = yield* differencesOf(
    context,
    utterances,
    sql`select utterance_n as of, n as statement_n from statement where utterance_n ${numbers}`,
  );
  for (const { of, value } of utterances) {
    const count = Math.max(1, parse<Utterance>(value).independentSources + (differences.get(of) ?? 0));
    yield* db.do(sql`update utterance set independent = ${count} where n = ${of} and independent <> ${count}`);
  }
}
