import { type Query, ALL, and } from './ast.ts';
import type { QueryField } from './fields.ts';

/** Conditions at the top of a query: what a person sees as chips. */
export function topLevel(query: Query): readonly Query[] {
  return query.kind === 'and' ? query.nodes : query.kind === 'all' ? [] : [query];
}

export function hasField(query: Query, name: QueryField, value: string): boolean {
  return topLevel(query).some((node) => isField(node, name, value));
}

export function withField(query: Query, name: QueryField, value: string): Query {
  return hasField(query, name, value) ? query : and(query, { kind: 'field', field: name, value });
}

/** Without that condition; with no value, without any condition on that field. */
export function withoutField(query: Query, name: QueryField, value?: string): Query {
  return and(...topLevel(query).filter((node) => !isField(node, name, value)), ALL);
}

function isField(node: Query, name: QueryField, value?: string): boolean {
  return node.kind === 'field' && node.field === name && (value === undefined || node.value === value);
}
