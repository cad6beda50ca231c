import type { LocaleRegistry } from '@dixit/locales/contract';
import type { PageLocale } from '@dixit/locales/contract';
import type { Block, Diagnostic, Source, Span, TemporalValue } from '@dixit/model';
import { contentId, fold, sha256Hex } from '@dixit/text';
import { dateUpdates, readDateLine, readZone, undatedClock } from './dateline.ts';
import { diagnostic } from './diagnostic.ts';
import { readFeedDate } from './feed/date.ts';
import type { Page } from './html/index.ts';
import { foundFor } from './found.ts';
import { kindOf, translatedOf } from './kind.ts';
import { detectWith, type Language, type LanguageModel, languageModel, markAsides } from './language.ts';
import { layout } from './layout/index.ts';
import { readableEnd } from './layout/readable.ts';
import { printedBylines } from './printed-bylines.ts';
import { readPublished } from './published.ts';
import { read } from './read.ts';
import { canonicalUrl, dateInUrl, domainOf } from './url.ts';
import { INGEST_VERSION } from './version.ts';

export interface IngestOptions {
  /** File name or address, for messages and to tell HTML from text. Never part of the id. */
  name: string;
  /** As received, parameters included: `text/html; charset=iso-8859-1`. */
  mediaType?: string | null;
  url?: string | null;
  outlet?: string | null;
  /** EDTF date or ISO instant; wins over whatever the document says. */
  published?: string | null;
  /** BCP 47; wins over detection. */
  language?: string | null;
  /** What a feed or a sitemap says of the document: holds where the document itself says nothing. */
  hints?: Hints | null;
  /** What is known to be wrong with the bytes already. */
  diagnostics?: readonly Diagnostic[];
  /** ISO instant. */
  retrievedAt: string;
}

export interface Hints {
  title: string | null;
  /** As written. */
  published: string | null;
  outlet: string | null;
}

export interface IngestDeps {
  locales: LocaleRegistry;
}

/**
 * Bytes to a Source: charset, frozen text, blocks, metadata, language, date. The frozen text of plain text
 * is the decoded characters as they came, less a byte-order mark. What is soft is a diagnostic on the
 * Source; throws DixitError SOURCE_EMPTY, SOURCE_TOO_LARGE (over 50 MiB), SOURCE_BINARY, CHARSET_UNKNOWN,
 * SOURCE_UNREADABLE (a page no parser can read) or INPUT_INVALID (`published`). Linear in the size.
 */
export async function ingest(bytes: Uint8Array, options: IngestOptions, deps: IngestDeps): Promise<Source> {
  const given = options.published ? readPublished(options.published) : null;
  const reading = await read(bytes, { ...options, locales: deps.locales });
  const { text, page } = reading;
  const model = await languageModel();
  const said = { given: options.language ?? null, claimed: page?.metadata.language ?? null };
  const language = languageOf(model, text, said, deps.locales);
  const pages = pagesOf(language.code, deps.locales);
  const laid = markAsides(text, readBlocks(text, page, { pages, outlet: options.outlet ?? null }), {
    code: language.code,
    stopWords: deps.locales.get(language.code)?.search.stopWords ?? NO_WORDS,
    model,
  });
  const url = canonicalUrl(page?.metadata.canonicalUrl ?? options.url ?? null);
  const printed = readDateLine(text, laid, pages);
  const offered = readFeedDate(options.hints?.published);
  const inUrl = dateInUrl(url);
  const published =
    given ?? page?.metadata.published ?? offered ?? inUrl ?? printed.published ?? printed.modified ?? reading.created;
  const modified = page?.metadata.modified ?? printed.modified;
  const [own] = pages;
  const blocks = dateUpdates(text, laid, published, own ? readZone(text, laid, own) : null);
  const sha256 = sha256Hex(bytes);
  const credited = credits(text, blocks, page, { options, pages, url, locales: deps.locales });
  const isInUrl = published !== null && published === inUrl;
  return {
    id: contentId('so', sha256, url ?? ''),
    kind: kindOf(text, blocks, pages, page?.metadata.isLive ?? false),
    ...credited,
    url: options.url ?? reading.url,
    canonicalUrl: url,
    retrievedAt: options.retrievedAt,
    published,
    modified,
    found: foundFor(
      { ...saidOf(options.hints ?? null), ...page?.metadata.found },
      { ...credited, published, modified },
      { given: options.published ?? null, url, isInUrl },
    ),
    language: language.code,
    languageConfidence: language.confidence,
    translated: translatedOf(text, blocks, pages),
    text,
    textSha256: sha256Hex(text),
    blocks,
    raw: { mediaType: reading.mediaType, sha256, bytes: bytes.length, charset: reading.charset },
    version: 1,
    previousVersionId: null,
    copyGroupId: null,
    diagnostics: [
      ...(options.diagnostics ?? []),
      ...reading.diagnostics,
      ...diagnose(language, published, blocks, deps.locales),
    ],
    provenance: { pipeline: INGEST_VERSION, stages: { ingest: INGEST_VERSION }, at: options.retrievedAt },
  };
}

const NO_WORDS: readonly string[] = [];

