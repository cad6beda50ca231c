import type { Annotator } from '@dixit/model/ports';

/** Stand-off annotation without a store. What it needs is loaded with the first text. */
export function createAnnotator(): Annotator {
  return {
    async annotate(input) {
      const { annotate } = await import('./annotate.ts');
      return await annotate(input);
    },
  };
}
