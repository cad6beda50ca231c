import type { Source, TemporalValue } from '@dixit/model';
import { exactOf } from '../dates.ts';
import type { ExportJob } from '../format.ts';
import { linkTo } from '../links.ts';

export type Node = Record<string, unknown>;

/** A time as `term` when it is exact enough for ISO 8601, and always as EDTF with its basis. */
export function timeFields(term: string, time: TemporalValue | null): Node {
  if (time === null) return {};
  const exact = time.approximate || time.basis === 'inferred' ? null : exactOf(time);
  return {
    ...(exact !== null && { [term]: exact }),
    ...(time.edtf !== null && { 'dx:edtf': time.edtf }),
    'dx:dateBasis': time.basis,
  };
}

export function sourceNode(job: ExportJob, source: Source): Node {
  const id = linkTo.source(job, source.id);
  const url = source.canonicalUrl ?? source.url;
  const modified = exactOf(source.modified);
  const { publisher } = source;
  return {
    '@id': id,
    '@type': [source.kind === 'live-blog' ? 'LiveBlogPosting' : 'NewsArticle', 'prov:Entity'],
    identifier: source.id,
    ...(source.title && { headline: source.title.value }),
    ...(url !== null && { url }),
    ...(publisher && {
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: publisher.value.name,
        ...(publisher.value.domain !== null && { 'dx:domain': publisher.value.domain }),
      },
    }),
    ...(source.bylines.length > 0 && {
      author: source.bylines.map(({ value }) => ({ '@type': 'Person', name: value })),
    }),
    ...timeFields('datePublished', source.published),
    ...(modified !== null && { dateModified: modified }),
    ...(source.language !== 'und' && { inLanguage: source.language }),
    encoding: {
      '@type': 'TextObject',
      sha256: source.textSha256,
      encodingFormat: 'text/plain',
    },
    'dx:version': source.version,
    'prov:wasGeneratedBy': activityOf(job, source),
  };
}

/** The run that read a document. */
function activityOf(job: ExportJob, source: Source): Node {
  const { at, pipeline, stages } = source.provenance;
  return {
    '@id': `${linkTo.source(job, source.id)}#run`,
    '@type': 'prov:Activity',
    'prov:endedAtTime': at,
    'prov:used': source.canonicalUrl ?? source.url ?? `urn:sha256:${source.raw.sha256}`,
    'prov:wasAssociatedWith': {
      '@type': ['prov:SoftwareAgent', 'SoftwareApplication'],
      name: 'Dixit',
      softwareVersion: pipeline,
      'dx:stages': Object.entries(stages).map(([stage, version]) => `${stage} ${version}`),
    },
  };
}