/** What the user gives, else what is read off the words, else (for few words) what the page claims. */
function languageOf(
  model: LanguageModel,
  text: string,
  { given, claimed }: { given: string | null; claimed: string | null },
  locales: LocaleRegistry,
): Language {
  const code = primarySubtag(given);
  if (code !== '') return { code, confidence: 1, reliable: true };
  const found = detectWith(model, text, locales.codes);
  const declared = primarySubtag(claimed);
  return found.reliable || declared === '' ? found : { code: declared, confidence: 0.5, reliable: true };
}

const primarySubtag = (tag: string | null): string => tag?.toLowerCase().split(/[-_]/u)[0] ?? '';

/** The text's own language first; then the others, as pages mix languages in their furniture. */
function pagesOf(code: string, locales: LocaleRegistry): PageLocale[] {
  const own = locales.get(code);
  const others = locales.codes.flatMap((other) => locales.get(other) ?? []).filter((locale) => locale !== own);
  return [...(own ? [own] : []), ...others].map((locale) => locale.page);
}

function readBlocks(text: string, page: Page | null, facts: { pages: PageLocale[]; outlet: string | null }): Block[] {
  const title = page?.metadata.title?.value ?? null;
  const end = readableEnd(text);
  const live = page ? { isLive: isLive(page, facts.pages), updates: page.metadata.updates } : undefined;
  const known = { ...facts, title, ...(live ? { live } : {}) };
  const blocks = layout(text.slice(0, end), known, page?.hints, (clock) => undatedClock(text, clock));
  const description = fold(page?.metadata.description ?? '').trim();
  const rest = trimmed(text, end);
  if (rest !== null) blocks.push({ kind: 'boilerplate', span: rest, reason: 'unread', update: null });
  return blocks.map((block) =>
    block.kind === 'paragraph' &&
    description.length > 20 &&
    fold(text.slice(block.span.start, block.span.end)) === description
      ? { ...block, kind: 'standfirst' as const }
      : block,
  );
}

const isLive = ({ metadata }: Page, pages: readonly PageLocale[]): boolean =>
  metadata.isLive || pages.some((page) => page.liveWords.test(fold(metadata.title?.value ?? '')));

/** What follows an offset, without the spaces at its edges; null for nothing. */
function trimmed(text: string, from: number): Span | null {
  const rest = text.slice(from);
  const start = from + rest.length - rest.trimStart().length;
  const end = from + rest.trimEnd().length;
  return start < end ? { start, end } : null;
}

interface CreditContext {
  locales: LocaleRegistry;
  options: IngestOptions;
  pages: readonly PageLocale[];
  url: string | null;
}

function credits(
  text: string,
  blocks: readonly Block[],
  page: Page | null,
  { options, pages, url, locales }: CreditContext,
): Pick<Source, 'title' | 'bylines' | 'publisher' | 'section'> {
  const headline = blocks.find((block) => block.kind === 'headline');
  const printed = headline
    ? { value: text.slice(headline.span.start, headline.span.end), rung: 'text' as const }
    : null;
  const outlet = options.outlet
    ? { value: { name: options.outlet, domain: domainOf(url) }, rung: 'user' as const }
    : null;
  const domain = domainOf(url);
  const fromUrl = domain ? { value: { name: domain, domain }, rung: 'url' as const } : null;
  const bylines = page?.metadata.bylines ?? [];
  const printedNames = printedBylines(text, blocks, pages, locales);
  const signed =
    printedNames.labelled.length > 0 || bylines.length === 0 ? [...printedNames.labelled, ...printedNames.signed] : [];
  return {
    title:
      page?.metadata.title?.rung === 'markup' && printed
        ? { ...printed, rung: 'markup' }
        : (page?.metadata.title ?? hinted(options.hints?.title) ?? printed),
    bylines: signed.length > 0 ? [...new Set(signed)].map((value) => ({ value, rung: 'text' })) : bylines,
    publisher: outlet ?? page?.metadata.publisher ?? publisherOf(hinted(options.hints?.outlet), domain) ?? fromUrl,
    section: page?.metadata.section ?? null,
  };
}

/** What a feed says, as it stood there. */
function saidOf(hints: Hints | null): Source['found'] {
  const { title, published, outlet } = hints ?? {};
  const said = { title, published, publisher: outlet };
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, raw]) => (raw ? [[field, { rung: 'feed' as const, raw }]] : [])),
  );
}

const hinted = (value: string | null | undefined): Source['title'] => (value ? { value, rung: 'feed' } : null);

const publisherOf = (name: Source['title'], domain: string | null): Source['publisher'] =>
  name && { value: { name: name.value, domain }, rung: name.rung };

function diagnose(
  language: Language,
  published: TemporalValue | null,
  blocks: readonly Block[],
  locales: LocaleRegistry,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (language.code === 'und' || !language.reliable)
    found.push(
      diagnostic('LANGUAGE_UNCERTAIN', 'warning', { language: language.code, confidence: language.confidence }),
    );
  else if (locales.get(language.code) === null)
    found.push(
      diagnostic('LANGUAGE_UNSUPPORTED', 'warning', { language: language.code, supported: locales.codes.join(', ') }),
    );
  const unread = blocks.findLast((block) => block.reason === 'unread');
  if (unread) found.push(diagnostic('TEXT_TOO_LONG', 'warning', { count: unread.span.start }));
  if (published === null) found.push(diagnostic('NO_DATE', 'info'));
  if (blocks.every((block) => block.kind === 'boilerplate')) found.push(diagnostic('BOILERPLATE_ONLY', 'warning'));
  return found;
}
