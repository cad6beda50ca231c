// One queue on PostgreSQL, as `queue-peers.ts` asks of it, and the process that works on it.
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgres } from '@dixit/store/postgres';
import { Logger, makeWorkerUtils, run, runOnce } from 'graphile-worker';
import { PgBoss } from 'pg-boss';

/** `both`: graphile-worker tells whose turn it is, and our rows say what became of it. */
export const PEERS = ['dixit', 'graphile-worker', 'pg-boss', 'both'] as const;
export type Peer = (typeof PEERS)[number];

interface Queue {
  put(messages: number): Promise<void>;
  /** Takes and settles until nothing is left; how many. */
  drain(): Promise<number>;
  /** Calls with each message that comes, as soon as this process has it. */
  hear(onMessage: () => void): Promise<void>;
  close(): Promise<void>;
}

interface Opener {
  open(url: string): Promise<Queue>;
}

const NAME = 'bench';
const SILENT = new Logger(() => () => undefined);

const itemsOf = (messages: number) =>
  Array.from({ length: messages }, (_, i) => ({ name: `${i}`, payload: Buffer.of(1), options: '{}' }));

const dixit: Opener = {
  open: async (url) => {
    const { jobs, close } = await openPostgres({ url, tokenize: () => [] });
    const worker = `bench-${process.pid}`;
    const take = async (onItem: () => void): Promise<number> => {
      const run = await jobs.claimRun(worker, 8);
      for (const { job, item } of run) {
        onItem();
        await jobs.finish(job.id, { ...item, state: 'added' });
      }
      return run.length;
    };
    return {
      put: async (messages) => {
        await jobs.create('ingest', itemsOf(messages));
      },
      drain: async () => {
        let all = 0;
        for (let own = -1; own !== 0; all += own) own = await take(() => undefined);
        return all;
      },
      hear: (onMessage) => {
        jobs.listen(() => void take(onMessage));
        return Promise.resolve();
      },
      close,
    };
  },
};

const graphile: Opener = {
  open: async (connectionString) => {
    const utils = await makeWorkerUtils({ connectionString, logger: SILENT });
    await utils.migrate();
    const options = { connectionString, noHandleSignals: true, concurrency: 1, logger: SILENT };
    return {
      put: async (messages) => {
        await utils.addJobs(Array.from({ length: messages }, (_, i) => ({ identifier: NAME, payload: { i } })));
      },
      drain: async () => {
        let all = 0;
        await runOnce({ ...options, taskList: { [NAME]: () => void (all += 1) } });
        return all;
      },
      hear: async (onMessage) => {
        await run({ ...options, taskList: { [NAME]: () => onMessage() } });
      },
      close: async () => await utils.release(),
    };
  },
};

const boss: Opener = {
  open: async (url) => {
    const own = new PgBoss(url);
    await own.start();
    await own.createQueue(NAME);
    return {
      put: async (messages) => {
        await own.insert(
          NAME,
          Array.from({ length: messages }, (_, i) => ({ data: { i } })),
        );
      },
      drain: async () => {
        let all = 0;
        for (;;) {
          const run = await own.fetch(NAME, { batchSize: 8 });
          if (run.length === 0) return all;
          for (const { id } of run) await own.complete(NAME, id);
          all += run.length;
        }
      },
      hear: async (onMessage) => {
        await own.work(NAME, { pollingIntervalSeconds: 0.5 }, async () => onMessage());
      },
      close: async () => await own.stop({ graceful: false }),
    };
  },
};

const both: Opener = {
  open: async (url) => {
    const [told, rows] = [await graphile.open(url), await openPostgres({ url, tokenize: () => [] })];
    const options = { connectionString: url, noHandleSignals: true, concurrency: 1, logger: SILENT };
    const settle = async (onItem: () => void): Promise<void> => {
      const claim = await rows.jobs.claim(`bench-${process.pid}`);
      if (claim === null) return;
      onItem();
      await rows.jobs.finish(claim.job.id, { ...claim.item, state: 'added' });
    };
    return {
      put: async (messages) => {
        await rows.jobs.create('ingest', itemsOf(messages));
        await told.put(messages);
      },
      drain: async () => {
        let all = 0;
        await runOnce({ ...options, taskList: { [NAME]: async () => await settle(() => (all += 1)) } });
        return all;
      },
      hear: async (onMessage) => {
        await run({ ...options, taskList: { [NAME]: async () => await settle(onMessage) } });
      },
      close: async () => {
        await told.close();
        await rows.close();
      },
    };
  },
};

export const peerOf = (peer: Peer): Opener => ({ dixit, 'graphile-worker': graphile, 'pg-boss': boss, both })[peer];

async function work(peer: Peer, url: string, task: string): Promise<void> {
  const queue = await peerOf(peer).open(url);
  process.once('message', () => {
    if (task === 'drain') void queue.drain().then((settled) => process.send?.(settled));
    else void queue.hear(() => process.send?.(performance.timeOrigin + performance.now()));
  });
  process.send?.('ready');
  await wait(600_000);
}

const [peer, url, task] = process.argv.slice(2);
const known = PEERS.find((each) => each === peer);
if (process.send !== undefined && known !== undefined && url !== undefined && task !== undefined)
  await work(known, url, task);
