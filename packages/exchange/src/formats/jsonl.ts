import type { SourceRow, Statement } from '@dixit/model';
import { jsonl } from '../jsonl.ts';
import type { ExportJob, Write } from '../format.ts';

/** A statement whole, with what its document is called. */
export type StatementLine = Statement & { source: Pick<SourceRow, 'title' | 'outlet' | 'published' | 'language'> };

/** Whole values, nothing left out: of statements, of events, of documents with their texts, of the record, or of its log. */
export const writeJsonl: Write = (job) => jsonl(valuesOf(job));

async function* valuesOf(job: ExportJob): AsyncGenerator<readonly unknown[]> {
  switch (job.what) {
    case 'statements':
      for await (const items of job.statements()) {
        yield items.map(({ row, statement }): StatementLine => {
          const { title, outlet, published, language } = row.source;
          return { ...statement, source: { title, outlet, published, language } };
        });
      }
      return;
    case 'events':
      for await (const items of job.events()) yield items.map(({ event }) => event);
      return;
    case 'sources':
      for await (const items of job.sources()) yield items.map(({ source }) => source);
      return;
    case 'record':
      yield* job.record();
      return;
    case 'log':
      for await (const steps of job.log()) yield steps.map(({ entry }) => entry);
  }
}
