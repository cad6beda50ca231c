import type { Counts, Store } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, revisionOf } from './context.ts';
import { curation } from './curation.ts';
import { Database } from './database.ts';
import { feedStore, webMemory } from './feeds.ts';
import { Jobs } from './jobs/index.ts';
import { migrate } from './migrate.ts';
import { inOrder } from './query/match.ts';
import { actorReader } from './read/actors.ts';
import { eventReader } from './read/events.ts';
import { linkReader } from './read/link.ts';
import { sourceReader } from './read/sources.ts';
import { statementReader } from './read/statements.ts';
import { utteranceReader } from './read/utterances.ts';
import { savedSearches, snapshots } from './saved.ts';
import { Tokens, type Tokenize } from './tokens.ts';
import { writer } from './write/index.ts';

export type { Tokenize } from './tokens.ts';

export interface SqliteOptions {
  /** A file, made with its folder when missing, or `:memory:`. */
  path: string;
  /** Makes index tokens of a text: letters and digits only; folded alone when the language is null. */
  tokenize: Tokenize;
  /** Copies a file that holds data before its schema changes (default true). */
  backupBeforeMigration?: boolean;
  /** Seconds after which the item of a silent worker goes to another one (default 30). */
  leaseSeconds?: number;
  /** Seconds after which an open job that nobody fills is closed (default 600). */
  openSeconds?: number;
}

/**
 * Opens a SQLite file as a Store. Several processes may read it while one writes; writers wait for
 * each other up to ten seconds. Rejects with STORE_READ_ONLY or STORE_UNAVAILABLE, both with `path`.
 */
export async function openSqlite(options: SqliteOptions): Promise<Store> {
  const db = new Database(options.path);
  try {
    migrate(db, { backup: options.backupBeforeMigration ?? true });
  } catch (error) {
    db.close();
    throw error;
  }
  const written = { from: -1, to: -1, isOneMore: false };
  const context: Context = { db, tokens: new Tokens(db, options.tokenize), written };
  addFunctions(context);
  const jobs = new Jobs(db, { leaseSeconds: options.leaseSeconds ?? 30, openSeconds: options.openSeconds ?? 600 });
  return {
    sources: sourceReader(context),
    statements: statementReader(context),
    events: eventReader(context),
    actors: actorReader(context),
    utterances: utteranceReader(context),
    link: linkReader(context),
    writer: writer(context),
    jobs,
    curation: curation(context),
    saved: savedSearches(context),
    snapshots: snapshots(context),
    feeds: feedStore(db),
    web: webMemory(db),
    counts: async () => countsOf(db),
    revision: async () => revisionOf(db),
    close: async () => {
      jobs.stop();
      db.close();
    },
  };
}

function countsOf(db: Database): Counts {
  const counts = db.get(sql<Counts>`select (select count(*) from source) as sources,
    (select count(*) from statement) as statements, (select count(*) from event) as events,
    (select count(*) from actor) as actors`);
  return counts ?? { sources: 0, statements: 0, events: 0, actors: 0 };
}

/** `words_in_order(tokens, variants, slop)`: a phrase with gaps, looked up in the tokens of a statement. */
function addFunctions({ db }: Context): void {
  let last = { json: '', variants: [] as string[][] };
  db.handle.function('words_in_order', { deterministic: true }, (text, json, slop) => {
    if (last.json !== json) last = { json: String(json), variants: JSON.parse(String(json)) as string[][] };
    const words = String(text).split(' ');
    return last.variants.some((wanted) => inOrder(words, wanted, Number(slop))) ? 1 : 0;
  });
}
