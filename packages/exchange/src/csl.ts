import type { Source, Statement } from '@dixit/model';
import { type DateParts, datesOf } from './dates.ts';
import type { ExportJob } from './format.ts';
import { linkTo } from './links.ts';

export interface CslDate {
  'date-parts'?: DateParts[];
  circa?: boolean;
  literal?: string;
}

/** An item of CSL-JSON 1.0.2, as far as we fill it. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'post-weblog' | 'article' | 'document' | 'speech';
  title?: string;
  author?: { literal: string }[];
  'container-title'?: string;
  section?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  note?: string;
  archive_location?: string;
}

const TYPES: Record<Source['kind'], CslItem['type']> = {
  article: 'article-newspaper',
  'live-blog': 'article-newspaper',
  wire: 'article-newspaper',
  'press-release': 'document',
  transcript: 'speech',
  post: 'post-weblog',
  other: 'document',
};

/** The document as a reference; with a statement, its words stand in the note and its id tells the references apart. */
export function cslOf(job: ExportJob, source: Source, statement: Statement | null = null): CslItem {
  const issued = dateOf(source.published);
  const url = source.canonicalUrl ?? source.url;
  const authors = source.bylines.map(({ value }) => ({ literal: value }));
  const note = statement === null ? null : noteOf(job, statement);
  const id = statement?.id ?? source.id;
  return {
    id,
    type: TYPES[source.kind],
    ...(source.title && { title: source.title.value }),
    ...(authors.length > 0 && { author: authors }),
    ...(source.publisher && { 'container-title': source.publisher.value.name }),
    ...(source.section && { section: source.section.value }),
    ...(issued && { issued }),
    accessed: { 'date-parts': datesOf({ ...NONE, instant: source.retrievedAt }) ?? [] },
    ...(url !== null && { URL: url }),
    ...(source.language !== 'und' && { language: source.language }),
    ...(note !== null && { note }),
    archive_location: statement === null ? linkTo.source(job, id) : linkTo.statement(job, id),
  };
}

const NONE = { edtf: null, start: null, end: null, basis: 'metadata' } as const;

/** « Les mots » — who said them, and when. */
function noteOf({ phrases }: ExportJob, { text, speaker, uttered }: Statement): string {
  const who = [phrases.speaker(speaker), phrases.speakerRole(speaker)].filter((part) => part !== null).join(', ');
  const when = uttered === null ? '' : ` (${phrases.time(uttered)})`;
  return `${phrases.quoted(text)} — ${who}${when}`;
}

/** A date no more exact than the document's own; limits that were inferred are words, not dates. */
function dateOf(published: Source['published']): CslDate | null {
  if (published === null) return null;
  const isInferred = published.basis === 'inferred' || published.approximate;
  const dates = datesOf(published);
  if (dates !== null) return { 'date-parts': dates, ...(isInferred && { circa: true }) };
  return published.edtf === null ? null : { literal: published.edtf };
}
