import type { Annotator } from '@dixit/model/ports';
import type { Beside } from './beside.ts';

/** Stand-off annotation without a store. What it needs is loaded with the first text. */
export function createAnnotator(beside: Beside | null = null): Annotator {
  return {
    async annotate(input) {
      const { annotate } = await import('./annotate.ts');
      return await annotate(input, beside);
    },
  };
}
