import { nounOfId } from '@dixit/model';
import type { Query, QueryField } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { type Context, idsOf } from '../context.ts';
import { type PackedField, type PartyRole, tag } from '../facts.ts';
import { FIRST_DATED_KEY, keyOfMinute, minutesOfDate } from '../sort-key.ts';
import { both, either, NOTHING, nearMatch, quoted, textMatch } from './match.ts';
import { actorIds, eventsCalled, outletsNamed } from './names.ts';
import { isLatestOnly, SUPERSEDED } from './superseded.ts';
import {
  ALWAYS,
  allOf,
  type Condition,
  conditionOf,
  type FieldNode,
  NEVER,
  type TextNode,
  withoutNoise,
} from './tree.ts';

/** Deeper trees are put together in SQL: the parser of FTS5 has a small stack. */
const MAX_MATCH_DEPTH = 12;

/** A query over statements: one full-text expression, the rest as conditions on the sort key. */
export interface StatementPlan {
  /** Null: no full-text part. */
  readonly match: string | null;
  /** Conditions on `key`. */
  readonly where: readonly Condition[];
  /** Whether words of the text are asked for, so that results can be ranked. */
  readonly hasText: boolean;
  readonly key: RawBuilder<number>;
}

const FTS_KEY = sql<number>`statement_fts.rowid`;
const ROW_KEY = sql<number>`s.n`;

/** One posting-list intersection for all that the index holds; null when the query can find nothing. */
export function planStatements(query: Query, context: Context): StatementPlan | null {
  const meaning = withoutNoise(query, context.tokens);
  if (meaning === null) return null;
  const nodes = meaning.kind === 'and' ? meaning.nodes : [meaning];
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const others: Query[] = [];
  for (const node of nodes) {
    if (node.kind === 'all') continue;
    const negated = node.kind === 'not';
    const match = matchOf(negated ? node.node : node, context);
    if (match === null) others.push(node);
    else (negated ? unwanted : wanted).push(match);
  }
  const hasIndexPart = wanted.length > 0 || unwanted.length > 0;
  const positive = both(wanted.length > 0 ? wanted : [quoted(tag.all)]);
  const match = unwanted.length > 0 ? `${positive} NOT ${either(unwanted)}` : positive;
  const key = hasIndexPart ? FTS_KEY : ROW_KEY;
  const latest = isLatestOnly(meaning, context) ? [latestOnly(key)] : [];
  const where = [
    ...(others.length === 0 ? [] : [statementCondition({ kind: 'and', nodes: others }, context, key)]),
    ...latest,
  ];
  if (!asksForVerdict(meaning) && hasRejected(context)) where.push(sql`not (${isIn(key, REJECTED)})`);
  return { match: hasIndexPart ? match : null, where, hasText: hasText(meaning), key };
}

/** What a person rejected is found only by a query that says something about verdicts (`is:`). */
const REJECTED = sql`select x.n from review r join statement x on x.id = r.statement_id where r.verdict = 'rejected'`;

const hasRejected = ({ db }: Context): boolean =>
  db.get(sql`select 1 from review where verdict = 'rejected' limit 1`) !== undefined;

