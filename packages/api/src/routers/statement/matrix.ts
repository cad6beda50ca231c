import { MATRIX_ROLES, Matrix } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import { z } from 'zod';
import { QueryText } from '../../input.ts';
import { procedure } from '../../trpc.ts';

/** Who speaks to, about or through whom, over all statements that the query finds. */
export const matrix = procedure
  .input(
    z.strictObject({
      q: QueryText,
      role: z.enum(MATRIX_ROLES).default('about'),
      size: z.int().min(1).max(60).default(15),
    }),
  )
  .output(Matrix)
  .query(async ({ ctx, input: { q, role, size } }) => {
    const { statements } = await ctx.store();
    return await statements.matrix(queryOf(q), role, size);
  });
