import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** A name in the queue by which others can tell whether this process still lives. */
export const nameOfWorker = (): string => [hostname(), process.pid, randomUUID()].join(' ');

/** Whether the process behind a name is known to have ended. Of other machines nothing is known. */
export function isGone(worker: string): boolean {
  const [host, pid = ''] = worker.split(' ');
  if (host !== hostname() || !/^[1-9]\d*$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
