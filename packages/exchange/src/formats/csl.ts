import { type CslItem, cslOf } from '../csl.ts';
import type { ExportJob, Write } from '../format.ts';
import { jsonArray } from '../json-array.ts';

/** A reference for each statement or document, in chunks. */
export async function* references(job: ExportJob): AsyncGenerator<CslItem[]> {
  if (job.what === 'sources') {
    for await (const items of job.sources()) yield items.map(({ source }) => cslOf(job, source));
    return;
  }
  for await (const items of job.statements()) {
    const made: CslItem[] = [];
    for (const { statement } of items) made.push(cslOf(job, await job.source(statement.sourceId), statement));
    yield made;
  }
}

/** CSL-JSON 1.0.2: one array. */
export const writeCsl: Write = (job) => jsonArray(references(job), { before: '', after: '' });
