import { DixitError, type Job, type JobItem } from '@dixit/model';
import type { NewItem } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Db } from '../engine.ts';
import type { Flow } from '../flow.ts';
import { type JobRow, instant, jobOf } from './rows.ts';

export const jobRow = (db: Db, id: string): Flow<JobRow | undefined> =>
  db.get(sql<JobRow>`select * from job where id = ${id}`);

export function* knownJob(db: Db, id: string): Flow<JobRow> {
  const found = yield* jobRow(db, id);
  if (!found) throw new DixitError('NOT_FOUND', { id });
  return found;
}

export function* readJob(db: Db, id: string): Flow<Job> {
  return jobOf(yield* knownJob(db, id));
}

/** Behind all items of the job; as children of `parent` with ordinals from `from` on. */
export function* addItems(
  db: Db,
  n: number,
  items: readonly NewItem[],
  parent: { index: number; from: number } | null = null,
): Flow<void> {
  const last = yield* db.get(sql<{ idx: number }>`
    select idx from job_item where job_n = ${n} order by idx desc limit 1`);
  const first = (last?.idx ?? -1) + 1;
  yield* db.insert(
    'job_item',
    items.map(({ name, options, error = null }, at) => ({
      job_n: n,
      idx: first + at,
      name,
      state: error === null ? 'queued' : 'failed',
      error: error && JSON.stringify(error),
      options,
      parent: parent && parent.index,
      ordinal: parent && parent.from + at,
    })),
  );
  const payloads = items.flatMap(({ payload }, at) =>
    payload === null ? [] : [{ job_n: n, idx: first + at, bytes: payload }],
  );
  yield* db.insert('job_payload', payloads);
}

export function* settleItem(db: Db, n: number, item: JobItem, notBefore: number | null): Flow<void> {
  const { index, state, sourceId, statements, error, diagnostics, attempts } = item;
  yield* db.do(sql`update job_item set state = ${state}, source_id = ${sourceId}, statements = ${statements},
    error = ${error && JSON.stringify(error)}, diagnostics = ${JSON.stringify(diagnostics)},
    attempts = ${attempts}, not_before = ${notBefore}, worker = null, lease_until = null
    where job_n = ${n} and idx = ${index}`);
}

/** What became of items; a failed one keeps its bytes, so that it can be tried again. */
export function* settleItems(db: Db, n: number, items: readonly JobItem[]): Flow<void> {
  if (items.length === 0) return;
  const rows = items.map(
    ({ index, state, sourceId, statements, error, diagnostics, attempts }) => sql`(cast(${index} as integer),
      cast(${state} as text), cast(${sourceId} as text), cast(${statements} as integer),
      cast(${error && JSON.stringify(error)} as text), cast(${JSON.stringify(diagnostics)} as text), cast(${attempts} as integer))`,
  );
  yield* db.do(sql`with settled(idx, state, source_id, statements, error, diagnostics, attempts) as (values ${sql.join(rows)})
    update job_item set state = x.state, source_id = x.source_id, statements = x.statements, error = x.error,
      diagnostics = x.diagnostics, attempts = x.attempts, not_before = null, worker = null, lease_until = null
    from settled x where job_item.job_n = ${n} and job_item.idx = x.idx`);
  const over = items.flatMap(({ state, index }) => (state === 'failed' ? [] : [index]));
  if (over.length > 0) yield* db.do(sql`delete from job_payload where job_n = ${n} and idx ${db.among(over)}`);
}

/** The job is over with its last item, when no more can come; a cancelled one was over before. */
export function* endJob(db: Db, n: number): Flow<void> {
  yield* db.do(sql`update job set finished_at = ${instant(Date.now())} where n = ${n}
    and finished_at is null and open_until is null and queued = 0 and running = 0`);
}
