import { anId, nameOfSpeaker, wordOfRank } from '@dixit/testing';
import type { StatementSort } from '@dixit/model/ports';
import { SUMMIT } from './event.ts';
import { tokenize, type EngineName } from './place.ts';
import type { RawValue } from './raw.ts';

/** A question put through the API, and the same in the engine's own words. `i` varies it. */
export interface Question {
  name: string;
  q: string;
  sort: StatementSort;
  raw: { sql: string; values: RawValue[] }[];
}

const LIMIT = 20;
/** Newest statements found over which relevance is worked out, as in the store. */
const RANKED = 5_000;
/** Words of these ranks stand in a tenth of the statements and less. */
const [COMMON, OFTEN] = [22, 30];
const PER_MINUTE = 2 ** 20;
const EPOCH_MINUTES = 1_036_120_320;
const keyOf = (date: string): number => (Date.parse(date) / 60_000 + EPOCH_MINUTES) * PER_MINUTE;
const SPAN = { since: '2029-06', until: '2031-02', from: keyOf('2029-06-01'), to: keyOf('2031-03-01') };

export function questionsOf(engine: EngineName, i: number): Question[] {
  const speaker = anId('ac', nameOfSpeaker(i % 5));
  const [one, other, common] = [wordOfRank(OFTEN + (i % 20)), wordOfRank(60 + (i % 15)), wordOfRank(COMMON + (i % 3))];
  const dated = `${one} ${other} by:${speaker} since:${SPAN.since} until:${SPAN.until}`;
  const found = [token(one), token(other), `by_${speaker}`];
  const { listed, counted, ranked } = WORDS[engine];
  const dates = { from: SPAN.from, to: SPAN.to };
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER };
  return [
    {
      name: 'a: two words, speaker, dates, by relevance',
      q: dated,
      sort: 'relevance',
      raw: [counted(found, dates), ranked(found, dates)],
    },
    { name: 'b: the same by date', q: dated, sort: 'newest', raw: [counted(found, dates), listed(found, dates)] },
    {
      name: 'c: one word of a tenth, by date',
      q: common,
      sort: 'newest',
      raw: [counted([token(common)], always), listed([token(common)], always)],
    },
    {
      name: 'c: the same by relevance',
      q: common,
      sort: 'relevance',
      raw: [counted([token(common)], always), ranked([token(common)], always)],
    },
    {
      name: 'e: what is said of one event, in the order of time',
      q: `event:${SUMMIT}`,
      sort: 'oldest',
      raw: [OF_EVENT[engine].counted, OF_EVENT[engine].listed],
    },
    { name: 'f: newest first', q: '', sort: 'newest', raw: [WORDS[engine].all, WORDS[engine].newest] },
  ];
}

/** The facets of some 35,000 of a million. */
export const middling = (i: number): string => `${wordOfRank(6 + (i % 3))} ${wordOfRank(20 + (i % 2))}`;

const token = (word: string): string => tokenize(word, 'fr').join(' ');

interface Range {
  from: number;
  to: number;
}
type Write = (found: readonly string[], range: Range) => { sql: string; values: RawValue[] };

interface Words {
  counted: Write;
  listed: Write;
  ranked: Write;
  all: { sql: string; values: RawValue[] };
  newest: { sql: string; values: RawValue[] };
}

const ROWS = `select s.id, v.value, so.value as source from found f join statement s on s.n = f.n
  join statement_value v on v.n = s.n join source so on so.n = s.source_n`;
const all = { sql: 'select count(*) as count from statement', values: [] };
const newest = {
  sql: `with found as materialized (select n from statement order by n desc limit ${LIMIT}) ${ROWS} order by f.n desc`,
  values: [],
};
const EVENT = 'event_n = (select n from event where id = ?)';
const onEvent = (event: string) => ({
  counted: { sql: `select count(*) as count from statement_event where ${event}`, values: [SUMMIT] },
  listed: {
    sql: `with found as materialized (select statement_n as n from statement_event where ${event} order by statement_n limit ${LIMIT})
      ${ROWS} order by f.n`,
    values: [SUMMIT],
  },
});
const OF_EVENT = { sqlite: onEvent(EVENT), postgres: onEvent(EVENT.replace('?', '$1')) };
const fts5 = (found: readonly string[]): string => found.map((each) => `"${each}"`).join(' AND ');
const tsquery = (found: readonly string[]): string => found.map((each) => `'${each}'`).join(' & ');

const WORDS: Readonly<Record<EngineName, Words>> = {
  sqlite: {
    counted: (found, { from, to }) => ({
      sql: 'select count(*) as count from statement_fts where statement_fts match ? and rowid >= ? and rowid < ?',
      values: [fts5(found), from, to],
    }),
    listed: (found, { from, to }) => ({
      sql: `with found as materialized (select rowid as n from statement_fts where statement_fts match ?
        and rowid >= ? and rowid < ? order by rowid desc limit ${LIMIT}) ${ROWS} order by f.n desc`,
      values: [fts5(found), from, to],
    }),
    ranked: (found, { from, to }) => ({
      sql: `with newest as materialized (select rowid as n, bm25(statement_fts, 1.0, 0.0) as score from statement_fts
        where statement_fts match ? and rowid >= ? and rowid < ? order by rowid desc limit ${RANKED}),
        found as materialized (select n, score from newest order by score, n desc limit ${LIMIT}) ${ROWS} order by score, f.n desc`,
      values: [fts5(found), from, to],
    }),
    all,
    newest,
  },
  postgres: {
    counted: (found, { from, to }) => ({
      sql: 'select count(*) as count from statement_fts where tokens @@ $1::tsquery and n >= $2 and n < $3',
      values: [tsquery(found), from, to],
    }),
    listed: (found, { from, to }) => ({
      sql: `with found as materialized (select n from statement_fts where tokens @@ $1::tsquery
        and n >= $2 and n < $3 order by n desc limit ${LIMIT}) ${ROWS} order by f.n desc`,
      values: [tsquery(found), from, to],
    }),
    ranked: (found, { from, to }) => ({
      sql: `with newest as materialized (select n, - ts_rank('{0,0,0,1}', tokens, $1::tsquery) as score from statement_fts
        where tokens @@ $1::tsquery and n >= $2 and n < $3 order by n desc limit ${RANKED}),
        found as materialized (select n, score from newest order by score, n desc limit ${LIMIT}) ${ROWS} order by score, f.n desc`,
      values: [tsquery(found), from, to],
    }),
    all,
    newest,
  },
};
