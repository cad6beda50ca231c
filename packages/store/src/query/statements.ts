import { nounOfId } from '@dixit/model';
import type { Query, QueryField } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { type Context, idsOf } from '../context.ts';
import { type PackedField, PARTY_ROLES, type PartyRole, tag } from '../facts.ts';
import { each, type Flow } from '../flow.ts';
import { FIRST_DATED_KEY, keyOfMinute, minutesOfDate } from '../sort-key.ts';
import { asksForMark, markedStatements } from '../marks/conditions.ts';
import { DISPUTES } from '../read/judged.ts';
import type { Reading } from '../tokens.ts';
import { ALL, both, either, type Match, NOTHING, nearMatch, textMatch, token } from './match.ts';
import { actorIds, eventsCalled, outletsNamed } from './names.ts';
import { isLatestOnly, SUPERSEDED } from './superseded.ts';
import {
  ALWAYS,
  allOf,
  type Condition,
  conditionOf,
  type FieldNode,
  type Grouping,
  NEVER,
  type TextNode,
  withoutNoise,
} from './tree.ts';

/** Deeper trees are put together in SQL: the parser of FTS5 has a small stack. */
const MAX_MATCH_DEPTH = 12;

/** A query over statements: one full-text expression, the rest as conditions on the sort key. */
export interface StatementPlan {
  /** Null: no full-text part. */
  readonly match: Match | null;
  /** Conditions on `key`. */
  readonly where: readonly Condition[];
  /** Whether words of the text are asked for, so that results can be ranked. */
  readonly hasText: boolean;
  readonly key: RawBuilder<number>;
}

const ROW_KEY = sql<number>`s.n`;

/** One posting-list intersection for all that the index holds; null when the query can find nothing. */
export function* planStatements(query: Query, reading: Reading): Flow<StatementPlan | null> {
  const meaning = withoutNoise(query, reading);
  if (meaning === null) return null;
  const nodes = meaning.kind === 'and' ? meaning.nodes : [meaning];
  const wanted: Match[] = [];
  const unwanted: Match[] = [];
  const others: Query[] = [];
  for (const node of nodes) {
    if (node.kind === 'all') continue;
    const negated = node.kind === 'not';
    const match = yield* matchOf(negated ? node.node : node, reading);
    if (match === null) others.push(node);
    else (negated ? unwanted : wanted).push(match);
  }
  const hasIndexPart = wanted.length > 0 || unwanted.length > 0;
  const positive = both(wanted.length > 0 ? wanted : [ALL]);
  const match: Match = unwanted.length > 0 ? { kind: 'but', of: positive, not: either(unwanted) } : positive;
  const key = hasIndexPart ? reading.db.dialect.indexed('statement_fts') : ROW_KEY;
  const where: Condition[] = [];
  if (others.length > 0) where.push(yield* statementCondition({ kind: 'and', nodes: others }, reading, key));
  if (isLatestOnly(meaning, reading)) where.push(latestOnly(key));
  if (!asksForVerdict(meaning) && reading.hasRejected) where.push(sql`not (${isIn(key, REJECTED)})`);
  return { match: hasIndexPart ? match : null, where, hasText: hasText(meaning), key };
}

/** What a person rejected is found only by a query that says something about verdicts (`is:`). */
const REJECTED = sql`select x.n from review r join statement x on x.id = r.statement_id where r.verdict = 'rejected'`;

/** Whether a query says something about verdicts; only then it finds what was rejected. */
export function asksForVerdict(query: Query): boolean {
  switch (query.kind) {
    case 'field':
      return query.field === 'is';
    case 'not':
      return asksForVerdict(query.node);
    case 'and':
    case 'or':
      return query.nodes.some(asksForVerdict);
    case 'word':
    case 'phrase':
    case 'all':
      return false;
  }
}

const latestOnly = (key: RawBuilder<number>): Condition =>
  sql`+${key} not in (select n from statement where source_n in ${SUPERSEDED})`;

/** `from … where …` of a plan. */
export function fromPlan(plan: StatementPlan, { db }: Context, withRow: boolean): RawBuilder<unknown> {
  if (plan.match === null) return sql`from statement s where ${allOf(plan.where)}`;
  const { joined, matches } = db.dialect;
  const row = withRow ? sql`${joined} statement s on s.n = ${plan.key}` : sql``;
  return sql`from statement_fts ${row} where ${matches('statement_fts', plan.match)} and ${allOf(plan.where)}`;
}

