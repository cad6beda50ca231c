import { type Mark, type Opinion, type QueueFilter, type QueueItem, type QueueReason, type Reason } from '@dixit/model';
import type { ReviewQueue } from '@dixit/model/ports';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { State } from '../curation/slot.ts';
import { takeStep } from '../curation/step.ts';
import { unpack } from '../facts.ts';
import type { Flow } from '../flow.ts';
import { placeOf } from '../marks/place.ts';
import { subjectsThere, subjectThere } from '../marks/subjects.ts';
import { SaidReader } from '../read/said.ts';
import { statementRows } from '../read/statement-rows.ts';
import { candidateKeys, type Newcomers, newcomersOf } from './candidates.ts';

/** Minutes for which what somebody opened is nobody else's. */
const HELD = 10;

export function reviewQueue(context: Context): ReviewQueue {
  const { db, engine } = context;
  const asked = { context, said: new SaidReader(context) };
  return {
    list: (query, filter, page) =>
      engine.read(function* () {
        const [from = 0] = readCursor('queue', page.cursor, 1) ?? [];
        const ranked = yield* rankedOf(asked, query, filter);
        const end = Number(from) + page.limit;
        const rows = yield* itemsOf(context, ranked.slice(Number(from), end));
        return { rows, nextCursor: end < ranked.length ? writeCursor('queue', [end]) : null, total: ranked.length };
      }),
    next: async (query, filter, { by, now }) => {
      // Ranked while others write; who holds what is looked at again when it is taken.
      const ranked = await engine.read(() => rankedOf(asked, query, filter));
      return await engine.write(function* () {
        const held = yield* db.all(sql<{ id: string; by: string }>`
          select statement_id as id, by from review_turn where until > ${now}`);
        const others = new Set(held.filter((each) => each.by !== by).map(({ id }) => id));
        const free = ({ id, assignedTo }: Ranked): boolean =>
          !others.has(id) && (assignedTo === null || assignedTo === by);
        const first = ranked.find((one) => free(one) && one.assignedTo === by) ?? ranked.find(free);
        if (first === undefined) return null;
        yield* db.do(sql`delete from review_turn where until <= ${now} or by = ${by}`);
        yield* db.insert('review_turn', [turn(first.id, by, now)], { replace: ['statement_id'] });
        return (yield* itemsOf(context, [{ ...first, heldBy: by }]))[0] ?? null;
      }, 'queue');
    },
    hold: (id, { by, now }) =>
      engine.write(function* () {
        yield* db.do(sql`delete from review_turn where until <= ${now} or by = ${by}`);
        if (id === null) return null;
        const on = yield* subjectThere(context, id);
        const held = yield* db.get(sql<{ by: string }>`select by from review_turn where statement_id = ${on}`);
        if (held === undefined) yield* db.insert('review_turn', [turn(on, by, now)]);
        return held?.by ?? by;
      }, 'queue'),
    assign: (ids, to, doing) =>
      engine.write(function* () {
        const puts: Record<string, State> = {};
        const there = yield* subjectsThere(context, ids);
        for (const on of there) {
          const { by, at } = doing;
          const mark = { on, key: to ?? '', value: { to }, by, at, place: yield* placeOf(context, on) };
          puts[`assign/${on}`] = to === null ? null : (mark satisfies Mark);
        }
        return yield* takeStep(context, { action: 'assign', subjectId: there[0] ?? '', puts }, doing);
      }),
    second: (by) =>
      engine.read(function* () {
        const row = yield* db.get(sql<{ id: string }>`select r.statement_id as id from review r
          where r.statement_id is not null and r.verdict <> 'unreviewed' and r.by <> ${by} and not exists
          (select 1 from mark m where m.kind = 'opinion' and m.key = ${by} and m.subject_id = r.statement_id)
          order by r.statement_id limit 1`);
        return row?.id ?? null;
      }),
    judge: (id, opinion, doing) =>
      engine.write(function* () {
        const on = yield* subjectThere(context, id);
        const { by, at } = doing;
        const mark = { on, key: by, value: opinion, by, at, place: yield* placeOf(context, on) } satisfies Mark;
        return yield* takeStep(
          context,
          { action: 'judge', subjectId: on, puts: { [`opinion/${on}/${by}`]: mark } },
          doing,
        );
      }),
    judgements: () =>
      engine.read(function* () {
        const decided = yield* db.all(sql<{ id: string; by: string; verdict: Opinion }>`
          select statement_id as id, by, verdict from review
          where statement_id in (select subject_id from mark where kind = 'opinion') and verdict <> 'unreviewed' and by is not null`);
        const second = yield* db.all(sql<{ id: string; by: string; value: string }>`
          select subject_id as id, key as by, value from mark where kind = 'opinion' and subject_id is not null order by slot`);
        const judged = new Map<string, Map<string, Opinion>>();
        const put = (id: string, by: string, opinion: Opinion): void => {
          judged.set(id, (judged.get(id) ?? new Map<string, Opinion>()).set(by, opinion));
        };
        for (const { id, by, verdict } of decided) put(id, by, verdict);
        for (const { id, by, value } of second) put(id, by, parse<Opinion>(value));
        return judged;
      }),
  };
}

