import type { Locale } from '@dixit/locales/contract';
import { type Diagnostic, type Extraction, type Source, type TemporalValue, verifySpans } from '@dixit/model';
import { matchQuotations } from '@dixit/text';
import { attribute } from './attribution/attribute.ts';
import { readableBlocks } from './blocks.ts';
import { castOf } from './coreference/resolve.ts';
import type { Document } from './document.ts';
import { findEvents } from './event/index.ts';
import { findFigures } from './figure/index.ts';
import { inLiveOrder } from './live-order.ts';
import { piecesOf } from './reading/pieces.ts';
import { read, sentenceFrom } from './reading/reading.ts';
import { fillAbout } from './statement/about.ts';
import { STAGES } from './stages.ts';
import { statementsOf } from './statement/assemble.ts';
import { entitiesOf, mentionsOf } from './statement/entities.ts';
import { fillUttered } from './statement/uttered.ts';
import { findTemporals } from './temporal/index.ts';
import { withinLimits } from './temporal/limits.ts';

/** More than any article holds: among so many, words are no sentences. */
const MAX_QUOTATIONS = 20_000;

export interface ExtractOptions {
  /** Also events that a single sentence only hints at; what is stored has none of them. */
  doubtfulEvents?: boolean;
  /** Who said what and nothing else: no times, figures and events. */
  statementsOnly?: boolean;
}

/**
 * All that one document, read alone, says. Pure. `locale` null: the language is not supported, and the
 * Extraction holds nothing but the diagnostic that says so. Never throws: a stage that fails leaves a
 * STAGE_FAILED diagnostic, and the others go on with what there is.
 */
export function extract(source: Source, locale: Locale | null, options: ExtractOptions = {}): Extraction {
  const live = inLiveOrder(source);
  if (live === null) return extractInOrder(source, locale, options);
  return guarded(source, live.back(extractInOrder(live.source, locale, options)));
}

function extractInOrder(
  source: Source,
  locale: Locale | null,
  { doubtfulEvents = false, statementsOnly = false }: ExtractOptions,
): Extraction {
  const result = empty(source);
  if (!locale) {
    result.diagnostics.push(diagnostic('LANGUAGE_UNSUPPORTED', 'error', { language: source.language }));
    return result;
  }
  const attempt = <T>(stage: string, run: () => T, otherwise: T): T => {
    try {
      return run();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      result.diagnostics.push(diagnostic('STAGE_FAILED', 'error', { stage, reason }));
      return otherwise;
    }
  };
  const blocks = readableBlocks(source);
  if (source.blocks.length > 0 && blocks.length === 0) {
    result.diagnostics.push(diagnostic('BOILERPLATE_ONLY', 'warning', {}));
  }
  const quotations = attempt(
    'quotation',
    () =>
      matchQuotations(
        source.text,
        blocks.map((block) => block.span),
      ),
    [],
  );
  if (quotations.length > MAX_QUOTATIONS) {
    result.diagnostics.push(diagnostic('TOO_MANY_MARKS', 'warning', { count: quotations.length }));
    return result;
  }
  const guessed = quotations.filter((quotation) => !quotation.balanced).length;
  if (guessed > 0) result.diagnostics.push(diagnostic('QUOTATION_UNBALANCED', 'info', { count: guessed }));
  const document: Document = { source, locale, blocks, quotations };
  const pieces = statementsOnly ? null : piecesOf(source.text);
  const times = pieces && attempt('temporal', () => findTemporals({ source, locale, quotations }), null);
  if (times) {
    result.temporals = times.expressions;
    result.published = times.published;
    result.diagnostics.push(...times.diagnostics);
  }
  const reading = attempt('reading', () => read(document), null);
  if (!reading) return result;
  const drafts = attempt('attribution', () => attribute(reading), []);
  const speakers = drafts.map(({ speaker }) => speaker);
  const cast = attempt('coreference', () => castOf(reading, speakers), null);
  if (!cast) return result;
  result.entities = attempt('entities', () => entitiesOf(reading, cast), []);
  result.mentions = attempt('mentions', () => mentionsOf(reading, cast), []);
  result.statements = attempt('statement', () => statementsOf(reading, drafts, cast), []);
  if (pieces) {
    result.figures = attempt('figure', () => findFigures({ source, locale, temporals: result.temporals, pieces }), []);
    result.events = attempt(
      'event',
      () => findEvents({ source, locale, reading, pieces, doubtful: doubtfulEvents, ...pick(result) }),
      [],
    );
  }
  const sentenceAround = (offset: number) => sentenceFrom(reading.sentences, offset);
  attempt('about', () => fillAbout(result, sentenceAround), undefined);
  const published = source.published ?? result.published;
  attempt(
    'uttered',
    () => fillUttered(result, { text: source.text, blocks: source.blocks, published, locale }, sentenceAround),
    undefined,
  );
  setLimits(result, published);
  if (result.statements.length === 0) result.diagnostics.push(diagnostic('NO_STATEMENTS', 'info', {}));
  return guarded(source, result);
}

/** What a weekday of an undated document may mean, as far as the document tells. */
function setLimits(result: Extraction, published: TemporalValue | null): void {
  const limited = withinLimits(published);
  if (limited === null) return;
  const each = (time: TemporalValue | null): TemporalValue | null => time && limited(time);
  result.statements = result.statements.map((said) => ({ ...said, uttered: each(said.uttered) }));
  result.events = result.events.map((event) => ({
    ...event,
    time: each(event.time),
    ...(event.alsoAt ? { alsoAt: event.alsoAt.map(limited) } : {}),
    stages: event.stages.map((claim) => ({ ...claim, asOf: each(claim.asOf) })),
  }));
}

const pick = ({ mentions, entities, statements, temporals }: Extraction) => ({
  mentions,
  entities,
  statements,
  temporals,
});

function empty(source: Source): Extraction {
  return {
    sourceId: source.id,
    versions: Object.fromEntries(STAGES.map(({ name, version }) => [name, version])),
    statements: [],
    entities: [],
    mentions: [],
    temporals: [],
    figures: [],
    events: [],
    published: null,
    diagnostics: [],
  };
}

const diagnostic = (
  code: Diagnostic['code'],
  severity: Diagnostic['severity'],
  params: Diagnostic['params'],
): Diagnostic => ({ stage: 'extract', code, severity, params, span: null });

/** Drops every value that points to other words than it holds. */
function guarded(source: Source, result: Extraction): Extraction {
  const faults = verifySpans(source, result);
  const faulty = new Set(faults.map(({ path }) => path.split('.').slice(0, 2).join('.')));
  if (faulty.size === 0) return result;
  const keep = <T>(list: readonly T[], name: string): T[] => list.filter((_, i) => !faulty.has(`${name}.${i}`));
  for (const path of faulty)
    result.diagnostics.push(diagnostic('STAGE_FAILED', 'error', { stage: 'verify', reason: path }));
  return {
    ...result,
    statements: keep(result.statements, 'statements'),
    entities: keep(result.entities, 'entities'),
    mentions: keep(result.mentions, 'mentions'),
    temporals: keep(result.temporals, 'temporals'),
    figures: keep(result.figures, 'figures'),
    events: keep(result.events, 'events'),
  };
}
