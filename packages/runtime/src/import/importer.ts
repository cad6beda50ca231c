import type { ImportOutcome, Importer, Store } from '@dixit/model/ports';
import { errorBodyOf } from './line-error.ts';
import { readLine } from './read-line.ts';
import { type Taking, takeLine } from './take-line.ts';

/** Takes lines in, one import at a time. `add` links a document and stores it, in its turn. */
export function createImporter({ store, add }: { store: () => Promise<Store>; add: Taking['add'] }): Importer {
  let restores = false;
  return {
    async begin() {
      restores = (await (await store()).counts()).sources === 0;
      return { restores };
    },
    async take(kind, lines) {
      const outcome: ImportOutcome = { documents: 0, unchanged: 0, unanchored: 0, lines: 0, failed: [] };
      const taking: Taking = { store: await store(), restores, add, outcome };
      for (const { line, text } of lines) {
        try {
          await takeLine(taking, readLine(kind, text));
        } catch (error) {
          outcome.failed.push({ line, error: errorBodyOf(error) });
        }
      }
      restores = taking.restores;
      return outcome;
    },
    async finish() {
      if (restores) await (await store()).record.settle();
      restores = false;
    },
  };
}
