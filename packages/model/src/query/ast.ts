import type { QueryField } from './fields.ts';

/** A query as a tree. Every listing of the product takes one. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and'; readonly nodes: readonly Query[] }
  | { readonly kind: 'or'; readonly nodes: readonly Query[] }
  | { readonly kind: 'not'; readonly node: Query }
  /** One word of the text; `prefix` when it ended with `*`. */
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
  /** Words in this order, at most `slop` other words between them (0 for an exact phrase). */
  | { readonly kind: 'phrase'; readonly text: string; readonly slop: number }
  | { readonly kind: 'field'; readonly field: QueryField; readonly value: string };

export const ALL: Query = { kind: 'all' };

export function and(...nodes: readonly Query[]): Query {
  const flat = nodes.flatMap((node) => (node.kind === 'and' ? node.nodes : node.kind === 'all' ? [] : [node]));
  return flat.length === 0 ? ALL : flat.length === 1 && flat[0] ? flat[0] : { kind: 'and', nodes: flat };
}

export function or(...nodes: readonly Query[]): Query {
  const flat = nodes.flatMap((node) => (node.kind === 'or' ? node.nodes : [node]));
  if (flat.some((node) => node.kind === 'all')) return ALL;
  return flat.length === 1 && flat[0] ? flat[0] : { kind: 'or', nodes: flat };
}

export const field = (name: QueryField, value: string): Query => ({ kind: 'field', field: name, value });
