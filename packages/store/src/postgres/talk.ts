import type { ClientBase, Pool } from 'pg';
import type { Ask } from '../flow.ts';
import { compiler } from './compiler.ts';
import { type Insert, insertion, insertions } from './insertion.ts';
import { nameOf } from './names.ts';

/**
 * What a flow says on one connection, in a transaction. Nothing waits for the answer to what was said before unless it
 * needs it; rows for different tables that are put in one after the other go in with one command. When something fails
 * that nobody waited for, the next answer is that failure.
 */
export class Talk {
  private readonly client: ClientBase;
  private gathered: Insert[] = [];
  /** What nobody has waited for yet. */
  private left: Promise<unknown>[] = [];

  constructor(client: ClientBase) {
    this.client = client;
  }

  readonly answer = async (ask: Ask): Promise<unknown> => {
    if (ask.do === 'insert' && !ask.numbered) return this.gather(ask);
    this.putIn();
    const answered = answer(this.client, ask);
    return ask.do === 'do' ? this.leave(answered) : await this.hear(answered);
  };

  /** Says something without waiting for the answer. */
  send(text: string): void {
    this.leave(this.client.query(text));
  }

  /** Says the last thing, and waits until all is done. */
  async end(text: string): Promise<void> {
    this.putIn();
    await this.hear(this.client.query(text));
  }

  private gather(ask: Insert): void {
    if (this.gathered.some(({ table }) => table === ask.table)) this.putIn();
    this.gathered.push(ask);
  }

  private putIn(): void {
    for (const command of insertions(this.gathered)) this.leave(said(this.client, command));
    this.gathered = [];
  }

  private leave(answered: Promise<unknown>): void {
    // It is looked at with the next answer.
    answered.catch(() => undefined);
    this.left.push(answered);
  }

  /** The first failure is the one that tells: the others only say that the transaction has failed. */
  private async hear<T>(answered: Promise<T>): Promise<T> {
    const before = this.left;
    this.left = [];
    const results = await Promise.allSettled([...before, answered]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    return await answered;
  }
}

/** What PostgreSQL answers to one thing. */
export async function answer(client: Pool | ClientBase, ask: Ask): Promise<unknown> {
  if (ask.do === 'several') return await Promise.all(ask.asks.map((each) => answer(client, each)));
  if (ask.do === 'script') return await client.query(ask.text);
  if (ask.do === 'insert') {
    const sent = [...insertion(ask)].map((command) => said(client, command));
    return (await Promise.all(sent)).at(-1)?.rows[0]?.['n'];
  }
  const { sql: text, parameters } = ask.query.compile(compiler);
  if (ask.do === 'integers') return (await client.query({ ...named(text, parameters), rowMode: 'array' })).rows;
  const result = await said(client, { text, values: parameters });
  if (ask.do === 'all') return result.rows;
  return ask.do === 'get' ? result.rows[0] : (result.rowCount ?? 0);
}

const named = (text: string, values: readonly unknown[]) => ({ text, values: [...values], ...nameOf(text) });

const said = (client: Pool | ClientBase, { text, values }: { text: string; values: readonly unknown[] }) =>
  client.query<Record<string, unknown>>(named(text, values));
