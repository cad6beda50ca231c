import { createClient, type Client } from '@dixit/client';
import { createRuntime, readEnv } from '@dixit/runtime';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile, timed } from '../measure.ts';
import type { Result } from '../results.ts';
import type { Engine } from './place.ts';
import { middling, questionsOf } from './queries.ts';

const RUNS = 60;
const FACET_RUNS = 12;
const LIMIT = 20;

/** The client in this process and over HTTP, on one database. */
export interface Doors {
  local: Client;
  http: Client;
  close(): Promise<void>;
}

export async function openDoors(engine: Engine, address: string): Promise<Doors> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
  const at = engine.name === 'sqlite' ? { DIXIT_DB: address } : { DATABASE_URL: address };
  const runtime = createRuntime(readEnv({ DIXIT_HOME: folder, DIXIT_LOG: 'silent', ...at }));
  const listening = await runtime.serve({ host: '127.0.0.1', port: 0 });
  return {
    local: createClient({ router: runtime.router, context: () => runtime.context() }),
    http: createClient({ url: listening.url }),
    close: async () => {
      await listening.stop();
      await runtime.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Queries through the API, in this process and over HTTP, beside the engine's own SQL, in turns. */
export async function latency(engine: Engine, address: string): Promise<Result[]> {
  const doors = await openDoors(engine, address);
  const raw = await engine.raw(address);
  const times = new Map<string, { api: number[]; http: number[]; raw: number[] }>();
  const facets: number[] = [];
  try {
    for (let i = 0; i < RUNS; i++) {
      for (const { name, q, sort, raw: asked } of questionsOf(engine.name, i)) {
        const own = times.get(name) ?? { api: [], http: [], raw: [] };
        times.set(name, own);
        const input = { q, sort, limit: LIMIT };
        own.api.push((await timed(() => doors.local.statement.search.query(input))).ms);
        own.http.push((await timed(() => doors.http.statement.search.query(input))).ms);
        own.raw.push(
          (
            await timed(async () => {
              for (const { sql, values } of asked) await raw.all(sql, values);
            })
          ).ms,
        );
      }
    }
    for (let i = 0; i < FACET_RUNS; i++)
      facets.push((await timed(() => doors.local.statement.facets.query({ q: middling(i) }))).ms);
  } finally {
    await raw.close();
    await doors.close();
  }
  return [
    ...[...times].flatMap(([name, own]) => resultsOf(`${engine.name}, ${name}`, own)),
    { measure: `${engine.name}, facets over a middling result, p50`, value: percentile(facets, 0.5), unit: 'ms' },
  ];
}

function resultsOf(name: string, { api, http, raw }: { api: number[]; http: number[]; raw: number[] }): Result[] {
  const [p99, rawP99] = [percentile(api, 0.99), percentile(raw, 0.99)];
  const overHttp = percentile(http, 0.5) - percentile(api, 0.5);
  return [
    { measure: `${name}, p50`, value: percentile(api, 0.5), unit: 'ms' },
    { measure: `${name}, p99`, value: p99, unit: 'ms' },
    { measure: `${name}, p99 against raw SQL`, value: p99 / rawP99, unit: 'times the time' },
    { measure: `${name}, more over HTTP, p50`, value: overHttp, unit: 'ms' },
  ];
}
