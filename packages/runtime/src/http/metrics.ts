import { appRouter } from '@dixit/api';
import type { Store } from '@dixit/model/ports';
import type { Tracing } from '../tracing.ts';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What a server tells of itself, in the text form of Prometheus. No word of an article, no query, no key. */
export interface Metrics {
  /** Of a request to `path` that begins; what it gives back is called with the code that it ended in, `OK` for none. */
  begin(path: string): (code: string) => void;
  /** Reads what stands in the store at this moment; a store that does not answer shows as `dixit_store_up 0`. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds: from a search in memory to a download. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** What is counted is told to the collector as well, request by request. */
export function createMetrics(store: () => Promise<Store>, tracing: Tracing): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const labelNames = ['procedure'];
  const requests = new Counter({
    name: 'dixit_requests_total',
    help: 'Requests that were answered, by procedure or path and by the code they ended in.',
    labelNames: ['procedure', 'code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'dixit_request_duration_seconds',
    help: 'From the request to the end of its answer; of an event stream, as long as it was open.',
    labelNames,
    buckets: BUCKETS,
    registers,
  });
  const open = new Gauge({
    name: 'dixit_requests_open',
    help: 'Requests that are being answered.',
    labelNames,
    registers,
  });
  const stored = storeGauges(registers);
  return {
    contentType: registry.contentType,
    begin(path) {
      const procedure = nameOf(path);
      const stop = seconds.startTimer({ procedure });
      open.inc({ procedure });
      const end = tracing.begin(procedure);
      return (code) => {
        end(code);
        stop();
        open.dec({ procedure });
        requests.inc({ procedure, code });
      };
    },
    async text() {
      await stored(store);
      return await registry.metrics();
    },
  };
}

/** Gauges of what stands in the store, set from it when somebody asks. */
function storeGauges(registers: Registry[]): (store: () => Promise<Store>) => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name: `dixit_${name}`, help, labelNames, registers });
  const up = gauge('store_up', 'Whether the store answers.');
  const revision = gauge('store_revision', 'Changes whenever something is written.');
  const records = gauge('records', 'What is stored.', ['noun']);
  const jobs = gauge('jobs', 'Jobs by their state.', ['state']);
  const items = gauge('items', 'Items of all jobs; those that wait are the depth of the queue.', ['state']);
  const pace = gauge('items_per_second', 'Items done a second, between the last two times that somebody asked.');
  let last: { done: number; at: number } | null = null;
  return async (store) => {
    try {
      const own = await store();
      const [counts, load, now] = [await own.counts(), await own.jobs.load(), await own.revision()];
      revision.set(now);
      for (const [noun, count] of Object.entries(counts)) records.set({ noun }, count);
      for (const [state, count] of Object.entries(load.jobs)) jobs.set({ state }, count);
      for (const [state, count] of Object.entries(load.items)) items.set({ state }, count);
      const asked = { done: load.items.done, at: performance.now() };
      pace.set(last === null ? 0 : Math.max(0, ((asked.done - last.done) * 1_000) / (asked.at - last.at)));
      last = asked;
      up.set(1);
    } catch {
      up.set(0);
    }
  };
}

// oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router is made of
const PROCEDURES: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures));
const PATHS: ReadonlySet<string> = new Set(['/export', '/openapi.json', '/healthz', '/readyz', '/metrics']);

/** A name out of a set that does not grow, whatever is asked for. */
function nameOf(path: string): string {
  if (PATHS.has(path)) return path;
  const procedure = path.replace(/^\/trpc\//u, '');
  if (PROCEDURES.has(procedure)) return procedure;
  return path.startsWith('/trpc/') && procedure.includes(',') ? 'several' : 'other';
}
