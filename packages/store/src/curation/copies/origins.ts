import type { Statement } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { linkedGroup } from './linked.ts';

interface Told {
  of: number;
  source: string;
  value: string;
}

/** What speaks of a thing, by the ids of its Sources. */
export interface ToldOf {
  readonly of: number;
  readonly sourceIds: readonly string[];
}

/**
 * By how many the independent Sources of some things are more, or less, than linking counted. `statements`: a query for
 * `of` and the `statement_n` that speak of it. What reached a Source through one agency alone counts as that agency.
 */
export function* differencesOf(
  { db }: Context,
  things: readonly ToldOf[],
  statements: RawBuilder<unknown>,
): Flow<Map<number, number>> {
  const ids = [...new Set(things.flatMap(({ sourceIds }) => sourceIds))];
  const sources = yield* db.all(sql<{ id: string; shown: string | null; linked: string | null; judged: number }>`
    select so.id, so.copy_group as shown, ${linkedGroup('so')} as linked,
      (case when so.copy_linked is null then 0 else 1 end) as judged from source so where so.id ${db.among(ids)}`);
  if (sources.every(({ judged }) => judged === 0)) return new Map();
  const told = yield* db.all(sql<Told>`
    select p.of, so.id as source, v.value from (${statements}) p join statement s on s.n = p.statement_n
    join source so on so.n = s.source_n join statement_value v on v.n = s.n`);
  const byId = new Map(sources.map((source) => [source.id, source]));
  return new Map(
    things.map(({ of, sourceIds }) => {
      const own = told.filter((each) => each.of === of);
      const origins = (as: 'shown' | 'linked'): number =>
        new Set(sourceIds.map((id) => agencyOf(own.filter(({ source }) => source === id)) ?? byId.get(id)?.[as] ?? id))
          .size;
      return [of, origins('shown') - origins('linked')];
    }),
  );
}

/** The agency that all that a Source says there came through. */
function agencyOf(told: readonly Told[]): string | null {
  const agencies = told.map(({ value }) => {
    const hop = parse<Statement>(value).relay.findLast(({ role }) => role === 'agency');
    return hop ? `agency ${hop.text.toLowerCase()}` : null;
  });
  const [first = null] = agencies;
  return first !== null && agencies.every((agency) => agency === first) ? first : null;
}
