import * as model from '@dixit/model';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { appRouter } from './root.ts';

interface Definition {
  type: string;
  inputs: readonly z.ZodType[];
  output?: z.ZodType;
}

// oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router is made of
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Definition }>);

/** Values of the model appear by name: their own shape is published with the model. */
const named = z.registry<{ id: string }>();
for (const [id, value] of Object.entries(model)) if (value instanceof z.ZodObject) named.add(value, { id });

function published(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, $defs: __, ...rest } = z.toJSONSchema(schema, { io, metadata: named });
  return rest;
}

it('publishes these inputs and outputs', async () => {
  const shape = procedures.map(([path, { _def }]) => [
    path,
    {
      type: _def.type,
      input: _def.inputs.map((schema) => published(schema, 'input')),
      output: _def.output ? published(_def.output, 'output') : null,
    },
  ]);
  await expect(`${JSON.stringify(Object.fromEntries(shape), null, 2)}\n`).toMatchFileSnapshot(
    '../schema.snapshot.json',
  );
});

it('checks what goes out of every call, and what comes into all but one', () => {
  const unchecked = procedures.filter(([, { _def }]) => _def.type !== 'subscription' && !_def.output);
  expect(unchecked.map(([path]) => path)).toEqual([]);
  expect(procedures.filter(([, { _def }]) => _def.inputs.length === 0).map(([path]) => path)).toEqual([
    'system.status',
  ]);
});
