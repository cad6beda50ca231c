import { AnnotateInput, AnnotateOutput } from '@dixit/model';
import { readerProcedure } from '../../trpc.ts';

/** Stand-off annotation of a text that is not stored; needs no store. */
export const annotate = readerProcedure
  .input(AnnotateInput)
  .output(AnnotateOutput)
  .mutation(async ({ ctx, input }) => await ctx.annotator.annotate(input));