/** The same for what is counted by: the facts of what was found go by `s`, wherever they stand. */
export function fromFacts(plan: StatementPlan, context: Context): RawBuilder<unknown> {
  const { hasIndexedFacts } = context.db.dialect;
  if (plan.match === null || !hasIndexedFacts) return fromPlan(plan, context, true);
  return sql`from (select statement_fts.n, packed, by_n, to_n, via_n, outlet_n, lang_n ${fromPlan(plan, context, false)}) s`;
}

/** Keys of the statements that a query finds, as a subquery. */
export function* statementKeys(query: Query, reading: Reading): Flow<RawBuilder<unknown>> {
  const plan = yield* planStatements(query, reading);
  return plan === null ? sql`(select 0 where 1 = 0)` : sql`(select ${plan.key} ${fromPlan(plan, reading, false)})`;
}

function hasText(query: Query): boolean {
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return true;
    case 'and':
    case 'or':
      return query.nodes.some(hasText);
    case 'field':
      return query.field === 'about' && nounOfId(query.value) === null;
    case 'not':
    case 'all':
      return false;
  }
}

/** The full-text expression of a tree; null when some part of it is not in the index. */
function* matchOf(query: Query, reading: Reading, depth = 0): Flow<Match | null> {
  if (depth > MAX_MATCH_DEPTH) return null;
  switch (query.kind) {
    case 'all':
      return ALL;
    case 'word':
      return textMatch(query, reading);
    case 'phrase':
      return query.slop === 0 ? textMatch(query, reading) : null;
    case 'not': {
      const not = yield* matchOf(query.node, reading, depth + 1);
      return not === null ? null : { kind: 'but', of: ALL, not };
    }
    case 'and':
    case 'or': {
      const inner = yield* each(query.nodes, (node) => matchOf(node, reading, depth + 1));
      const matches = inner.filter((match) => match !== null);
      if (matches.length < inner.length) return null;
      return query.kind === 'and' ? both(matches) : either(matches);
    }
    case 'field':
      return yield* fieldMatch(query, reading);
  }
}

type FieldMatch = (value: string, reading: Reading) => Match | null | Flow<Match | null>;

const fact =
  (field: PackedField): FieldMatch =>
  (value) =>
    token(tag.fact(field, value));
const party =
  (role: PartyRole): FieldMatch =>
  (value, reading) =>
    whereLinked(role, value, reading);

/** Values of `has:` that come and go after a statement was written. */
const NOT_INDEXED = new Set(['dispute', 'tag', 'note']);

/** Fields that the index holds; null when a value is not in it. */
const FIELD_MATCHES: Partial<Record<QueryField, FieldMatch>> = {
  kind: fact('kind'),
  act: fact('act'),
  tier: fact('tier'),
  polarity: fact('polarity'),
  modality: fact('modality'),
  by: party('by'),
  to: party('to'),
  via: party('via'),
  about: (value, reading) => whereLinked('about', value, reading),
  src: sourceMatch,
  lang: languageMatch,
  event: (value, reading) =>
    nounOfId(value) === 'event' && !reading.curated.hasMoves ? eventMatch(value, reading) : null,
  has: (value) => (NOT_INDEXED.has(value) ? null : token(tag.has(value))),
};

function* fieldMatch({ field, value }: FieldNode, reading: Reading): Flow<Match | null> {
  const match = FIELD_MATCHES[field]?.(value, reading) ?? null;
  return match === null || 'kind' in match ? match : yield* match;
}

function* eventMatch(value: string, { db }: Context): Flow<Match> {
  return either((yield* idsOf(db, value)).map((id) => token(tag.event(id))));
}

/** Null when people took apart whom this finds: then the index does not tell by itself. */
function* whereLinked(role: PartyRole, value: string, reading: Reading): Flow<Match | null> {
  if ((yield* movedNumbers(role, value, reading)).length > 0) return null;
  return role === 'about' ? yield* aboutMatch(value, reading) : yield* partyMatch(role, value, reading);
}

