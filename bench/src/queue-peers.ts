// Our queue of jobs beside two libraries for queues on the same PostgreSQL, in the same run:
// `node bench/src/queue-peers.ts [MESSAGES [WORKERS]]`. Messages are taken and settled and nothing else.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@dixit/testing/postgres';
import { percentile } from './measure.ts';
import { PEERS, type Peer, peerOf } from './queue-peer.ts';
import { resultTable } from './result-table.ts';

const [messages = 2_000, workers = 4] = process.argv.slice(2).map(Number);
const SAMPLES = 20;
const SCRIPT = fileURLToPath(new URL('queue-peer.ts', import.meta.url));

const answerOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0];

async function begin(peer: Peer, url: string, task: 'drain' | 'await'): Promise<ChildProcess> {
  const child = fork(SCRIPT, [peer, url, task], { env: {} });
  await answerOf(child);
  return child;
}

/** Messages a second that so many processes take and settle, and how many they settled in all. */
async function drain(peer: Peer, url: string, count: number): Promise<{ perSecond: number; settled: number }> {
  const queue = await peerOf(peer).open(url);
  await queue.put(messages);
  await queue.close();
  const children = await Promise.all(Array.from({ length: count }, async () => await begin(peer, url, 'drain')));
  const since = performance.now();
  for (const child of children) child.send('go');
  const settled = (await Promise.all(children.map(answerOf))).reduce<number>((sum, own) => sum + Number(own), 0);
  const seconds = (performance.now() - since) / 1_000;
  for (const child of children) child.kill();
  return { perSecond: settled / seconds, settled };
}

/** Milliseconds from a message put to the worker that waits for it having it. */
async function latencies(peer: Peer, url: string): Promise<number[]> {
  const queue = await peerOf(peer).open(url);
  const child = await begin(peer, url, 'await');
  child.send('go');
  const all: number[] = [];
  for (let i = 0; i < SAMPLES; i += 1) {
    const got = answerOf(child);
    const since = performance.timeOrigin + performance.now();
    await queue.put(1);
    all.push(Number(await got) - since);
  }
  child.kill();
  await queue.close();
  return all;
}

const server = await startPostgres(undefined);
try {
  const rows: string[][] = [];
  for (const peer of PEERS) {
    const one = await drain(peer, await server.freshDatabase(), 1);
    const several = await drain(peer, await server.freshDatabase(), workers);
    const waits = await latencies(peer, await server.freshDatabase());
    const times = [0.5, 0.95].map((share) => percentile(waits, share).toFixed(1));
    const rates = [one, several].map(({ perSecond }) => perSecond.toFixed(0));
    rows.push([peer, ...rates, `${one.settled} ${several.settled}`, ...times]);
  }
  const head = ['queue', '1 worker: /s', `${workers} workers: /s`, `settled of ${messages}`, 'p50 ms', 'p95 ms'];
  process.stdout.write(`${resultTable(head, rows)}\n`);
} finally {
  await server.stop();
}
