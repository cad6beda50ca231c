import { type Comparison, type LinkDelta, nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { type Numbered, forgetNumbers, numbersOf } from './numbers.ts';

/** Folds one row into another and leaves a redirect. */
export function* applyMerge(context: Context, { from, to }: LinkDelta['merges'][number]): Flow<void> {
  const { db } = context;
  if (from === to || (yield* resolveId(db, to)) === from) return;
  yield* db.insert('redirect', [{ from_id: from, to_id: to }], { replace: ['from_id'] });
  forgetNumbers(context);
  if (nounOfId(from) === 'event') yield* asLinked(context, [from, to]);
  yield* moveKeys(context, from, to);
  yield* moveComparisons(context, from, to);
  for (const table of Object.keys(REFERENCES) as Numbered[]) {
    const old = yield* db.get(sql<{ n: number }>`select n from ${sql.table(table)} where id = ${from}`);
    if (!old) continue;
    const n = (yield* numbersOf(context, table, [to]))(to);
    for (const [referring, column, ...others] of REFERENCES[table]) {
      const there = sql.table(referring);
      const same = others.map((other) => sql`and kept.${sql.ref(other)} = ${sql.ref(`${referring}.${other}`)}`);
      if (others.length > 0)
        yield* db.do(sql`delete from ${there} where ${sql.ref(column)} = ${old.n} and exists
          (select 1 from ${there} kept where kept.${sql.ref(column)} = ${n} ${sql.join(same, sql` `)})`);
      yield* db.do(sql`update ${there} set ${sql.ref(column)} = ${n} where ${sql.ref(column)} = ${old.n}`);
    }
    if (table === 'event') yield* db.unindex('event_fts', [old.n]);
    if (table === 'event') yield* db.do(sql`delete from event_stage where event_n = ${old.n}`);
    if (table === 'actor') yield* db.do(sql`delete from actor_word where actor_n = ${old.n}`);
    yield* db.do(sql`delete from ${sql.table(table)} where n = ${old.n}`);
    forgetNumbers(context);
  }
}

/** Takes out of events what is shown of them otherwise than linking has it: it is worked out anew after the writing. */
function* asLinked({ db }: Context, ids: readonly string[]): Flow<void> {
  const numbers = (yield* db.all(sql<{ n: number }>`select n from event where id ${db.among(ids)}`)).map(({ n }) => n);
  const among = db.among(numbers);
  yield* db.do(sql`delete from statement_event where linked = 0 and event_n ${among}`);
  yield* db.do(sql`update statement_event set shown = 1 where shown = 0 and event_n ${among}`);
  yield* db.do(sql`update event_mention set shown_n = null
    where shown_n is not null and (event_n ${among} or shown_n ${among})`);
  yield* db.do(sql`update event set into_n = null where into_n is not null and (n ${among} or into_n ${among})`);
}

function* moveKeys({ db }: Context, from: string, to: string): Flow<void> {
  const keys = yield* db.all(sql<{ kind: string; key: string }>`select kind, key from link_key where id = ${from}`);
  yield* db.do(sql`delete from link_key where id = ${from}`);
  yield* db.insert(
    'link_key',
    keys.map((row) => ({ ...row, id: to })),
    'ignore',
  );
}

function* moveComparisons({ db }: Context, from: string, to: string): Flow<void> {
  const found = yield* db.all(sql<{ id: string; value: string }>`
    select id, value from comparison where event_id = ${from}`);
  for (const { id, value } of found) {
    const moved = JSON.stringify({ ...parse<Comparison>(value), eventId: to });
    yield* db.do(sql`update comparison set event_id = ${to}, value = ${moved} where id = ${id}`);
  }
}

/** Columns that point at a row which a merge takes away, and those that make up a key with them. */
const REFERENCES: Readonly<Record<Numbered, readonly (readonly [string, string, ...string[]])[]>> = {
  actor: [
    ['entity_actor', 'actor_n'],
    ['event_actor', 'actor_n', 'event_n'],
    ['statement_party', 'actor_n', 'role', 'statement_n'],
    ['statement', 'by_n'],
    ['statement', 'to_n'],
    ['statement', 'via_n'],
  ],
  event: [
    ['event_mention', 'event_n'],
    ['event_member', 'event_n', 'source_id'],
    ['event_actor', 'event_n', 'actor_n'],
    ['statement_event', 'event_n', 'statement_n'],
  ],
  utterance: [['statement', 'utterance_n']],
};
