import { readFileSync } from 'node:fs';

const CITUS = new URL('../../../deploy/citus.sql', import.meta.url);

/** How deploy/citus.sql spreads the tables. */
export interface Spread {
  /** Column by which the rows of a table are spread, and the tables that lie together. */
  readonly by: ReadonlyMap<string, { column: string; group: string }>;
  readonly reference: ReadonlySet<string>;
}

export function readSpread(): Spread {
  const text = readFileSync(CITUS, 'utf8').replaceAll(/^--.*$/gmu, '');
  const by = new Map<string, { column: string; group: string }>();
  for (const [, table = '', column = '', beside = ''] of text.matchAll(
    /create_distributed_table\('(\w+)', '(\w+)', colocate_with => '(\w+)'\)/gu,
  ))
    by.set(table, { column, group: beside === 'none' ? table : beside });
  const [, list = ''] = /unnest\(array\[([^\]]*)\]\)/u.exec(text) ?? [];
  return { by, reference: new Set([...list.matchAll(/'(\w+)'/gu)].map(([, name = '']) => name)) };
}

/** Part of what the parser of PostgreSQL gives. */
type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

interface Named {
  alias: string;
  table: string;
}

/** A `select`, `update` or `delete` with what it names itself; `outer`: in which it stands. */
interface Scope {
  readonly names: readonly Named[];
  readonly node: Node;
  readonly outer: Scope | null;
}

const QUERIES = new Set(['SelectStmt', 'UpdateStmt', 'DeleteStmt']);

/**
 * What no node could answer by itself: spread tables that are put together, or asked for each row of another, without
 * the column by which they are spread. An uncorrelated subquery is asked first, and its answer sent to all.
 */
export function askedAcross(statement: unknown, { by }: Spread): string[] {
  const found: string[] = [];
  const check = (scope: Scope): void => {
    const equal = equalities(scope.node);
    const spread = scope.names.filter(({ table }) => by.has(table));
    const keyOf = ({ alias, table }: Named): string => `${alias}.${by.get(table)?.column ?? ''}`;
    const [first, ...others] = spread;
    if (first === undefined) return;
    const together = closure(keyOf(first), equal);
    for (const each of others)
      if (!together.has(keyOf(each))) found.push(`${first.table} (${first.alias}) with ${each.table} (${each.alias})`);
    for (let outer = scope.outer; outer !== null; outer = outer.outer) {
      const around = outer.names.filter(({ table }) => by.has(table));
      const asks = around.filter(({ alias }) => mentions(scope.node, alias));
      for (const each of asks)
        if (!together.has(keyOf(each)))
          found.push(`${first.table} (${first.alias}) for each ${each.table} (${each.alias})`);
    }
  };
  const walk = (value: unknown, outer: Scope | null): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, outer);
    else if (isNode(value))
      for (const [kind, inner] of Object.entries(value)) {
        if (!QUERIES.has(kind) || !isNode(inner)) {
          walk(inner, outer);
          continue;
        }
        const scope = { names: namedIn(inner), node: inner, outer };
        check(scope);
        walk(inner, scope);
      }
  };
  walk(statement, null);
  return [...new Set(found)];
}

/** Tables that a query names itself, without those of its subqueries. */
function namedIn(query: Node): Named[] {
  const names: Named[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (isNode(value))
      for (const [kind, inner] of Object.entries(value)) {
        if (kind === 'RangeVar' || kind === 'relation') addTo(names, inner);
        else if (!QUERIES.has(kind) && kind !== 'withClause') walk(inner);
      }
  };
  walk(query['fromClause']);
  walk(query['usingClause']);
  if (isNode(query['relation'])) addTo(names, query['relation']);
  return names;
}

function addTo(names: Named[], range: unknown): void {
  if (!isNode(range)) return;
  const table = String(range['relname']);
  const alias = isNode(range['alias']) ? String(range['alias']['aliasname']) : table;
  names.push({ alias, table });
}

/** Pairs of columns that a query holds equal, in itself or by `in (select …)`. */
function equalities(query: Node): [string, string][] {
  const pairs: [string, string][] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (isNode(value))
      for (const [kind, inner] of Object.entries(value)) {
        if (kind === 'A_Expr' && isNode(inner) && operatorOf(inner) === '=') {
          const [left, right] = [columnOf(inner['lexpr']), columnOf(inner['rexpr'])];
          if (left !== null && right !== null) pairs.push([left, right]);
        }
        if (!QUERIES.has(kind)) walk(inner);
      }
  };
  for (const [name, part] of Object.entries(query)) if (name !== 'withClause') walk(part);
  return pairs;
}

function closure(from: string, pairs: readonly [string, string][]): Set<string> {
  const reached = new Set([from]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const [left, right] of pairs) {
      if (reached.has(left)) reached.add(right);
      if (reached.has(right)) reached.add(left);
    }
  }
  return reached;
}

const operatorOf = (expression: Node): string => {
  const [first] = Array.isArray(expression['name']) ? (expression['name'] as unknown[]) : [];
  return isNode(first) && isNode(first['String']) ? String(first['String']['sval']) : '';
};

/** `alias.column`, or the column alone. */
function columnOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (isNode(value['TypeCast'])) return columnOf(value['TypeCast']['arg']);
  const column = value['ColumnRef'];
  if (!isNode(column) || !Array.isArray(column['fields'])) return null;
  return (column['fields'] as unknown[])
    .map((field) => (isNode(field) && isNode(field['String']) ? String(field['String']['sval']) : '*'))
    .join('.');
}

/** Whether a query names a column of this alias. */
function mentions(value: unknown, alias: string): boolean {
  if (Array.isArray(value)) return value.some((each) => mentions(each, alias));
  if (!isNode(value)) return false;
  return (
    columnOf(value)?.startsWith(`${alias}.`) === true || Object.values(value).some((each) => mentions(each, alias))
  );
}