function asksForVerdict(query: Query): boolean {
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
export function fromPlan(plan: StatementPlan, withRow: boolean): RawBuilder<unknown> {
  if (plan.match === null) return sql`from statement s where ${allOf(plan.where)}`;
  const row = withRow ? sql`cross join statement s on s.n = statement_fts.rowid` : sql``;
  return sql`from statement_fts ${row} where statement_fts match ${plan.match} and ${allOf(plan.where)}`;
}

/** Keys of the statements that a query finds, as a subquery. */
export function statementKeys(query: Query, context: Context): RawBuilder<unknown> {
  const plan = planStatements(query, context);
  return plan === null ? sql`(select 0 where 0)` : sql`(select ${plan.key} ${fromPlan(plan, false)})`;
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
function matchOf(query: Query, context: Context, depth = 0): string | null {
  if (depth > MAX_MATCH_DEPTH) return null;
  switch (query.kind) {
    case 'all':
      return quoted(tag.all);
    case 'word':
      return textMatch(query, context.tokens);
    case 'phrase':
      return query.slop === 0 ? textMatch(query, context.tokens) : null;
    case 'not': {
      const inner = matchOf(query.node, context, depth + 1);
      return inner === null ? null : `(${quoted(tag.all)} NOT ${inner})`;
    }
    case 'and':
    case 'or': {
      const inner = query.nodes.map((node) => matchOf(node, context, depth + 1));
      if (inner.some((match) => match === null)) return null;
      const matches = inner.filter((match) => match !== null);
      return query.kind === 'and' ? both(matches) : either(matches);
    }
    case 'field':
      return fieldMatch(query, context);
  }
}

type FieldMatch = (value: string, context: Context) => string | null;

const fact =
  (field: PackedField): FieldMatch =>
  (value) =>
    quoted(tag.fact(field, value));
const party =
  (role: PartyRole): FieldMatch =>
  (value, context) =>
    partyMatch(role, value, context);

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
  about: aboutMatch,
  src: sourceMatch,
  lang: languageMatch,
  event: (value, context) => (nounOfId(value) === 'event' ? eventMatch(value, context) : null),
  has: (value) => (value === 'dispute' ? null : quoted(tag.has(value))),
};

const fieldMatch = ({ field, value }: FieldNode, context: Context): string | null =>
  FIELD_MATCHES[field]?.(value, context) ?? null;

const eventMatch = (value: string, { db }: Context): string =>
  either(idsOf(db, value).map((id) => quoted(tag.event(id))));

function partyMatch(role: PartyRole, value: string, context: Context): string {
  const ids = actorIds(context, value).map((id) => quoted(tag.actor(role, id)));
  const words = nounOfId(value) === null ? context.tokens.words(value) : [];
  if (words.length > 0) ids.push(both(words.map((word) => `${quoted(tag.word(role, word))} *`)));
  return either(ids);
}

function aboutMatch(value: string, context: Context): string {
  if (nounOfId(value) === 'event') return eventMatch(value, context);
  const actors = actorIds(context, value).map((id) => quoted(tag.actor('about', id)));
  if (nounOfId(value) === 'actor') return either(actors);
  const variants = context.tokens.variants(value).filter((variant) => variant.length > 0);
  const words = variants.map((variant) => both(variant.map(quoted)));
  const events = eventsCalled(context, value).map((id) => quoted(tag.event(id)));
  return either([...actors, ...words, ...events]);
}

function sourceMatch(value: string, context: Context): string {
  if (nounOfId(value) === 'source') return quoted(tag.source(value));
  return either(outletsNamed(context, value).map((n) => quoted(tag.outlet(n))));
}

function languageMatch(value: string, context: Context): string {
  const rows = context.db.all(sql<{ n: number }>`
    select n from label where n in (select n from language)
    and (lower(text) = lower(${value}) or lower(text) like lower(${value.replaceAll(/[%_]/gu, '')}) || '-%')`);
  return either(rows.map((row) => quoted(tag.language(row.n))));
}

/** Any tree as a condition on `key`. */
function statementCondition(query: Query, context: Context, key: RawBuilder<number>): Condition {
  return conditionOf(
    query,
    (node) => leafCondition(node, context, key),
    (nodes) => stagesTogether(nodes, key),
  );
}

function leafCondition(node: TextNode | FieldNode, context: Context, key: RawBuilder<number>): Condition {
  if (node.kind === 'phrase' && node.slop > 0) {
    const { tokens } = context;
    const variants = tokens.variants(node.text).filter((variant) => variant.length > 0);
    const candidates = isIn(
      key,
      sql`select rowid from statement_fts where statement_fts match ${nearMatch(node, tokens)}`,
    );
    const words = sql`(select v.tokens from statement_value v where v.n = +${key})`;
    return sql`(${candidates} and words_in_order(${words}, ${JSON.stringify(variants)}, ${node.slop}))`;
  }
  const match = matchOf(node, context);
  if (match === NOTHING) return NEVER;
  if (match !== null) return isIn(key, sql`select rowid from statement_fts where statement_fts match ${match}`);
  return (node.kind === 'field' && FIELD_CONDITIONS[node.field]?.(node.value, key, context)) || ALWAYS;
}

/** The unary plus keeps SQLite from asking the full-text index once for each key. */
const isIn = (key: RawBuilder<number>, keys: RawBuilder<unknown>): Condition => sql`+${key} in (${keys})`;

type FieldCondition = (value: string, key: RawBuilder<number>, context: Context) => Condition;

/** Fields that change after a statement was written, or are ranges of the key itself. */
const FIELD_CONDITIONS: Partial<Record<QueryField, FieldCondition>> = {
  since: (value, key) => sql`${key} >= ${keyOfMinute(minutesOfDate(value).from)}`,
  until: (value, key) => sql`${key} >= ${FIRST_DATED_KEY} and ${key} < ${keyOfMinute(minutesOfDate(value).to)}`,
  type: (value, key) =>
    isIn(
      key,
      sql`select se.statement_n from statement_event se join event e on e.n = se.event_n where e.type = ${value}`,
    ),
  stage: (value, key) => isIn(key, ofStages(sql`es.stage = ${value}`)),
  claim: (value, key) => isIn(key, ofStages(sql`es.claim = ${value}`)),
  event: (value, key, { tokens }) =>
    isIn(
      key,
      sql`select statement_n from statement_event where event_n in
      (select rowid from event_fts where event_fts match ${textMatch({ kind: 'phrase', text: value, slop: 0 }, tokens)})`,
    ),
  has: (_, key) =>
    isIn(
      key,
      sql`select n from statement where id in (
      select left_statement from comparison where kind = 'disputes' and left_statement is not null
      union select right_statement from comparison where kind = 'disputes' and right_statement is not null)`,
    ),
  is: (value, key) => {
    const reviewed = sql`select x.n from review r join statement x on x.id = r.statement_id`;
    return value === 'unreviewed'
      ? sql`not (${isIn(key, sql`${reviewed} where r.verdict <> 'unreviewed'`)})`
      : isIn(key, sql`${reviewed} where r.verdict = ${value}`);
  },
};

const ofStages = (condition: Condition): RawBuilder<unknown> => sql`
  select se.statement_n from statement_event se join event_stage es on es.event_n = se.event_n where ${condition}`;

/** `stage:` and `claim:` side by side mean one claim that is both. */
function stagesTogether(
  nodes: readonly Query[],
  key: RawBuilder<number>,
): { condition: Condition | null; rest: readonly Query[] } {
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
