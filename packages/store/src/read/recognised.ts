import type { Actor, Reason, Recognised, Statement, StatementPatch } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { ACTOR_VALUE, shownName } from './actors.ts';

/** Who linking took the speaker and the addressee for, and why; nobody whom a person named, and nobody without reasons. */
export function* recognisedIn({ db }: Context, id: string): Flow<Recognised[]> {
  const found = yield* db.get(sql<{ source_n: number; value: string; patch: string | null }>`
    select s.source_n, v.value, r.patch from statement s join statement_value v on v.n = s.n
    left join review r on r.statement_id = s.id where s.id = ${yield* resolveId(db, id)}`);
  if (!found) return [];
  const statement = parse<Statement>(found.value);
  const named = found.patch === null ? {} : parse<StatementPatch>(found.patch);
  const recognised: Recognised[] = [];
  for (const as of ['speaker', 'addressee'] as const) {
    const entity = as in named ? null : (statement[as]?.entity ?? null);
    if (entity === null) continue;
    const row = yield* db.get(sql<{ value: string; probability: number; reasons: string }>`
      select ${ACTOR_VALUE} as value, ea.probability, ea.reasons from entity_actor ea
      left join entity_moved em on em.source_n = ea.source_n and em.entity = ea.entity
      join actor m on m.n = coalesce(em.actor_n, ea.actor_n) join actor a on a.n = coalesce(m.into_n, m.n)
      where ea.source_n = ${found.source_n} and ea.entity = ${entity}`);
    const reasons = row ? parse<Reason[]>(row.reasons) : [];
    if (!row || reasons.length === 0) continue;
    const actor = parse<Actor>(row.value);
    const name = Object.values(shownName(actor)).find((each) => each !== null) ?? actor.id;
    recognised.push({ as, name, actorId: actor.id, probability: row.probability, reasons });
  }
  return recognised;
}
