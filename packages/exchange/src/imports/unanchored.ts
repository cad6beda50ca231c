import type { Entity, Extraction, Source, Speaker, Statement, TemporalValue, TextQuote, Tier } from '@dixit/model';

/** A document of somebody else's file, as it is put into the record. */
export interface ImportedDocument {
  source: Source;
  extraction: Extraction;
}

/** What makes ids and digests, and the time of the import. */
export interface Making {
  id(prefix: string, ...parts: readonly string[]): string;
  digest(text: string): string;
  /** ISO instant. */
  at: string;
}

export interface ImportedQuote {
  quote: TextQuote;
  /** Most probable first; empty when nobody is named. */
  candidates: readonly { name: string; probability: number }[];
}

export interface ImportedPage {
  kind: string;
  url: string;
  title: string | null;
  outlet: string | null;
  /** BCP 47; null when the file does not say. */
  language: string | null;
  published: TemporalValue | null;
  quotes: readonly ImportedQuote[];
}

const VERSION = '1';
const SURE = 0.8;

/**
 * A document without its text, and its quotations as statements that only their words anchor. They say so: the document
 * by a diagnostic, each statement by its `quote`, and none is in the top tier.
 */
export function unanchored(page: ImportedPage, making: Making): ImportedDocument {
  const { url, title, outlet, quotes } = page;
  const content = making.digest(JSON.stringify(quotes));
  const id = pageId(page, making);
  const empty = making.digest('');
  const provenance = { pipeline: 'import', stages: { [page.kind]: VERSION, content }, at: making.at };
  const source: Source = {
    id,
    kind: 'article',
    title: title === null ? null : { value: title, rung: 'meta' },
    bylines: [],
    publisher: publisherOf(outlet, url),
    section: null,
    url,
    canonicalUrl: null,
    retrievedAt: making.at,
    published: page.published,
    modified: null,
    found: {},
    language: page.language ?? 'und',
    languageConfidence: page.language === null ? 0 : 1,
    translated: 'unknown',
    text: '',
    textSha256: empty,
    blocks: [],
    raw: { mediaType: 'application/json', sha256: content, bytes: 0, charset: 'utf-8' },
    version: 1,
    previousVersionId: null,
    copyGroupId: null,
    diagnostics: [
      { stage: 'ingest', code: 'IMPORTED_WITHOUT_TEXT', severity: 'info', params: { kind: page.kind }, span: null },
    ],
    provenance,
  };
  return { source, extraction: extractionOf(source, page, making) };
}

/** The id that a page has, whatever was quoted of it. */
export const pageId = ({ kind, url }: ImportedPage, making: Pick<Making, 'id'>): string =>
  making.id('so', 'import', kind, url);

/** A page with the quotations that it had before: files speak of one address in several lines. */
export function withQuotesOf(page: ImportedPage, before: Pick<Extraction, 'statements'>): ImportedPage {
  const old = before.statements.flatMap(({ quote, speaker }): ImportedQuote[] =>
    quote === null
      ? []
      : [{ quote, candidates: speaker.candidates.map(({ name, probability }) => ({ name, probability })) }],
  );
  const known = new Set(old.map(({ quote }) => `${quote.prefix}\n${quote.exact}`));
  return {
    ...page,
    quotes: [...old, ...page.quotes.filter(({ quote }) => !known.has(`${quote.prefix}\n${quote.exact}`))],
  };
}

function publisherOf(outlet: string | null, url: string): Source['publisher'] {
  const domain = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : null;
  const name = outlet ?? domain;
  return name === null ? null : { value: { name, domain }, rung: outlet === null ? 'url' : 'meta' };
}

function extractionOf(source: Source, page: ImportedPage, making: Making): Extraction {
  const names = [...new Set(page.quotes.flatMap(({ candidates }) => candidates.map(({ name }) => name)))];
  const keys = new Map(names.map((name, i) => [name, `e${i}`]));
  return {
    sourceId: source.id,
    versions: { [page.kind]: VERSION },
    statements: page.quotes.map((quote) => statementOf(source.id, quote, { keys, making, kind: page.kind })),
    entities: names.map((name, i): Entity => entityOf(`e${i}`, name)),
    mentions: [],
    temporals: [],
    figures: [],
    events: [],
    published: source.published,
    diagnostics: [],
  };
}

const entityOf = (key: string, name: string): Entity => ({
  key,
  name,
  type: 'person',
  names: [name],
  roles: [],
  country: null,
  gender: 'unknown',
  plural: false,
  mentions: [],
});

interface Within {
  keys: ReadonlyMap<string, string>;
  making: Making;
  kind: string;
}

function statementOf(sourceId: string, { quote, candidates }: ImportedQuote, within: Within): Statement {
  const { keys, making, kind } = within;
  const [best] = candidates;
  const value = best?.probability ?? 0.5;
  const tier: Tier = best !== undefined && best.probability >= SURE ? 'likely' : 'possible';
  return {
    id: making.id('st', sourceId, quote.prefix, quote.exact),
    sourceId,
    blockIndex: 0,
    continues: null,
    nestedIn: null,
    kind: 'direct',
    parts: [],
    text: quote.exact,
    quote,
    cue: null,
    speaker: speakerOf(candidates, keys),
    addressee: null,
    target: null,
    medium: null,
    relay: [],
    act: 'assert',
    polarity: 'positive',
    modality: 'asserted',
    uttered: null,
    about: { events: [], actors: [], figures: [] },
    translatedQuote: false,
    confidence: { value, tier, reasons: best === undefined ? [{ code: 'SPEAKER_UNKNOWN', params: {} }] : [] },
    review: { verdict: 'unreviewed', by: null, at: null },
    utteranceId: null,
    provenance: { extractor: 'import', version: kind },
  };
}

function speakerOf(candidates: ImportedQuote['candidates'], keys: ReadonlyMap<string, string>): Speaker {
  const [best] = candidates;
  const key = (name: string): string | null => keys.get(name) ?? null;
  return {
    entity: best === undefined ? null : key(best.name),
    actorId: null,
    mention: null,
    mentionText: null,
    name: best?.name ?? null,
    type: best === undefined ? 'unknown' : 'person',
    role: null,
    onBehalfOf: null,
    candidates: candidates.map(({ name, probability }) => ({
      entity: key(name),
      actorId: null,
      name,
      probability,
      reasons: [],
    })),
  };
}
