import { extract, type ExtractOptions, withAgencyLine } from '@dixit/extract';
import { type IngestOptions, ingest } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import { DixitError, type Diagnostic, type Extraction, type Source } from '@dixit/model';
import { LINK_VERSION } from './link-version.ts';

/** A document as it is handed to the document stages. Structured-clonable: it may go to another thread. */
export interface DocumentInput {
  bytes: Uint8Array;
  options: IngestOptions;
}

/** What the document stages make of it, without having seen any other document. */
export interface Prepared {
  source: Source;
  extraction: Extraction;
}

/**
 * The document stages in their order: bytes -> Source -> Extraction. Throws what `ingest` throws. An
 * extraction that breaks leaves a readable Source with the diagnostic `STAGE_FAILED`.
 */
export async function prepare({ bytes, options }: DocumentInput): Promise<Prepared> {
  const source = await ingest(bytes, options, { locales });
  const locale = locales.get(source.language);
  const own = extractionOf(source);
  const extraction = locale === null ? own : withAgencyLine(source, own, locale);
  return {
    source: {
      ...source,
      published: source.published ?? extraction.published,
      provenance: {
        ...source.provenance,
        stages: { ...source.provenance.stages, ...extraction.versions, link: LINK_VERSION },
      },
    },
    extraction,
  };
}

/** Extraction in the Source's language; empty in a language that no locale knows. Never throws. */
export function extractionOf(source: Source, options: ExtractOptions = {}): Extraction {
  const locale = locales.get(source.language);
  if (locale === null) return emptyExtraction(source);
  try {
    return extract(source, locale, options);
  } catch (error) {
    const params = { stage: 'extract', problem: error instanceof DixitError ? error.code : 'INTERNAL' };
    return emptyExtraction(source, { stage: 'extract', code: 'STAGE_FAILED', severity: 'error', params, span: null });
  }
}

function emptyExtraction(source: Source, ...diagnostics: Diagnostic[]): Extraction {
  return {
    sourceId: source.id,
    versions: {},
    statements: [],
    entities: [],
    mentions: [],
    temporals: [],
    figures: [],
    events: [],
    published: null,
    diagnostics,
  };
}
