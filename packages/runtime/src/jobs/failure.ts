import { DixitError, type ErrorBody, type JobItem } from '@dixit/model';

/** How long to wait after each try that failed for a passing reason; after the last one the item has failed. */
const WAITS_MS: readonly number[] = [2_000, 8_000, 32_000, 120_000];

/** Nobody waits longer than that, whatever a server asks for. */
const LONGEST_WAIT_MS = 3_600_000;

/** The item as a failed try leaves it: failed, or (`queued`) with the moment from which on it is tried again. */
export function afterFailure(item: JobItem, thrown: unknown, now = Date.now()): JobItem {
  const attempts = item.attempts + 1;
  const failed: JobItem = { ...item, state: 'failed', error: bodyOf(thrown, item), attempts, notBefore: null };
  const wait = WAITS_MS[item.attempts];
  if (!(thrown instanceof DixitError) || !isPassing(thrown) || wait === undefined) return failed;
  const afterMs = Math.min(Math.max(wait, thrown.retry?.afterMs ?? 0), LONGEST_WAIT_MS);
  return { ...failed, state: 'queued', notBefore: new Date(now + afterMs).toISOString() };
}

/** A store that is busy or full for the moment passes too. */
const isPassing = ({ retry, code }: DixitError): boolean => retry !== null || code === 'STORE_UNAVAILABLE';

const bodyOf = (thrown: unknown, { name }: JobItem): ErrorBody =>
  thrown instanceof DixitError ? thrown.body : { code: 'INTERNAL', params: { name } };
