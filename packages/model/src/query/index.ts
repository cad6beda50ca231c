export type { Query } from './ast.ts';
export { ALL, and, field, or } from './ast.ts';
export { HAS_VALUES, QUERY_FIELDS, fieldOfAlias } from './fields.ts';
export type { QueryField } from './fields.ts';
export { CLOSED_VALUES, QUERY_ERRORS, parseQuery, queryOf } from './parse.ts';
export type { ParsedQuery, QueryErrorCode, QueryFault } from './parse.ts';
export { printQuery } from './print.ts';
export { batchQuery } from './batch.ts';
export { hasField, topLevel, withField, withoutField } from './edit.ts';
