import type { Statement } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';

/** Works out anew of which events the statements of these Sources are shown to speak. */
export function* tellAnew({ db }: Context, sourceNs: readonly number[]): Flow<void> {
  if (sourceNs.length === 0) return;
  const statements = sql`(select n from statement where source_n ${db.among(sourceNs)})`;
  yield* db.do(sql`delete from statement_event where linked = 0 and statement_n in ${statements}`);
  yield* db.do(sql`update statement_event set shown = 1 where shown = 0 and statement_n in ${statements}`);
  const mentions = yield* db.all(sql<{ source_n: number; key: string; event_n: number; shown_n: number | null }>`
    select source_n, key, event_n, shown_n from event_mention where event_n is not null and source_n ${db.among(sourceNs)}`);
  const shownAs = new Map(
    mentions.map(({ source_n: n, key, event_n: linked, shown_n: shown }) => [`${n} ${key}`, shown ?? linked]),
  );
  const found = yield* db.all(sql<{ n: number; source_n: number; value: string }>`
    select s.n, s.source_n, v.value from statement s join statement_value v on v.n = s.n
    where s.source_n ${db.among(sourceNs)} and s.n in (select statement_n from statement_event)`);
  const linked = yield* db.all(sql<{ event_n: number; statement_n: number }>`
    select event_n, statement_n from statement_event where statement_n in ${statements}`);
  const linkedOf = Map.groupBy(linked, ({ statement_n: n }) => n);
  for (const { n, source_n: sourceN, value } of found) {
    const { about } = parse<Pick<Statement, 'about'>>(value);
    const shown = new Set(about.events.flatMap(({ mention }) => shownAs.get(`${sourceN} ${mention}`) ?? []));
    const there = new Set((linkedOf.get(n) ?? []).map(({ event_n: event }) => event));
    const hidden = [...there].filter((event) => !shown.has(event));
    const added = [...shown].filter((event) => !there.has(event));
    if (hidden.length > 0)
      yield* db.do(sql`update statement_event set shown = 0
        where statement_n = ${n} and event_n ${db.among(hidden)}`);
    yield* db.insert(
      'statement_event',
      added.map((event) => ({ event_n: event, statement_n: n, linked: 0, shown: 1 })),
    );
  }
}
