import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';

/** Whether people put actors together, and whether they took some apart: only then anything but what linking found counts. */
export interface Curated {
  readonly hasGroups: boolean;
  readonly hasParts: boolean;
  /** Whether mentions of events are shown as those of others. */
  readonly hasMoves: boolean;
}

export function* curatedOf({ db }: Context): Flow<Curated> {
  const found = yield* db.get(sql<{ groups: number; parts: number; moves: number }>`
    select case when exists (select 1 from actor where into_n is not null) then 1 else 0 end as groups,
      case when exists (select 1 from actor where made = 1) then 1 else 0 end as parts,
      case when exists (select 1 from event_mention where shown_n is not null) then 1 else 0 end as moves`);
  return { hasGroups: found?.groups === 1, hasParts: found?.parts === 1, hasMoves: found?.moves === 1 };
}

type Role = 'by' | 'to' | 'via' | 'about' | 'more';
const NUMBERS = { by: sql`s.by_n`, to: sql`s.to_n`, via: sql`s.via_n` } as const;

/** Number of a party of `s`, as people moved it. */
export const partyOf = (role: keyof typeof NUMBERS, { hasParts }: Curated): RawBuilder<unknown> =>
  hasParts ? moved(role, NUMBERS[role], sql`s.n`) : NUMBERS[role];

/** Where a party that linking found went: itself, unless it was moved. */
export const moved = (role: Role, n: RawBuilder<unknown>, statement: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select pm.to_n from party_moved pm where pm.role = ${role} and pm.from_n = ${n} and pm.statement_n = ${statement}), ${n})`;

/** The number under which each of these is shown; others are shown under their own. */
export function* shownNumbers({ db }: Context, { hasGroups }: Curated): Flow<(n: number) => number> {
  if (!hasGroups) return (n) => n;
  const rows = yield* db.integers(sql`select n, into_n from actor where into_n is not null`);
  const shown = new Map(rows.map(([n = 0, into = 0]) => [n, into]));
  return (n) => shown.get(n) ?? n;
}

/** How many statements the actor `a` is this to. */
export function timesAs(role: 'by' | 'about' | 'to' | 'via', { hasGroups, hasParts }: Curated): RawBuilder<number> {
  const members = sql`(select m.n from actor m where m.n = a.n or m.into_n = a.n)`;
  if (!hasGroups && !hasParts)
    return role === 'by'
      ? sql`(select count(*) from statement s where s.by_n = a.n)`
      : sql`(select count(*) from statement_party p where p.role = ${role} and p.actor_n = a.n)`;
  const linked =
    role === 'by'
      ? sql`(select count(*) from statement s where s.by_n in ${members})`
      : sql`(select count(distinct p.statement_n) from statement_party p where p.role = ${role} and p.actor_n in ${members})`;
  if (!hasParts) return sql`${linked}`;
  const isSpeaker = role === 'by' ? sql`join statement s on s.n = pm.statement_n and s.by_n = pm.from_n` : sql``;
  const count = (which: RawBuilder<unknown>) =>
    sql`(select count(*) from party_moved pm ${isSpeaker} where pm.role = ${role} and ${which} in ${members})`;
  return sql`(${linked} - ${count(sql`pm.from_n`)} + ${count(sql`pm.to_n`)})`;
}
