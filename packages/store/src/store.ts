import type { Counts, Store } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, revisionOf } from './context.ts';
import { curation } from './curation/index.ts';
import { Db, type Engine } from './engine.ts';
import { feedStore, webMemory } from './feeds.ts';
import type { Flow } from './flow.ts';
import { marks } from './marks/index.ts';
import { jobQueue } from './jobs/index.ts';
import { keyStore } from './keys.ts';
import { actorReader } from './read/actors.ts';
import { eventReader } from './read/events.ts';
import { linkReader } from './read/link.ts';
import { sourceReader } from './read/sources.ts';
import { statementReader } from './read/statements.ts';
import { utteranceReader } from './read/utterances.ts';
import { recordStore } from './record/index.ts';
import { savedSearches, snapshots } from './saved.ts';
import { Tokens, type Tokenize } from './tokens.ts';
import { bulk } from './working/bulk.ts';
import { reviewQueue } from './working/queue.ts';
import { writer } from './write/index.ts';

export interface StoreOptions {
  /** Makes index tokens of a text: letters and digits only; folded alone when the language is null. */
  tokenize: Tokenize;
  /** Seconds after which the item of a silent worker goes to another one (default 30). */
  leaseSeconds?: number;
  /** Seconds after which an open job that nobody fills is closed (default 600). */
  openSeconds?: number;
}

/** The ports of the model on an engine whose schema is up to date. */
export function storeOn(engine: Engine, { tokenize, leaseSeconds = 30, openSeconds = 600 }: StoreOptions): Store {
  const db = new Db(engine.dialect);
  const context: Context = { db, engine, tokens: new Tokens(tokenize) };
  const { stop, ...jobs } = jobQueue(context, { leaseSeconds, openSeconds });
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
    marks: marks(context),
    bulk: bulk(context),
    queue: reviewQueue(context),
    saved: savedSearches(context),
    snapshots: snapshots(context),
    feeds: feedStore(context),
    web: webMemory(context),
    record: recordStore(context),
    keys: keyStore(context),
    counts: () => engine.run(() => countsOf(db)),
    revision: () => engine.run(() => revisionOf(db)),
    close: async () => {
      stop();
      await engine.close();
    },
  };
}

function* countsOf(db: Db): Flow<Counts> {
  const counts = yield* db.get(sql<Counts>`select (select count(*) from source) as sources,
    (select count(*) from statement) as statements, (select count(*) from event) - (select count(*) from event where into_n is not null) as events,
    (select count(*) from actor) as actors`);
  return counts ?? { sources: 0, statements: 0, events: 0, actors: 0 };
}
