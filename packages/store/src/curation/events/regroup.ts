import type { EventMention } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolver } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { clearEvents, putEvents } from '../../write/delta.ts';
import { correctionsOf } from '../corrections.ts';
import { showEvents } from './grouped.ts';
import { EVENT_GROUPS, type MadeEvent, madeEvent, type Moved } from './kinds.ts';
import type { Same } from '../same.ts';
import { tellAnew } from './told.ts';

/**
 * Works out anew which events are shown as one and as whose their mentions; writes what is different from what is
 * there, and of these events, which linking wrote, those that take part in it.
 */
export function* regroupEvents(context: Context, written: readonly string[]): Flow<void> {
  const { db } = context;
  const corrections = yield* correctionsOf(context, EVENT_GROUPS);
  if (
    corrections.length === 0 &&
    (yield* db.get(sql`
    select 1 from event where into_n is not null union all select 1 from event where made = 1 limit 1`)) === undefined
  )
    return;
  const of = <T>(kind: string): { subject: string; value: T }[] =>
    corrections
      .filter(({ slot }) => slot.startsWith(`${kind}/`))
      .map(({ slot, value }) => ({ subject: slot.slice(kind.length + 1), value: value as unknown as T }));
  const made = of<MadeEvent>('event-part');
  yield* makeEvents(context, made);
  const same = of<Same>('event-same').map(({ subject, value }) => ({ from: subject, to: value.to }));
  const moves = of<Moved>('event-mention');
  const changed = yield* groupEvents(context, same);
  for (const n of yield* placeMentions(context, moves)) changed.add(n);
  for (const n of yield* takingPart(context, written)) changed.add(n);
  const kept = new Set(made.map(({ subject }) => subject));
  const rows = yield* db.all(sql<{ n: number; id: string }>`select n, id from event where made = 1`);
  const gone = rows.filter(({ id }) => !kept.has(id)).map(({ n }) => n);
  yield* showEvents(
    context,
    [...changed].filter((n) => !gone.includes(n)),
  );
  if (gone.length === 0) return;
  yield* clearEvents(context, gone);
  yield* db.do(sql`delete from statement_event where event_n ${db.among(gone)}`);
  yield* db.do(sql`delete from event where n ${db.among(gone)}`);
}

function* makeEvents(context: Context, made: readonly { subject: string; value: MadeEvent }[]): Flow<void> {
  const { db } = context;
  const ids = made.map(({ subject }) => subject);
  const found = yield* db.all(sql<{ id: string }>`select id from event where id ${db.among(ids)}`);
  const there = new Set(found.map(({ id }) => id));
  const missing = made.filter(({ subject }) => !there.has(subject));
  if (missing.length === 0) return;
  yield* putEvents(
    context,
    missing.map(({ subject, value }) => madeEvent(subject, value)),
  );
  yield* db.do(sql`update event set made = 1 where id ${db.among(missing.map(({ subject }) => subject))}`);
}

/** Points each event at the one it is shown as part of; returns the numbers of those whose content that changes. */
function* groupEvents(context: Context, same: readonly { from: string; to: string }[]): Flow<Set<number>> {
  const { db } = context;
  const resolve = yield* resolver(
    db,
    same.flatMap(({ from, to }) => [from, to]),
  );
  const next = new Map(same.map(({ from, to }) => [resolve(from), resolve(to)]));
  const rows = yield* db.all(sql<{ n: number; id: string; into_n: number | null }>`
    select n, id, into_n from event where into_n is not null
    union select n, id, into_n from event where id ${db.among([...next.keys(), ...next.values()])}`);
  const numberOf = new Map(rows.map(({ id, n }) => [id, n]));
  const changed = new Set<number>();
  for (const { id, n, into_n: into } of rows) {
    let root = id;
    const seen = new Set<string>([id]);
    for (let to = next.get(id); to !== undefined && numberOf.has(to) && !seen.has(to); to = next.get(to)) {
      root = to;
      seen.add(to);
    }
    const target = root === id ? null : (numberOf.get(root) ?? null);
    const before = into === n ? null : into;
    if (target === before) continue;
    yield* db.do(sql`update event set into_n = ${target} where n = ${n}`);
    for (const each of [n, target, before]) if (each !== null) changed.add(each);
  }
  return changed;
}

interface MentionRow {
  source_n: number;
  source: string;
  key: string;
  event_n: number;
  shown_n: number | null;
  value: string;
}

/** Says of each mention as whose it is shown; returns the numbers of the events that this changes. */
function* placeMentions(context: Context, moves: readonly { subject: string; value: Moved }[]): Flow<Set<number>> {
  const { db } = context;
  const resolve = yield* resolver(
    db,
    moves.flatMap(({ subject, value }) => [subject.split('/')[0] ?? '', value.to]),
  );
  const targets = new Map(
    moves.map(({ subject, value }) => {
      const [source = '', start = ''] = subject.split('/');
      return [`${resolve(source)}/${start}`, resolve(value.to)];
    }),
  );
  const sources = [...targets.keys()].map((place) => place.split('/')[0] ?? '');
  const rows = yield* db.all(sql<MentionRow>`
    with concerned as (
      select source_n, key from event_mention where shown_n is not null
      union select em.source_n, em.key from source so join event_mention em on em.source_n = so.n
        where so.id ${db.among([...new Set(sources)])}
      union select em.source_n, em.key from event e join event_mention em on em.event_n = e.n
        where e.into_n is not null and e.into_n <> e.n
    ) select em.source_n, so.id as source, em.key, em.event_n, em.shown_n, em.value
    from concerned c join event_mention em on em.source_n = c.source_n and em.key = c.key
    join source so on so.n = em.source_n where em.event_n is not null`);
  const named = db.among([...new Set(targets.values())]);
  const among = db.among([...new Set(rows.map(({ event_n: n }) => n))]);
  const events = yield* db.all(sql<{ n: number; id: string; into_n: number | null }>`
    select n, id, into_n from event where id ${named} union select n, id, into_n from event where n ${among}`);
  const rootOf = new Map(events.map(({ n, into_n: into }) => [n, into ?? n]));
  const numberOf = new Map(events.map(({ id, n }) => [id, n]));
  const changed = new Set<number>();
  const touched = new Set<number>();
  for (const { source_n: sourceN, source, key, event_n: n, shown_n: before, value } of rows) {
    const { trigger } = parse<Pick<EventMention, 'trigger'>>(value);
    const target = numberOf.get(targets.get(`${source}/${trigger.start}`) ?? '') ?? n;
    const root = rootOf.get(target) ?? target;
    const shown = root === n ? null : root;
    if (shown === before) continue;
    yield* db.do(sql`update event_mention set shown_n = ${shown} where source_n = ${sourceN} and key = ${key}`);
    touched.add(sourceN);
    for (const each of [n, shown, before]) if (each !== null) changed.add(each);
  }
  yield* tellAnew(context, [...touched]);
  return changed;
}

/** Of these those that are shown otherwise than linking has them, and those as part of which they are. */
function* takingPart({ db }: Context, ids: readonly string[]): Flow<number[]> {
  if (ids.length === 0) return [];
  const which = sql`select n from event where id ${db.among([...new Set(ids)])}`;
  const found = yield* db.all(sql<{ n: number }>`
    select event_n as n from event_mention where shown_n is not null and (event_n in (${which}) or shown_n in (${which}))
    union select shown_n from event_mention where shown_n is not null and event_n in (${which})
    union select n from event where into_n is not null and id ${db.among([...new Set(ids)])}`);
  return found.map(({ n }) => n);
}
