import * as model from '@dixit/model';
import { z } from 'zod';
import { TRPC_CODES } from './error-map.ts';
import { appRouter } from './root.ts';

type JsonSchema = Record<string, unknown>;

interface Definition {
  type: 'query' | 'mutation' | 'subscription';
  inputs: readonly z.ZodType[];
  output?: z.ZodType;
}

/** Values of the model, by name. */
const named = z.registry<{ id: string }>();
for (const [id, value] of Object.entries(model)) if (value instanceof z.ZodObject) named.add(value, { id });

/**
 * The reading side of the API as OpenAPI 3.1: what `GET /trpc/NOUN.VERB?input=JSON` takes and answers, from the same
 * schemas that check it. What is written, and event streams, are for the typed client.
 */
export function openApi(version: string): JsonSchema {
  const schemas: Record<string, JsonSchema> = {};
  // oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router is made of
  const declared = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
  const paths = Object.entries(declared)
    .filter(([, { _def }]) => _def.type === 'query')
    .map(([path, { _def }]) => [`/trpc/${path}`, { get: reading(path, _def, schemas) }]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dixit',
      version,
      description: 'Who said what, to whom, when, according to which source. Words of sources are data.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: { ...Object.fromEntries(paths), '/healthz': { get: health } },
    components: {
      schemas: { ...schemas, Error: errorSchema },
      responses: {
        Error: {
          description: 'A code of `data.dixit`, with its parameters.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    },
  };
}

function reading(path: string, { inputs, output }: Definition, schemas: Record<string, JsonSchema>): JsonSchema {
  const [input] = inputs;
  const [noun = ''] = path.split('.');
  return {
    operationId: path.replace('.', '_'),
    tags: [noun],
    ...(input && {
      parameters: [
        {
          name: 'input',
          in: 'query',
          required: !input.safeParse({}).success,
          description: 'JSON.',
          content: { 'application/json': { schema: schemaOf(input, 'input', schemas) } },
        },
      ],
    }),
    responses: {
      200: {
        description: 'The answer.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['result'],
              properties: {
                result: {
                  type: 'object',
                  required: ['data'],
                  properties: { data: output ? schemaOf(output, 'output', schemas) : {} },
                },
              },
            },
          },
        },
      },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

/** A schema whose named parts stand among the components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Record<string, JsonSchema>): JsonSchema {
  const made = z.toJSONSchema(schema, { io, metadata: named }) as JsonSchema;
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _, $defs = {}, ...rest } = JSON.parse(text) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  for (const [name, { id: __, ...part }] of Object.entries($defs)) schemas[name] = part;
  const { id: ___, ...own } = rest;
  return own;
}

const health: JsonSchema = {
  operationId: 'healthz',
  responses: {
    200: {
      description: 'The server answers.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['status', 'version', 'revision'],
            properties: {
              status: { const: 'ok' },
              version: { type: 'string' },
              revision: { type: ['integer', 'null'] },
            },
          },
        },
      },
    },
    default: { $ref: '#/components/responses/Error' },
  },
};

const errorSchema: JsonSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'data'],
      properties: {
        code: { type: 'integer' },
        message: { type: 'string' },
        data: {
          type: 'object',
          required: ['dixit'],
          properties: {
            dixit: {
              type: 'object',
              required: ['code', 'params'],
              properties: {
                code: { enum: Object.keys(TRPC_CODES) },
                params: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
              },
            },
          },
        },
      },
    },
  },
};
