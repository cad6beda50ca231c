import { z } from 'zod';
import { procedures } from './procedures.ts';

interface Property {
  type?: string;
  enum?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  anyOf?: Property[];
  items?: Property;
  properties?: Record<string, Property>;
}

/** What the command line has words of its own for: operands, and reading page after page. */
const NOT_OPTIONS = new Set(['id', 'ids', 'q', 'cursor', 'limit', 'lastEventId', 'contentBase64', 'retrievedAt']);

/**
 * What an option of the command line may hold, from the inputs of the API: the values of an enumeration, the
 * bounds of a number, the form of a word. Written out, since `--help` must not load the schemas.
 */
export function cliInputs(): string {
  const lines = procedures().flatMap(({ path, input }) => {
    if (input === null) return [];
    const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Property;
    return [[path, properties] as const, ...lists(path, properties)].flatMap(([name, own]) => {
      const options = Object.entries(own).flatMap(([key, property]) => optionLine(key, property));
      return options.length === 0 ? [] : [`  '${name}': {`, ...options.map((option) => `    ${option}`), '  },'];
    });
  });
  return [
    '// Made by scripts/gen.ts from the inputs of the API.',
    "import type { InputSpec } from './input.ts';",
    '',
    'export const INPUTS = {',
    ...lines,
    '} as const satisfies Record<string, Readonly<Record<string, InputSpec>>>;',
    '',
  ].join('\n');
}

/** Lists of records inside an input count as inputs of their own: `source.add.items`. */
function lists(path: string, properties: Readonly<Record<string, Property>>): [string, Record<string, Property>][] {
  return Object.entries(properties).flatMap(([key, { items }]) =>
    items?.properties ? [[`${path}.${key}`, items.properties] as [string, Record<string, Property>]] : [],
  );
}

function optionLine(key: string, whole: Property): string[] {
  const property = whole.anyOf?.find(({ type }) => type !== 'null') ?? whole;
  const { type, enum: choices, minimum, maximum, pattern } = property;
  if (NOT_OPTIONS.has(key) || !['string', 'integer', 'number', 'boolean'].includes(type ?? '')) return [];
  const fallback = typeof whole.default === 'string' || typeof whole.default === 'number' ? whole.default : undefined;
  const facts = [
    `type: '${type === 'boolean' ? 'switch' : type === 'string' ? 'text' : 'number'}'`,
    ...(choices ? [`choices: [${choices.map((choice) => `'${choice}'`).join(', ')}]`] : []),
    ...(minimum === undefined || choices ? [] : [`least: ${minimum}`]),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? [] : [`most: ${maximum}`]),
    ...(fallback === undefined ? [] : [`fallback: ${JSON.stringify(fallback).replaceAll('"', "'")}`]),
    ...(pattern === undefined ? [] : [`pattern: '${pattern.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`]),
  ];
  return [`${key}: { ${facts.join(', ')} },`];
}
