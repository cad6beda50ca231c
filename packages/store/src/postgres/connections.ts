import { type CustomTypesConfig, Pool, types } from 'pg';
import type { Engine } from '../engine.ts';
import { type Flow, runLater } from '../flow.ts';
import { Listener } from './listener.ts';
import { addressOf } from './address.ts';
import { dialect } from './dialect.ts';
import { isLost, storeError } from './errors.ts';
import { GatheringSocket } from './socket.ts';
import { Talk, answer } from './talk.ts';

/** Numbers of ours are safe integers, and JSON is read where its type is known. */
const parsers: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === types.builtins.INT8) return Number;
    return oid === types.builtins.JSON ? (text: string) => text : types.getTypeParser(oid, format);
  },
};

/** Locks that one holder at a time has until the end of its transaction. */
const LOCKS = { record: 0x64_69_78_31, queue: 0x64_69_78_32, schema: 0x64_69_78_33 } as const;

/**
 * A process that vanished with its machine, or behind a cut network, must not hold a lock for the two hours that TCP
 * would take to notice; nor may a process wait for ever for a server that has vanished.
 */
const SESSION = {
  application_name: 'dixit',
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  connectionTimeoutMillis: 10_000,
  query_timeout: 120_000,
  idle_in_transaction_session_timeout: 30_000,
  // Questions here take milliseconds: compiling them would take longer. The memory is for finding common words. A few
  // hundred rows by their keys cost less than reading a table whole, as they do on any disk without a moving head.
  options:
    '-c jit=off -c work_mem=16MB -c random_page_cost=1.1 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=30000',
};

/** Connections to one database. Errors of PostgreSQL become `DixitError`s. */
export class Connections implements Engine {
  readonly dialect = dialect;
  /** The address without its password. */
  readonly path: string;
  private readonly pool: Pool;
  private readonly url: string;
  private listener: Listener | null = null;

  constructor(url: string, most: number) {
    this.path = addressOf(url);
    this.url = url;
    this.pool = new Pool({
      connectionString: url,
      max: most,
      types: parsers,
      pipeline: true,
      stream: () => new GatheringSocket(),
      ...SESSION,
    });
    // A connection that is lost while nobody uses it is replaced by the next one that is asked for.
    this.pool.on('error', () => undefined);
    // One that is lost between two questions makes the next one fail.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async run<T>(flow: () => Flow<T>): Promise<T> {
    return await this.guard(async () => await runLater(flow(), async (ask) => await answer(this.pool, ask)));
  }

  async read<T>(flow: () => Flow<T>): Promise<T> {
    return await this.within('begin isolation level repeatable read read only', flow, { isWriting: false });
  }

  async write<T>(flow: () => Flow<T>, of: keyof typeof LOCKS = 'record'): Promise<T> {
    return await this.within(`begin; select pg_advisory_xact_lock(${LOCKS[of]})`, flow, { isWriting: true });
  }

  listen(onMove: () => void): () => void {
    this.listener ??= new Listener({ connectionString: this.url, ...SESSION });
    return this.listener.add(onMove);
  }

  async close(): Promise<void> {
    await this.listener?.close();
    await this.pool.end();
  }

  /** Runs a text of several statements, for migrations. */
  *script(text: string): Flow<void> {
    yield { do: 'script', text };
  }

  private async within<T>(begin: string, flow: () => Flow<T>, { isWriting }: { isWriting: boolean }): Promise<T> {
    return await this.guard(async () => {
      const client = await this.pool.connect();
      let broken: Error | undefined;
      try {
        const talk = new Talk(client);
        talk.send(begin);
        const result = await runLater(flow(), talk.answer);
        // Whoever has the connection next is heard after this; what was only read is known already.
        if (isWriting) await talk.end('commit');
        else talk.send('commit');
        return result;
      } catch (error) {
        if (isLost(error)) broken = error;
        else
          await client.query('rollback').catch((lost: unknown) => {
            broken = lost instanceof Error ? lost : new Error(String(lost));
          });
        throw error;
      } finally {
        client.release(broken);
      }
    });
  }

  private async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error, this.path);
    }
  }
}
