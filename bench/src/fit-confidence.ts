// Fits the weights of `packages/extract/src/statement/confidence.ts`: `node bench/src/fit-confidence.ts FOLDER`.
import { join } from 'node:path';
import { judgedDemo, judgedFile } from './confidence/examples.ts';
import { confidenceReport } from './confidence/report.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('node bench/src/fit-confidence.ts FOLDER\n');
  process.exitCode = 2;
} else {
  process.stdout.write(
    confidenceReport([
      ...judgedFile('fr-news', join(folder, 'fr-news', 'gold.jsonl')),
      ...judgedFile('polnear-dev', join(folder, 'quotes', 'polnear-dev.jsonl')),
      ...(await judgedDemo()),
    ]),
  );
}