const turn = (id: string, by: string, now: string) => ({
  statement_id: id,
  by,
  until: new Date(Date.parse(now) + HELD * 60_000).toISOString().replace(/\.\d+Z$/u, 'Z'),
});

type Part = QueueItem['parts'][number];

interface Ranked {
  n: number;
  id: string;
  score: number;
  parts: Part[];
  resembles: string | null;
  assignedTo: string | null;
  heldBy: string | null;
}

interface Facts {
  n: number;
  id: string;
  packed: number;
  by_n: number | null;
  independent: number | null;
  disputes: number;
  assigned: string | null;
  held: string | null;
}

interface Asked {
  context: Context;
  said: SaidReader;
}

function* rankedOf({ context, said }: Asked, query: Query, { reasons, assignedTo }: QueueFilter): Flow<Ranked[]> {
  const { db } = context;
  const { apart } = yield* said.read();
  const newcomers = yield* newcomersOf(
    context,
    apart.map(({ ids }) => ids),
  );
  const keys = yield* candidateKeys(context, query, newcomers);
  const facts =
    yield* db.all(sql<Facts>`select s.n, s.id, s.packed, s.by_n, u.independent, m.key as assigned, t.by as held,
      (select count(*) from comparison c where c.kind = 'disputes' and (c.left_statement = s.id or c.right_statement = s.id)) as disputes
    from statement s left join utterance u on u.n = s.utterance_n
    left join mark m on m.kind = 'assign' and m.subject_id = s.id left join review_turn t on t.statement_id = s.id
    where s.n ${db.among([...keys])}`);
  const known = yield* actorsOf(context, newcomers);
  return facts
    .map((fact) => ranked(fact, newcomers, known))
    .filter(({ parts, assignedTo: to }) => {
      if (assignedTo !== undefined && to !== assignedTo) return false;
      return parts.some(({ kind }) => reasons === undefined || reasons.includes(kind));
    })
    .sort((a, b) => b.score - a.score || b.n - a.n);
}

function* actorsOf({ db }: Context, newcomers: Newcomers): Flow<Map<number, { id: string; name: string }>> {
  const numbers = [...newcomers.values()];
  const rows = yield* db.all(sql<{ n: number; id: string; value: string }>`
    select n, id, value from actor where n ${db.among(numbers)}`);
  return new Map(
    rows.map(({ n, id, value }) => {
      const { name, aliases } = parse<{ name: Record<string, string | null>; aliases: { name: string }[] }>(value);
      return [n, { id, name: Object.values(name).find((one) => one !== null) ?? aliases[0]?.name ?? id }];
    }),
  );
}

/** Points of each reason; a conflict weighs most, as somebody will quote one side of it. */
function ranked(fact: Facts, newcomers: Newcomers, known: ReadonlyMap<number, { id: string; name: string }>): Ranked {
  const parts: Part[] = [];
  const add = (kind: QueueReason, points: number, reason: Reason): void => {
    parts.push({ kind, points, reason });
  };
  const tier = unpack(fact.packed, 'tier');
  const like = fact.by_n === null ? undefined : known.get(newcomers.get(fact.by_n) ?? 0);
  if (fact.disputes > 0) add('conflict', 40, { code: 'QUEUE_DISPUTED', params: { count: fact.disputes } });
  if (fact.by_n === null) add('speaker', 30, { code: 'QUEUE_NO_SPEAKER', params: {} });
  else if (tier !== 'clear') add('speaker', tier === 'possible' ? 25 : 10, { code: 'QUEUE_UNSURE', params: { tier } });
  const times = fact.independent ?? 1;
  if (times > 1) add('quoted', Math.min(30, 6 * times), { code: 'QUEUE_QUOTED', params: { count: times } });
  if (like !== undefined) add('newcomer', 20, { code: 'QUEUE_RESEMBLES', params: { name: like.name } });
  return {
    n: fact.n,
    id: fact.id,
    score: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
    resembles: like?.id ?? null,
    assignedTo: fact.assigned,
    heldBy: fact.held,
  };
}

function* itemsOf(context: Context, some: readonly Ranked[]): Flow<QueueItem[]> {
  const rows = yield* statementRows(
    context,
    some.map(({ n }) => n),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return some.flatMap(({ id, score, parts, resembles, assignedTo, heldBy }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ row, score, parts, resembles, assignedTo, heldBy }];
  });
}
