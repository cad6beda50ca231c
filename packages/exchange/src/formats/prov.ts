import type { ExportJob, Write } from '../format.ts';
import { jsonArray } from '../json-array.ts';
import type { Node } from '../linked/source.ts';
import { LOG_CONTEXT, agentsOf, stepNodes } from '../linked/step.ts';
import { createRecent } from '../recent.ts';

/**
 * The log as PROV-O (W3C Recommendation) in JSON-LD 1.1, the newest line first, nothing of it left out. The context
 * stands in the file, so that it is read without a network.
 */
export const writeProv: Write = (job) =>
  jsonArray(nodes(job), { before: `{"@context":${JSON.stringify(LOG_CONTEXT)},"@graph":`, after: '}' });

async function* nodes(job: ExportJob): AsyncGenerator<Node[]> {
  const isNew = createRecent();
  for await (const steps of job.log()) {
    yield steps.flatMap((step) => [
      ...agentsOf(step.entry).filter((agent) => isNew(String(agent['@id']))),
      ...stepNodes(job, step),
    ]);
  }
}
