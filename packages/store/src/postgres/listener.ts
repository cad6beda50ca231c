import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { QUEUE_CHANNEL } from './migrations/0006-notices.ts';

/** Milliseconds between two tries to connect again. */
const AGAIN_MS = 1_000;

/** One connection on which the database tells of the queue; comes back by itself. */
export class Listener {
  private readonly config: ClientConfig;
  private readonly hearers = new Set<() => void>();
  private client: Client | null = null;
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;

  constructor(config: ClientConfig) {
    this.config = config;
    this.running = this.run();
  }

  add(hearer: () => void): () => void {
    this.hearers.add(hearer);
    return () => void this.hearers.delete(hearer);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      await this.hear().catch(() => undefined);
      await wait(AGAIN_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Until the connection is lost. */
  private async hear(): Promise<void> {
    const client = new Client(this.config);
    const lost = Promise.withResolvers<void>();
    client.on('error', () => lost.resolve());
    client.on('end', () => lost.resolve());
    client.on('notification', () => this.tell());
    this.client = client;
    try {
      await client.connect();
      if (this.closing.signal.aborted) return;
      await client.query(`listen ${QUEUE_CHANNEL}`);
      // What came in between was told to nobody.
      this.tell();
      await lost.promise;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private tell(): void {
    for (const hearer of this.hearers) hearer();
  }
}
