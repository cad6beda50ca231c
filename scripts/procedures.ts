import { appRouter } from '@dixit/api';
import type { z } from 'zod';

/** One procedure of the API, as the router declares it. */
export interface Procedure {
  /** `statement.search` */
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  input: z.ZodType | null;
  output: z.ZodType | null;
}

interface Definition {
  type: Procedure['type'];
  inputs: readonly z.ZodType[];
  output?: z.ZodType;
}

/** Every procedure of the router, in its order. */
export function procedures(): Procedure[] {
  // oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router is made of
  const declared = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
  return Object.entries(declared).map(
    ([
      path,
      {
        _def: { type, inputs, output },
      },
    ]) => ({
      path,
      type,
      input: inputs[0] ?? null,
      output: output ?? null,
    }),
  );
}
