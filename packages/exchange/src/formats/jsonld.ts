import { CONTEXT } from '../linked/context.ts';
import { type Node, sourceNode } from '../linked/source.ts';
import { statementNodes } from '../linked/statement.ts';
import { eventNode } from '../linked/event.ts';
import type { ExportJob, Write } from '../format.ts';
import { jsonArray } from '../json-array.ts';
import { createRecent } from '../recent.ts';

/**
 * JSON-LD 1.1: schema.org for what is said, PROV-O for where it comes from, Web Annotation for the evidence, and a
 * vocabulary of our own for what none of them has. The context stands in the file, so that it is read without a network.
 */
export const writeJsonLd: Write = (job) =>
  jsonArray(nodes(job), { before: `{"@context":${JSON.stringify(CONTEXT)},"@graph":`, after: '}' });

async function* nodes(job: ExportJob): AsyncGenerator<Node[]> {
  if (job.what === 'events') {
    for await (const items of job.events()) yield items.map(({ row, event }) => eventNode(job, row, event));
    return;
  }
  if (job.what === 'sources') {
    for await (const items of job.sources()) yield items.map(({ source }) => sourceNode(job, source));
    return;
  }
  // A document is described once for the statements of it that stand together; the same node twice says no more.
  const isNew = createRecent();
  for await (const items of job.statements()) {
    const made: Node[] = [];
    for (const { statement } of items) {
      const source = await job.source(statement.sourceId);
      if (isNew(source.id)) made.push(sourceNode(job, source));
      made.push(...statementNodes(job, statement, source));
    }
    yield made;
  }
}
