import type { z } from 'zod';

/** A column of a table made of JSON: its name is the path of keys, `speaker.name`. */
export interface Column {
  name: string;
  path: readonly string[];
}

/** The columns of a schema's objects, nested ones taken apart, lists left whole. */
export function columnsOf(schema: z.ZodType, path: readonly string[] = []): Column[] {
  const shape = shapeOf(schema);
  if (shape === null) return [{ name: path.join('.'), path }];
  return Object.entries(shape).flatMap(([key, field]) => columnsOf(field, [...path, key]));
}

export function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    row,
  );
}

/** The fields of an object schema, also of an optional or nullable one. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | null {
  const definition = schema.def as { type: string; innerType?: z.ZodType; shape?: Record<string, z.ZodType> };
  if (definition.type === 'object') return definition.shape ?? null;
  const isWrapper = definition.type === 'nullable' || definition.type === 'optional';
  return isWrapper && definition.innerType ? shapeOf(definition.innerType) : null;
}
