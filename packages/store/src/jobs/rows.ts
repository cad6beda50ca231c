import type { Diagnostic, ErrorBody, Job, JobItem } from '@dixit/model';
import { sql } from 'kysely';
import { parse } from '../context.ts';

/** Of the table `job`; the counts are kept by triggers. */
export interface JobRow {
  n: number;
  id: string;
  kind: Job['kind'];
  cancelled: number;
  created_at: string;
  finished_at: string | null;
  error: string | null;
  /** Milliseconds; null when it is closed. */
  open_until: number | null;
  total: number;
  queued: number;
  running: number;
  failed: number;
  done: number;
}

export interface ItemRow {
  job_n: number;
  idx: number;
  name: string;
  state: JobItem['state'];
  source_id: string | null;
  statements: number;
  error: string | null;
  /** JSON. */
  diagnostics: string;
  options: string;
  attempts: number;
  /** Milliseconds; stays when its time has come, as a sign that the item has lost its place. */
  not_before: number | null;
  parent: number | null;
  /** How many items have come out of it. */
  expanded: number;
  /** How many workers have died with it in hand. */
  deaths: number;
}

/** UTC, whole seconds. */
export const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

export function jobOf(row: JobRow): Job {
  const { id, kind, total, queued, failed, done } = row;
  return {
    id,
    kind,
    state: stateOf(row),
    isOpen: row.open_until !== null,
    total,
    waiting: queued,
    done,
    failed,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    error: row.error === null ? null : parse<ErrorBody>(row.error),
  };
}

function stateOf({ cancelled, finished_at: finishedAt, total, queued, failed }: JobRow): Job['state'] {
  if (cancelled === 1) return 'cancelled';
  if (finishedAt === null) return queued === total ? 'queued' : 'running';
  if (failed === 0) return 'done';
  return failed === total ? 'failed' : 'partial';
}

/** The same, worked out by SQL. */
export const STATE = sql<Job['state']>`case
  when cancelled = 1 then 'cancelled'
  when finished_at is null then case when queued = total then 'queued' else 'running' end
  when failed = 0 then 'done'
  else case when failed = total then 'failed' else 'partial' end end`;

export function itemOf(row: ItemRow): JobItem {
  const { idx, name, state, source_id: sourceId, statements, error, diagnostics, attempts, parent } = row;
  return {
    index: idx,
    name,
    state,
    sourceId,
    statements,
    error: error === null ? null : parse<ErrorBody>(error),
    diagnostics: parse<Diagnostic[]>(diagnostics),
    attempts,
    notBefore: state === 'queued' && row.not_before !== null ? instant(row.not_before) : null,
    parent,
  };
}