/** Numbers of the actors that a value finds, where statements of some went to others. */
function* movedNumbers(role: PartyRole, value: string, reading: Reading): Flow<number[]> {
  const { db, curated } = reading;
  if (!curated.hasParts || nounOfId(value) === 'event') return [];
  const ids = yield* actorIds(reading, value);
  const rows = yield* db.all(sql<{ n: number }>`select n from actor where id ${db.among(ids)}`);
  const numbers = rows.map(({ n }) => n);
  const among = db.among(numbers);
  const isMoved = yield* db.get(sql`
    select 1 from party_moved where role = ${role} and (from_n ${among} or to_n ${among}) limit 1`);
  return isMoved === undefined ? [] : numbers;
}

const isPartyRole = (field: string): field is PartyRole => (PARTY_ROLES as readonly string[]).includes(field);

/** Whom the index finds, without those that went to somebody else, and with those that came. */
function* movedCondition(
  { field: role, value }: { field: PartyRole; value: string },
  reading: Reading,
  on: { key: RawBuilder<number>; found: (match: Match) => Condition },
): Flow<Condition> {
  const numbers = reading.db.among(yield* movedNumbers(role, value, reading));
  const isWords = role === 'about' && nounOfId(value) === null;
  const linked = isWords ? yield* aboutMatch(value, reading) : yield* partyMatch(role, value, reading);
  const moved = (which: RawBuilder<unknown>): Condition =>
    isIn(on.key, sql`select statement_n from party_moved where role = ${role} and ${which}`);
  const stays = isWords ? ALWAYS : sql`not (${moved(sql`from_n ${numbers} and not to_n ${numbers}`)})`;
  return sql`((${on.found(linked)} and ${stays}) or ${moved(sql`to_n ${numbers}`)})`;
}

function* partyMatch(role: PartyRole, value: string, reading: Reading): Flow<Match> {
  const parties = (yield* actorIds(reading, value)).map((id) => token(tag.actor(role, id)));
  const words = nounOfId(value) === null ? reading.tokens.words(value) : [];
  if (words.length > 0) parties.push(both(words.map((word) => ({ kind: 'prefix', tokens: [tag.word(role, word)] }))));
  return either(parties);
}

function* aboutMatch(value: string, reading: Reading): Flow<Match> {
  if (nounOfId(value) === 'event') return yield* eventMatch(value, reading);
  const actors = (yield* actorIds(reading, value)).map((id) => token(tag.actor('about', id)));
  if (nounOfId(value) === 'actor') return either(actors);
  const variants = reading.variants(value).filter((variant) => variant.length > 0);
  const words = variants.map((variant) => both(variant.map(token)));
  const events = (yield* eventsCalled(reading, value)).map((id) => token(tag.event(id)));
  return either([...actors, ...words, ...events]);
}

function* sourceMatch(value: string, context: Context): Flow<Match> {
  if (nounOfId(value) === 'source') return token(tag.source(value));
  return either((yield* outletsNamed(context, value)).map((n) => token(tag.outlet(n))));
}

function* languageMatch(value: string, { db }: Context): Flow<Match> {
  const rows = yield* db.all(sql<{ n: number }>`
    select n from label where n in (select n from language)
    and (lower(text) = lower(${value}) or lower(text) like lower(${value.replaceAll(/[%_]/gu, '')}) || '-%')`);
  return either(rows.map((row) => token(tag.language(row.n))));
}

/** Any tree as a condition on `key`. */
function statementCondition(query: Query, reading: Reading, key: RawBuilder<number>): Flow<Condition> {
  return conditionOf(
    query,
    (node) => leafCondition(node, reading, key),
    (nodes) => stagesTogether(nodes, key),
  );
}

function* leafCondition(node: TextNode | FieldNode, reading: Reading, key: RawBuilder<number>): Flow<Condition> {
  const { indexed, matches } = reading.db.dialect;
  const found = (match: Match): Condition =>
    isIn(key, sql`select ${indexed('statement_fts')} from statement_fts where ${matches('statement_fts', match)}`);
  if (node.kind === 'phrase' && node.slop > 0) {
    const variants = reading.variants(node.text).filter((variant) => variant.length > 0);
    const words = sql`(select v.tokens from statement_value v where v.n = +${key})`;
    return sql`(${found(nearMatch(node, reading))}
      and words_in_order(${words}, ${JSON.stringify(variants)}, ${node.slop}))`;
  }
  const match = yield* matchOf(node, reading);
  if (match === NOTHING) return NEVER;
  if (match !== null) return found(match);
  if (node.kind === 'field' && asksForMark(node)) return isIn(key, markedStatements(node, reading));
  if (node.kind === 'field' && isPartyRole(node.field))
    return yield* movedCondition({ field: node.field, value: node.value }, reading, { key, found });
  return (node.kind === 'field' && FIELD_CONDITIONS[node.field]?.(node.value, key, reading)) || ALWAYS;
}

