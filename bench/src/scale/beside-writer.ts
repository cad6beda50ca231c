import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { percentile, timed } from '../measure.ts';
import type { Result } from '../results.ts';
import { openDoors } from './latency.ts';
import type { Engine } from './place.ts';
import { questionsOf } from './queries.ts';

const FILL = fileURLToPath(new URL('../fill.ts', import.meta.url));
const ROUNDS = 20;
/** What the writer is at when the reading is over is broken off. */
const ENDLESS = 10_000_000;

/** The slowest reads while another process writes as fast as it can, beside those of an idle database. */
export async function besideWriter(engine: Engine, address: string): Promise<Result[]> {
  const doors = await openDoors(engine, address);
  const read = async (): Promise<number[]> => {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++)
      for (const { q, sort } of questionsOf(engine.name, i))
        times.push((await timed(() => doors.local.statement.search.query({ q, sort, limit: 20 }))).ms);
    return times;
  };
  let writer: ChildProcess | null = null;
  try {
    await read();
    const idle = percentile(await read(), 0.99);
    writer = spawn(process.execPath, [FILL, address, String(ENDLESS), '7'], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (writer.stdout) await once(writer.stdout, 'data');
    const busy = percentile(await read(), 0.99);
    return [
      { measure: `${engine.name}, reads of an idle database, p99`, value: idle, unit: 'ms' },
      { measure: `${engine.name}, reads while another process writes, p99`, value: busy, unit: 'ms' },
      { measure: `${engine.name}, reads while another process writes`, value: busy / idle, unit: 'times the time' },
    ];
  } finally {
    if (writer !== null && writer.exitCode === null) {
      writer.kill();
      await once(writer, 'exit');
    }
    await doors.close();
  }
}
