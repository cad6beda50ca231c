import type { Statement } from '@dixit/model';
import { targetsOf } from '../evidence.ts';
import type { ExportJob, Write } from '../format.ts';
import { jsonArray } from '../json-array.ts';
import { linkTo } from '../links.ts';

/**
 * A Web Annotation collection of one page (W3C Recommendation of 2017, section 5). An interrupted statement has a
 * target for each of its parts, in reading order.
 */
export const writeAnno: Write = (job) => {
  const id = linkTo.search(job, job.query);
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${id}#annotations`,
    type: 'AnnotationCollection',
    label: job.title,
    created: job.at,
  };
  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: head.id, startIndex: 0 };
  const before = `${open(head)},"first":${open(page)},"items":`;
  return jsonArray(annotations(job), { before, after: '}}' });
};

const open = (value: object): string => JSON.stringify(value).slice(0, -1);

async function* annotations(job: ExportJob): AsyncGenerator<object[]> {
  for await (const items of job.statements()) {
    const made: object[] = [];
    for (const { statement } of items) made.push(await annotationOf(job, statement));
    yield made;
  }
}

async function annotationOf(job: ExportJob, statement: Statement): Promise<object> {
  const { phrases } = job;
  const source = await job.source(statement.sourceId);
  const targets = targetsOf(job, statement, source);
  const who = phrases.speaker(statement.speaker);
  return {
    id: `${linkTo.statement(job, statement.id)}#evidence`,
    type: 'Annotation',
    motivation: 'identifying',
    created: source.provenance.at,
    generated: job.at,
    generator: { id: job.base, type: 'Software', name: `Dixit ${job.version}` },
    body: [
      { type: 'SpecificResource', source: linkTo.statement(job, statement.id), purpose: 'identifying' },
      { type: 'TextualBody', value: who, format: 'text/plain', purpose: 'tagging' },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}
