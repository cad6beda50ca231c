import { SourceId } from '@dixit/model';
import { z } from 'zod';
import { procedure } from '../../trpc.ts';
import { Fault, verifySource } from '../../verify.ts';

/** Cuts every span out of the frozen text again and recomputes the hashes of text and bytes. */
export const verify = procedure
  .input(z.strictObject({ id: SourceId }))
  .output(z.strictObject({ id: SourceId, spans: z.int().min(0), faults: z.array(Fault) }))
  .query(async ({ ctx, input: { id } }) => await verifySource(await ctx.store(), id));
