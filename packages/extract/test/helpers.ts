import { createHash } from 'node:crypto';
import { locales } from '@dixit/locales';
import type { Locale } from '@dixit/locales/contract';
import type { Extraction, Source, Statement } from '@dixit/model';
import { lines } from '@dixit/text';
import { extract } from '../src/index.ts';

/** A source of one paragraph a line, without a date. */
export function sourceOf(text: string, language: string): Source {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: 'so_0000000000000000',
    kind: 'article',
    title: null,
    bylines: [],
    publisher: null,
    section: null,
    url: null,
    canonicalUrl: null,
    retrievedAt: '2031-03-04T12:00:00Z',
    published: null,
    modified: null,
    found: {},
    language,
    languageConfidence: 1,
    translated: 'unknown',
    text,
    textSha256: sha256,
    blocks: lines(text).map((span) => ({ kind: 'paragraph', span, reason: null, update: null })),
    raw: { mediaType: 'text/plain', sha256, bytes: Buffer.byteLength(text), charset: 'utf-8' },
    version: 1,
    previousVersionId: null,
    copyGroupId: null,
    diagnostics: [],
    provenance: { pipeline: '1', stages: {}, at: '2031-03-04T12:00:00Z' },
  };
}

export function localeOf(code: string): Locale {
  const locale = locales.get(code);
  if (!locale) throw new Error(`no locale ${code}`);
  return locale;
}

export const extracted = (text: string, language = 'fr'): Extraction =>
  extract(sourceOf(text, language), localeOf(language));

/** Statements in short: words, cue, mention, resolved name. */
export const said = (text: string, language = 'fr') => extracted(text, language).statements.map(short);

export const short = (s: Statement): [string, string | null, string | null, string | null] => [
  s.text,
  s.cue?.text ?? null,
  s.speaker.mentionText,
  s.speaker.name,
];
