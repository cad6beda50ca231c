import type { z } from 'zod';

export type CellKind = 'text' | 'integer' | 'number' | 'boolean' | 'list';

/** A column of a table made of JSON: its name is the path of keys, `speaker.name`. */
export interface Column {
  name: string;
  path: readonly string[];
  kind: CellKind;
}

interface Definition {
  type: string;
  innerType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  format?: string;
}

/** The columns of a schema's objects, nested ones taken apart, lists left whole. */
export function columnsOf(schema: z.ZodType, path: readonly string[] = []): Column[] {
  const definition = unwrapped(schema);
  if (definition.shape === undefined) return [{ name: path.join('.'), path, kind: kindOf(definition) }];
  return Object.entries(definition.shape).flatMap(([key, field]) => columnsOf(field, [...path, key]));
}

export function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    row,
  );
}

/** A list as one cell: plain values joined by `; `, others as JSON. */
export function listed(value: unknown): string {
  const isPlainList =
    Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
  return isPlainList ? value.join('; ') : JSON.stringify(value);
}

/** The definition of a schema, also of an optional or nullable one. */
function unwrapped(schema: z.ZodType): Definition {
  const definition = schema.def as Definition;
  const isWrapper = ['nullable', 'optional', 'default'].includes(definition.type);
  return isWrapper && definition.innerType ? unwrapped(definition.innerType) : definition;
}

function kindOf({ type, format }: Definition): CellKind {
  if (type === 'boolean') return 'boolean';
  if (type === 'array') return 'list';
  if (type !== 'number') return 'text';
  return format === 'safeint' || format === 'int32' ? 'integer' : 'number';
}
