import { setImmediate as breathe } from 'node:timers/promises';
import { type Diagnostic, DixitError, type Job } from '@dixit/model';
import type { Claim, JobQueue, NewItem } from '@dixit/model/ports';
import { type ItemFacts, writeOptions } from './options.ts';
import type { ChildItem } from './seams.ts';

/** An archive in a feed in an archive is enough. */
export const MAX_DEPTH = 5;

/** What is put into the queue at a time. */
const BATCH = { items: 200, bytes: 8 * 1024 * 1024 };

export interface ExpansionDeps {
  jobs: Pick<JobQueue, 'expand'>;
  /** Told of the job after each batch. */
  onBatch: (job: Job) => void;
  /** Whether to leave the rest for another time. */
  isStopped: () => boolean;
}

/**
 * Puts what comes out of an item into its job, a bounded batch at a time, from where an earlier try stopped.
 * Gives what there is to say of the item; null when it was stopped, or its job was cancelled.
 */
export async function appendChildren(
  deps: ExpansionDeps,
  { job, item, expanded }: Claim,
  facts: ItemFacts,
  children: AsyncGenerator<ChildItem, Diagnostic[], undefined>,
): Promise<Diagnostic[] | null> {
  let ordinal = 0;
  let bytes = 0;
  let batch: NewItem[] = [];
  const flush = async (): Promise<boolean> => {
    const now = await deps.jobs.expand(job.id, item.index, { from: ordinal - batch.length, items: batch });
    [batch, bytes] = [[], 0];
    deps.onBatch(now);
    await breathe();
    return now.state !== 'cancelled' && !deps.isStopped();
  };
  try {
    for (;;) {
      const step = await children.next();
      if (step.done === true) return (await flush()) ? step.value : null;
      ordinal += 1;
      if (ordinal <= expanded) continue;
      const child = itemOf(step.value, facts);
      batch.push(child);
      bytes += child.payload?.length ?? 0;
      if ((batch.length >= BATCH.items || bytes >= BATCH.bytes) && !(await flush())) return null;
    }
  } catch (error) {
    if (batch.length > 0) await flush();
    throw error;
  } finally {
    await children.return([]);
  }
}

function itemOf(child: ChildItem, parent: ItemFacts): NewItem {
  const depth = parent.depth + 1;
  const { outlet, published, language, retrievedAt } = parent;
  const inherited = { outlet, published, language, retrievedAt, mediaType: null, url: null, depth };
  const { name } = child;
  if ('error' in child) return { name, payload: null, options: writeOptions(inherited), error: child.error };
  const own = Object.fromEntries(Object.entries(child).filter(([, value]) => value !== undefined));
  const facts: typeof inherited = { ...inherited, ...own };
  if (child.bytes === null && facts.url === null) throw new DixitError('SOURCE_UNREADABLE', { name });
  return { name, payload: child.bytes, options: writeOptions(facts) };
}
