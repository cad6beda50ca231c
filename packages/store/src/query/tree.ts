import type { Query } from '@dixit/model/query';
import { type RawBuilder, sql } from 'kysely';
import { each, type Flow } from '../flow.ts';
import type { Reading } from '../tokens.ts';

export type Condition = RawBuilder<unknown>;
export type TextNode = Extract<Query, { kind: 'word' | 'phrase' }>;
export type FieldNode = Extract<Query, { kind: 'field' }>;

export const NEVER: Condition = sql`(1 = 0)`;
export const ALWAYS: Condition = sql`(1 = 1)`;

/** Subqueries of an AND that PostgreSQL may join in the order it likes; it weighs all orders. */
const MOST_WEIGHED = 6;

export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return ALWAYS;
  const others = conditions.slice(MOST_WEIGHED).map((condition) => sql`(${condition}) is true`);
  return sql`(${sql.join([...conditions.slice(0, MOST_WEIGHED), ...others], sql` and `)})`;
}
const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? NEVER : sql`(${sql.join(conditions, sql` or `)})`;

/**
 * The query without words that say nothing (stop words, marks). A query of such words alone keeps
 * those that have tokens in some language; null when not even that: it finds nothing.
 */
export function withoutNoise(query: Query, { variants }: Reading): Query | null {
  if (query.kind === 'all') return query;
  return (
    prune(query, (node) => variants(node.text).every((variant) => variant.length > 0)) ??
    prune(query, (node) => variants(node.text).some((variant) => variant.length > 0))
  );
}

function prune(query: Query, keeps: (node: TextNode) => boolean): Query | null {
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return keeps(query) ? query : null;
    case 'not': {
      const node = prune(query.node, keeps);
      return node && { kind: 'not', node };
    }
    case 'and':
    case 'or': {
      const nodes = query.nodes.map((node) => prune(node, keeps)).filter((node) => node !== null);
      return nodes.length === 0 ? null : { kind: query.kind, nodes };
    }
    case 'all':
    case 'field':
      return query;
  }
}

/** A condition on several nodes of an AND at once, and the nodes that are left. */
export interface Grouping {
  condition: Condition | null;
  rest: readonly Query[];
}

/** Turns a tree into one SQL condition; `leaf` knows the nouns, `group` may take several nodes of an AND at once. */
export function* conditionOf(
  query: Query,
  leaf: (node: TextNode | FieldNode) => Flow<Condition>,
  group: (nodes: readonly Query[]) => Grouping | Flow<Grouping>,
): Flow<Condition> {
  switch (query.kind) {
    case 'all':
      return ALWAYS;
    case 'not':
      return sql`(not ${yield* conditionOf(query.node, leaf, group)})`;
    case 'or':
      return anyOf(yield* each(query.nodes, (node) => conditionOf(node, leaf, group)));
    case 'and': {
      const grouped = group(query.nodes);
      const { condition, rest } = 'rest' in grouped ? grouped : yield* grouped;
      const others = yield* each(rest, (node) => conditionOf(node, leaf, group));
      return allOf(condition ? [condition, ...others] : others);
    }
    case 'word':
    case 'phrase':
    case 'field':
      return yield* leaf(query);
  }
}
