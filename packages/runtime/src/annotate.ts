import { annotationOf } from '@dixit/exchange';
import { blocksOf, detectLanguage, readPublished } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import type { AnnotateInput, AnnotateOutput, Source } from '@dixit/model';
import { contentId, sha256Hex } from '@dixit/text';
import type { Beside } from './beside.ts';
import { extractionOf } from './stages.ts';

/** Reads a text as it stands: no character is moved, so offsets are those of the input. */
export async function annotate(input: AnnotateInput, beside: Beside | null = null): Promise<AnnotateOutput> {
  const source = await sourceOf(input);
  const own = extractionOf(source, { doubtfulEvents: true });
  const extraction = beside === null ? own : await beside(source, own);
  return { ...annotationOf(extraction, source), id: input.id };
}

async function sourceOf({ id, text, lang, reference }: AnnotateInput): Promise<Source> {
  const detected = lang === undefined ? await detectLanguage(text) : { code: lang, confidence: 1 };
  const sha256 = sha256Hex(text);
  const at = '1970-01-01T00:00:00Z';
  return {
    id: contentId('so', id, sha256),
    kind: 'article',
    title: null,
    bylines: [],
    publisher: null,
    section: null,
    url: null,
    canonicalUrl: null,
    retrievedAt: at,
    published: reference === undefined ? null : readPublished(reference),
    modified: null,
    found: {},
    language: detected.code,
    languageConfidence: detected.confidence,
    translated: 'unknown',
    text,
    textSha256: sha256,
    blocks: blocksOf(text, locales.get(detected.code)),
    raw: { mediaType: 'text/plain', sha256, bytes: Buffer.byteLength(text), charset: 'utf-8' },
    version: 1,
    previousVersionId: null,
    copyGroupId: null,
    diagnostics: [],
    provenance: { pipeline: '1', stages: {}, at },
  };
}
