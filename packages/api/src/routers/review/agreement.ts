import { Agreement } from '@dixit/model';
import { z } from 'zod';
import { agreementOf } from '../../agreement.ts';
import { procedure } from '../../trpc.ts';

/** How far people agree on what two or more of them judged, and where they do not. */
export const agreement = procedure
  .input(z.strictObject({}))
  .output(Agreement)
  .query(async ({ ctx }) => {
    const store = await ctx.store();
    return agreementOf(await store.queue.judgements());
  });