/** The unary plus keeps SQLite from asking the full-text index once for each key. */
const isIn = (key: RawBuilder<number>, keys: RawBuilder<unknown>): Condition => sql`+${key} in (${keys})`;

type FieldCondition = (value: string, key: RawBuilder<number>, reading: Reading) => Condition;

/** Fields that change after a statement was written, or are ranges of the key itself. */
const FIELD_CONDITIONS: Partial<Record<QueryField, FieldCondition>> = {
  since: (value, key) => sql`${key} >= ${keyOfMinute(minutesOfDate(value).from)}`,
  until: (value, key) => sql`${key} >= ${FIRST_DATED_KEY} and ${key} < ${keyOfMinute(minutesOfDate(value).to)}`,
  type: (value, key) =>
    isIn(
      key,
      sql`select se.statement_n from statement_event se join event e on e.n = se.event_n where se.shown = 1 and e.type = ${value}`,
    ),
  stage: (value, key) => isIn(key, ofStages(sql`es.stage = ${value}`)),
  claim: (value, key) => isIn(key, ofStages(sql`es.claim = ${value}`)),
  event: (value, key, reading) => {
    if (nounOfId(value) === 'event') return isIn(key, shownToTellOf(value));
    const { indexed, matches } = reading.db.dialect;
    const match = textMatch({ kind: 'phrase', text: value, slop: 0 }, reading);
    return isIn(
      key,
      sql`select statement_n from statement_event where shown = 1 and event_n in
      (select ${indexed('event_fts')} from event_fts where ${matches('event_fts', match)})`,
    );
  },
  has: (_, key) =>
    isIn(
      key,
      sql`select n from statement where id in (
      select c.left_statement from comparison c where ${DISPUTES} and c.left_statement is not null
      union select c.right_statement from comparison c where ${DISPUTES} and c.right_statement is not null)`,
    ),
  is: (value, key) => {
    const reviewed = sql`select x.n from review r join statement x on x.id = r.statement_id`;
    return value === 'unreviewed'
      ? sql`not (${isIn(key, sql`${reviewed} where r.verdict <> 'unreviewed'`)})`
      : isIn(key, sql`${reviewed} where r.verdict = ${value}`);
  },
};

/** Keys of statements about what an event is shown as, where people moved mentions: the index knows only linking. */
const shownToTellOf = (id: string): RawBuilder<unknown> => sql`
  select statement_n from statement_event where shown = 1 and event_n in (
    select coalesce(x.into_n, x.n) from event x where x.id in (
      with recursive led(id) as (
        select cast(${id} as text) union select to_id from redirect join led on from_id = led.id
      ) select id from led))`;

const ofStages = (condition: Condition): RawBuilder<unknown> => sql`
  select se.statement_n from statement_event se join event_stage es on es.event_n = se.event_n where se.shown = 1 and ${condition}`;

/** `stage:` and `claim:` side by side mean one claim that is both. */
function stagesTogether(nodes: readonly Query[], key: RawBuilder<number>): Grouping {
  const { both: together, rest } = stagePair(nodes);
  return { condition: together && isIn(key, ofStages(together)), rest };
}

/** The stage and the claim asked for in one AND, as a condition on `es`; null unless both are there. */
export function stagePair(nodes: readonly Query[]): { both: Condition | null; rest: readonly Query[] } {
  const stages = nodes.filter((node) => node.kind === 'field' && node.field === 'stage');
  const claims = nodes.filter((node) => node.kind === 'field' && node.field === 'claim');
  const [stage] = stages;
  const [claim] = claims;
  if (stages.length !== 1 || claims.length !== 1 || stage?.kind !== 'field' || claim?.kind !== 'field') {
    return { both: null, rest: nodes };
  }
  return {
    both: sql`es.stage = ${stage.value} and es.claim = ${claim.value}`,
    rest: nodes.filter((node) => node !== stage && node !== claim),
  };
}
