import type { Query } from './ast.ts';

/** Writes a query so that `parseQuery` reads the same tree again. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return query.nodes.map((node) => (node.kind === 'and' ? `(${printQuery(node)})` : printQuery(node))).join(' ');
    case 'or':
      return `(${query.nodes.map((node) => (node.kind === 'and' || node.kind === 'or' ? `(${printQuery(node)})` : printQuery(node))).join(' OR ')})`;
    case 'not':
      return query.node.kind === 'and' || query.node.kind === 'not'
        ? `-(${printQuery(query.node)})`
        : `-${printQuery(query.node)}`;
    case 'word':
      return query.prefix ? `${query.text}*` : query.text;
    case 'phrase':
      return `${quote(query.text)}${query.slop > 0 ? `~${query.slop}` : ''}`;
    case 'field':
      return `${query.field}:${/^[^\s()«»"“”„]+$/u.test(query.value) ? query.value : quote(query.value)}`;
  }
}

function quote(text: string): string {
  return text.includes('"') ? `«${text}»` : `"${text}"`;
}
