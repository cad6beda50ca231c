import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { ExportFormat, ExportSubject } from '@dixit/model';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parquetReadObjects } from 'hyparquet';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { faultsOf } from './annotation-schema.ts';
import { type FtmEntity, ftmFaults } from './ftm-model.ts';
import { readProv } from './read-prov.ts';
import { readTimeline } from './read-timeline.ts';
import { misusedTerms } from './vocabularies.ts';

type AtomEntry = NonNullable<ReturnType<typeof parseAtomFeed<string>>['entries']>[number];

/** Throws with what a validator has found. */
function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.slice(0, 20).join('\n'));
}

/** Ids of the records in a file, in order, as a reader that knows nothing of us finds them. */
export type Reader = (bytes: Buffer, what: ExportSubject) => Promise<string[]> | string[];

const linesOf = (bytes: Buffer): Record<string, unknown>[] =>
  String(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const table =
  (delimiter: string): Reader =>
  (bytes) =>
    parse<{ id: string }>(bytes, { columns: true, bom: true, delimiter }).map(({ id }) => id);

const cited: Reader = (bytes) => (new Cite(String(bytes)).data as { id: string }[]).map(({ id }) => id);

const ourId = (address: string): string => /[a-z]{2}_[0-9a-z]+/u.exec(address)?.[0] ?? address;

const SCHEMA_OF: Record<ExportSubject, string> = {
  statements: 'Note',
  events: 'Event',
  sources: 'Article',
  record: '',
  log: '',
};
/** What a document's context has no term for is a fault, not left out. */
const SAFE = { safe: true } as jsonld.Options.Expand;

const TYPE_OF: Record<ExportSubject, RegExp> = {
  statements: /^urn:dixit:ns:Statement$/u,
  events: /^http:\/\/schema\.org\/Event$/u,
  sources: /^http:\/\/schema\.org\/(?:NewsArticle|LiveBlogPosting)$/u,
  record: /^$/u,
  log: /^$/u,
};

export const READERS: Record<ExportFormat, Reader> = {
  jsonl: (bytes) => linesOf(bytes).map(({ id }) => String(id)),
  csv: table(','),
  tsv: table('\t'),
  excel: table(';'),
  parquet: async (bytes) => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    return (await parquetReadObjects({ file })).map(({ id }) => String(id));
  },
  sqlite: readSqlite,
  jsonld: async (bytes, what) => {
    const expanded = await jsonld.expand(JSON.parse(String(bytes)) as jsonld.JsonLdDocument, SAFE);
    refuse(misusedTerms(expanded));
    return expanded
      .filter((node) => ([node['@type']].flat() as string[]).some((type) => TYPE_OF[what].test(type)))
      .map((node) => ourId(String(node['@id'])));
  },
  anno: readAnnotations,
  ftm: readFtm,
  csl: readCsl,
  bibtex: cited,
  ris: cited,
  markdown: (bytes) => [...String(bytes).matchAll(/· \[(st_[0-9a-z]+)\]\(/gu)].map(([, id = '']) => id),
  html: (bytes) => {
    const { document } = parseHTML(String(bytes));
    if (document.querySelector('script, iframe, object, embed, [onclick], [onload], [onerror]'))
      throw new Error('a script');
    return [...document.querySelectorAll('figure')].map(({ id }) => id);
  },
  atom: (bytes) => {
    const { id, title, updated, entries = [] } = parseAtomFeed(String(bytes));
    refuse(
      ['id', 'title', 'updated'].filter((_, i) => ![id, title, updated][i]).map((name) => `the feed has no ${name}`),
    );
    refuse(entries.flatMap((entry) => (isEntry(entry) ? [] : [`${entry.id}: no entry of RFC 4287`])));
    return entries.map((entry) => ourId(entry.id ?? ''));
  },
  jsonfeed: (bytes) => {
    const { version } = JSON.parse(String(bytes)) as { version: string };
    const { title, items = [] } = parseJsonFeed(String(bytes));
    if (version !== 'https://jsonfeed.org/version/1.1' || !title) throw new Error('no JSON Feed 1.1');
    return items.map((item) => ourId(item.id ?? ''));
  },
  ics: (bytes) =>
    new ICAL.Component(ICAL.parse(String(bytes)) as string)
      .getAllSubcomponents()
      .map((component) => ourId(String(component.getFirstPropertyValue('uid')))),
  prov: async (bytes) => (await readProv(bytes)).map(({ id }) => String(id)),
  gold: (bytes) => linesOf(bytes).map(({ id }) => String(id)),
  timelinejs: (bytes) => {
    const file = String(bytes);
    const slides = readTimeline(file).map(({ unique_id: id }) => id);
    const { undated } = JSON.parse(file) as { undated: { unique_id: string; start_date?: object }[] };
    if (undated.some(({ start_date: date }) => date !== undefined)) throw new Error('a date among what has none');
    return [...slides, ...undated.map(({ unique_id: id }) => id)];
  },
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

/** What RFC 4287 asks of every entry: an IRI, a title, an instant of RFC 3339, an author, an address or content. */
const isEntry = ({ id, title, updated, authors, links }: AtomEntry): boolean =>
  URL.canParse(id ?? '') &&
  INSTANT.test(updated ?? '') &&
  [title, authors?.[0]?.name, links?.[0]?.href].every((part) => part !== undefined && part !== '');

/** A reader of CSL-JSON leaves out what is no variable of CSL, or not of its type: nothing may be left out. */
function readCsl(bytes: Buffer): string[] {
  const items = JSON.parse(String(bytes)) as { id: string }[];
  const { clean } = plugins.input.util as { clean: (items: object[], mayGuess: boolean) => object[] };
  const read = clean(items, false);
  refuse(items.filter((item, i) => !isDeepStrictEqual(item, read[i])).map(({ id }) => `${id}: not read as written`));
  return (new Cite(String(bytes)).data as { id: string }[]).map(({ id }) => id);
}

function readSqlite(bytes: Buffer, what: ExportSubject): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-'));
  try {
    const path = join(folder, 'read.sqlite');
    writeFileSync(path, bytes);
    const db = new Database(path, { readonly: true });
    const faults = [...(db.pragma('foreign_key_check') as unknown[]), db.pragma('integrity_check', { simple: true })];
    if (faults.length > 1 || faults[0] !== 'ok') throw new Error(JSON.stringify(faults));
    const ids = db.prepare(`select id from ${what} order by rowid`).pluck().all() as string[];
    db.close();
    return ids;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFtm(bytes: Buffer, what: ExportSubject): string[] {
  const entities = linesOf(bytes) as unknown as FtmEntity[];
  refuse(ftmFaults(entities));
  return entities.filter(({ schema }) => schema === SCHEMA_OF[what]).map(({ id }) => id);
}

/** Terms of http://www.w3.org/ns/anno.jsonld that we use, as the Recommendation names them (Web Annotation Vocabulary, A). */
const ANNOTATION_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      ['Annotation', 'SpecificResource', 'TextQuoteSelector', 'TextPositionSelector', 'TextualBody', 'TimeState'].map(
        (term) => [term, `oa:${term}`],
      ),
    ),
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Software: 'as:Application',
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    first: { '@id': 'as:first', '@type': '@id' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    startIndex: 'as:startIndex',
    partOf: { '@id': 'as:partOf', '@type': '@id' },
    generator: { '@id': 'as:generator', '@type': '@id' },
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    state: { '@id': 'oa:hasState', '@type': '@id' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: 'oa:start',
    end: 'oa:end',
    sourceDate: 'oa:sourceDate',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    created: 'http://purl.org/dc/terms/created',
    generated: 'http://purl.org/dc/terms/issued',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    name: 'http://xmlns.com/foaf/0.1/name',
  },
};

type Expanded = Record<string, { '@list'?: Expanded[]; '@id'?: string }[]> & { '@id': string; '@type': string[] };

/**
 * Holds the file against the JSON Schema of the model, expands it with the context of the standard, which refuses what
 * it has no term for, and holds the terms against the vocabulary that the W3C publishes.
 */
async function readAnnotations(bytes: Buffer): Promise<string[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(url);
    return { contextUrl: undefined, documentUrl: url, document: ANNOTATION_CONTEXT } as never;
  };
  const document = JSON.parse(String(bytes)) as jsonld.JsonLdDocument & {
    first: { id: string; items: unknown[] };
  };
  const { first } = document;
  // The schema knows pages and items by address; the Recommendation (5.1, 5.2) lets them stand there whole.
  refuse(faultsOf('AnnotationCollection', { ...document, first: first.id }));
  refuse(faultsOf('AnnotationPage', { ...first, items: [] }));
  refuse(first.items.flatMap((item) => faultsOf('Annotation', item)));
  const [collection] = (await jsonld.expand(document, { ...SAFE, documentLoader })) as unknown as Expanded[];
  refuse(misusedTerms([collection]));
  const page = collection?.['http://www.w3.org/ns/activitystreams#first']?.[0] as unknown as Expanded | undefined;
  const items = page?.['http://www.w3.org/ns/activitystreams#items']?.[0]?.['@list'] ?? [];
  return items.map((item) => {
    const targets = item['http://www.w3.org/ns/oa#hasTarget'] ?? [];
    if (!item['@type'].includes('http://www.w3.org/ns/oa#Annotation') || targets.length === 0)
      throw new Error(item['@id']);
    return ourId(item['@id']);
  });
}
