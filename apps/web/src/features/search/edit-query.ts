import { type Query, and, parseQuery, printQuery, topLevel, withField, withoutField } from '@dixit/model/query';
import type { QueryField } from '@dixit/model/query';

/** How a condition stands in a query: asked for, shut out, or neither. */
export type Stance = 'in' | 'out' | null;

const same = (node: Query, field: QueryField, value: string): boolean =>
  node.kind === 'field' && node.field === field && node.value === value;

/** Reads a query for editing; one that cannot be read is edited as if it were empty. */
function read(q: string): Query {
  const parsed = parseQuery(q);
  return parsed.ok ? parsed.query : { kind: 'all' };
}

export function stanceOf(q: string, field: QueryField, value: string): Stance {
  const nodes = topLevel(read(q));
  if (nodes.some((node) => same(node, field, value))) return 'in';
  return nodes.some((node) => node.kind === 'not' && same(node.node, field, value)) ? 'out' : null;
}

/** Only that value of the field: another one that was asked for gives way. */
export function include(q: string, field: QueryField, value: string): string {
  const other = withoutField(read(clear(q, field, value)), field);
  return printQuery(withField(other, field, value));
}

/** Everything but that value. */
export function exclude(q: string, field: QueryField, value: string): string {
  return printQuery(and(read(clear(q, field, value)), { kind: 'not', node: { kind: 'field', field, value } }));
}

/** Neither asked for nor shut out. */
export function clear(q: string, field: QueryField, value: string): string {
  const kept = topLevel(read(q)).filter(
    (node) => !same(node, field, value) && !(node.kind === 'not' && same(node.node, field, value)),
  );
  return printQuery(and(...kept));
}

/** Between two days (`YYYY-MM-DD`); an empty one sets no bound. */
export function between(q: string, since: string, until: string): string {
  let query = withoutField(withoutField(read(q), 'since'), 'until');
  if (since !== '') query = withField(query, 'since', since);
  if (until !== '') query = withField(query, 'until', until);
  return printQuery(query);
}

/** The first value asked for on a field, or an empty text. */
export function valueOf(q: string, field: QueryField): string {
  for (const node of topLevel(read(q))) if (node.kind === 'field' && node.field === field) return node.value;
  return '';
}

/** The conditions that all have to hold, each with the query that is left without it. */
export function conditions(q: string): { node: Query; text: string; without: string }[] {
  const nodes = topLevel(read(q));
  return nodes.map((node) => ({
    node,
    text: printQuery(node),
    without: printQuery(and(...nodes.filter((other) => other !== node))),
  }));
}
