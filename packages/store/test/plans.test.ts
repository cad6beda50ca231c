import type { Store } from '@dixit/model/ports';
import { queryOf } from '@dixit/model/query';
import { anId, generateBundles, nameOfSpeaker, wordOfRank } from '@dixit/testing';
import { startPostgres, type PostgresServer } from '@dixit/testing/postgres';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Db, type Engine } from '../src/engine.ts';
import type { Ask } from '../src/flow.ts';
import { Connections } from '../src/postgres/connections.ts';
import { migrate as migratePostgres } from '../src/postgres/migrate.ts';
import { Database } from '../src/sqlite/database.ts';
import { engineOf } from '../src/sqlite/engine.ts';
import { migrate as migrateSqlite } from '../src/sqlite/migrate.ts';
import { storeOn } from '../src/store.ts';
import { testDatabaseUrl } from './env.ts';
import { listening } from './listening.ts';
import { tokenize } from './tokenize.ts';

const STATEMENTS = 400;
/** Tables that grow with the collection: a plan that goes through all rows of one breaks at a million. */
const GROWING =
  '(?:statement|statement_fts|statement_value|statement_party|statement_event|source|source_fts|event|event_fts|actor|link_key|comparison|utterance)';
const PAGE = { cursor: null, limit: 20, isCounted: false } as const;
const WORDS = `${wordOfRank(3)} ${wordOfRank(4)}`;

/** What must never go through all rows. */
const QUESTIONS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'words, speaker, kind and dates, by relevance': (store) =>
    store.statements.search(queryOf(`${WORDS} by:"${nameOfSpeaker(1)}" kind:direct since:2029-06 until:2031-03`), {
      ...PAGE,
      sort: 'relevance',
    }),
  'words, speaker, kind and dates, by date': (store) =>
    store.statements.search(queryOf(`${WORDS} by:"${nameOfSpeaker(1)}" kind:direct since:2029-06 until:2031-03`), {
      ...PAGE,
      sort: 'newest',
    }),
  'a common word, by date': (store) => store.statements.search(queryOf(wordOfRank(1)), { ...PAGE, sort: 'newest' }),
  'a common word, by relevance': (store) =>
    store.statements.search(queryOf(wordOfRank(1)), { ...PAGE, sort: 'relevance' }),
  'newest first': (store) => store.statements.search(queryOf(''), { ...PAGE, sort: 'newest' }),
  'oldest first': (store) => store.statements.search(queryOf(''), { ...PAGE, sort: 'oldest' }),
  'words in a row': (store) => store.statements.search(queryOf(`"${WORDS}"`), { ...PAGE, sort: 'newest' }),
  'what is said of an event': (store) =>
    store.statements.search(queryOf(`event:${anId('ev', 'summit')}`), { ...PAGE, sort: 'newest' }),
  'what an event is linked by': (store) => store.link.statementsOfEvents([anId('ev', 'summit')]),
  'facets of some words': (store) => store.statements.facets(queryOf(WORDS)),
  'a word of an outlet': (store) =>
    store.statements.search(queryOf(`${wordOfRank(1)} src:outlet-1.example`), { ...PAGE, sort: 'newest' }),
};

type Asked = RawBuilder<unknown>;

interface Subject {
  store: Store;
  asked: Asked[];
  plansOf: (query: Asked) => Promise<string[]>;
}

async function filled(engine: Engine, explain: Asked): Promise<Subject> {
  const asked: Asked[] = [];
  const note = (ask: Ask, by: string): void => {
    if (by !== 'write' && 'query' in ask && ask.do !== 'run' && ask.do !== 'do') asked.push(ask.query);
  };
  const store = storeOn(listening(engine, note), { tokenize });
  for (const bundle of generateBundles({ statements: STATEMENTS })) await store.writer.put(bundle);
  const db = new Db(engine.dialect);
  const plansOf = async (query: Asked): Promise<string[]> => {
    const rows = await engine.run(() => db.all(sql<Record<string, unknown>>`${explain} ${query}`));
    return rows.map((row) => String(row['detail'] ?? row['QUERY PLAN']));
  };
  return { store, asked, plansOf };
}

function holds(subject: () => Subject, scan: RegExp): void {
  it.each(Object.keys(QUESTIONS))('finds its way by an index: %s', async (name) => {
    const { store, asked, plansOf } = subject();
    asked.length = 0;
    await QUESTIONS[name]?.(store);
    expect(asked.length).toBeGreaterThan(0);
    const plans = await Promise.all([...asked].map(plansOf));
    expect(plans.flat().filter((line) => scan.test(line))).toEqual([]);
  });

  it('sees a plan that has none', async () => {
    const plan = await subject().plansOf(sql`select n from statement where packed = 0`);
    expect(plan.some((line) => scan.test(line))).toBe(true);
  });
}

describe('plans of SQLite', () => {
  let subject: Subject;
  beforeAll(async () => {
    const db = new Database(':memory:');
    migrateSqlite(db, { backup: false });
    subject = await filled(engineOf(db), sql`explain query plan`);
  });
  afterAll(() => subject.store.close());
  holds(
    () => subject,
    // A full-text index that is read without a word to look for, or a table from one end to the other.
    /^SCAN \w+_fts VIRTUAL TABLE INDEX \d+:(?!.*M)|^SCAN (?!\w+ VIRTUAL TABLE)(?:s|so|v|e|a|u|c|x|p|statement\w*|source|event|actor)(?: USING (?!(?:COVERING )?INDEX (?:source_later|actor_into|actor_made)(?:$| ))|$)/u,
  );
});

describe('plans of PostgreSQL', () => {
  let server: PostgresServer;
  let subject: Subject;
  beforeAll(async () => {
    server = await startPostgres(testDatabaseUrl());
    const url = new URL(await server.freshDatabase());
    // A table of a few hundred rows is read as a whole wherever that may be.
    url.searchParams.set('options', '-c enable_seqscan=off');
    const connections = new Connections(url.href, 2);
    await migratePostgres(connections);
    subject = await filled(connections, sql`explain`);
  }, 60_000);
  afterAll(async () => {
    await subject.store.close();
    await server.stop();
  });
  holds(() => subject, new RegExp(`Seq Scan on ${GROWING}(?:$| )`, 'u'));
});
