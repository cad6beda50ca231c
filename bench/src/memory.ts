// What a long job takes: `node --expose-gc bench/src/memory.ts [DOCUMENTS…]`: rate, and memory after a fifth and at
// the end, the first and the second time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuntime, readEnv } from '@dixit/runtime';
import { generateArticles } from '@dixit/testing/articles';

const counts = process.argv.slice(2).map(Number);
const BATCH = 50;
const MOST_WAITING = 500;
const PART = 5;

for (const count of counts.length > 0 ? counts : [1_000, 5_000]) await measure(count);

async function measure(articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-memory-'));
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent' }));
  let most = 0;
  const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 100);
  try {
    for (const turn of ['first', 'again']) {
      most = 0;
      const begun = performance.now();
      let early = 0;
      const { state, done } = await ingest(runtime, articles, () => (early = most));
      const seconds = (performance.now() - begun) / 1000;
      process.stdout.write(
        `${articles} documents, ${turn}: ${state}, ${done} done, ${(articles / seconds).toFixed(1)}/s, ` +
          `most ${(early / 1e6).toFixed(0)} MB in the first ${articles / PART}, ${(most / 1e6).toFixed(0)} MB in all, ` +
          `× ${(most / (early || most)).toFixed(2)}\n`,
      );
    }
  } finally {
    clearInterval(sampling);
    await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One open job, filled as the command line does. */
async function ingest({ intake, context }: ReturnType<typeof createRuntime>, articles: number, onPart: () => void) {
  let job = await intake.submit([], { isOpen: true });
  const { jobs } = await context().store();
  let batch = [];
  let isEarly = true;
  for (const { name, text, published, outlet } of generateArticles({ articles })) {
    const rest = { mediaType: 'text/plain; charset=utf-8', url: null, language: null, retrievedAt: null };
    batch.push({ name, bytes: Buffer.from(text), published, outlet, ...rest });
    if (batch.length < BATCH) continue;
    job = await intake.submit(batch, { jobId: job.id, isOpen: true });
    batch = [];
    if (isEarly && job.done * PART >= articles) {
      isEarly = false;
      onPart();
    }
    while (((await jobs.get(job.id))?.waiting ?? 0) > MOST_WAITING)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await intake.submit(batch, { jobId: job.id });
  for await (const step of intake.watch(job.id)) job = step.job;
  return job;
}
