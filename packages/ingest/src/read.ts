import type { LocaleRegistry } from '@dixit/locales/contract';
import { DixitError, type Diagnostic } from '@dixit/model';
import { binaryKind } from './binary.ts';
import { decode } from './charset.ts';
import type * as Html from './html/index.ts';
import type { Page, PageOptions } from './html/index.ts';

/** 50 MiB. */
const MAX_BYTES = 50 * 1024 * 1024;

/** What the form of a document gives: its frozen text, and what it says of itself. */
export interface Reading {
  text: string;
  /** Null for plain text, which says nothing of itself. */
  page: Page | null;
  mediaType: string;
  /** `binary` for a PDF. */
  charset: string;
  /** Of a PDF: when the file was made. */
  created: Page['metadata']['published'];
  /** As a record names it. */
  url: string | null;
  diagnostics: Diagnostic[];
}

export interface ReadOptions {
  name: string;
  mediaType?: string | null;
  url?: string | null;
  locales: LocaleRegistry;
}

/**
 * Reads a page, a PDF, Markdown, a record in JSON or plain text. What only one form needs is loaded when the first
 * of it comes in. Throws SOURCE_EMPTY, SOURCE_TOO_LARGE, SOURCE_BINARY, CHARSET_UNKNOWN, SOURCE_UNREADABLE,
 * SOURCE_ENCRYPTED, SOURCE_WITHOUT_TEXT and RECORD_INVALID.
 */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const { name } = options;
  if (bytes.length === 0) throw new DixitError('SOURCE_EMPTY', { name });
  if (bytes.length > MAX_BYTES)
    throw new DixitError('SOURCE_TOO_LARGE', { name, bytes: bytes.length, limit: MAX_BYTES });
  const kind = binaryKind(bytes);
  const reading = kind === 'pdf' ? await readPdfFile(bytes, name) : await readText(bytes, kind, options);
  if (reading.text.trim() === '') throw new DixitError('SOURCE_EMPTY', { name });
  return reading;
}

async function readPdfFile(bytes: Uint8Array, name: string): Promise<Reading> {
  const { readPdf } = await import('./pdf/index.ts');
  const page = await readPdf(bytes, name);
  const { text, created } = page;
  return { text, page, mediaType: 'application/pdf', charset: 'binary', created, url: null, diagnostics: [] };
}

async function readText(bytes: Uint8Array, kind: string | null, options: ReadOptions): Promise<Reading> {
  const { name, mediaType = null, url = null, locales } = options;
  if (kind !== null) throw new DixitError('SOURCE_BINARY', { name, kind });
  const form = formOf(bytes, options);
  const { text, charset, diagnostics } = decode(bytes, mediaType, form === 'text/html');
  if (text.trim() === '') throw new DixitError('SOURCE_EMPTY', { name });
  const page = await READERS[form](text, { name, url, locales });
  return {
    text: page?.text ?? text,
    page,
    mediaType: form,
    charset,
    created: null,
    url: form === 'application/json' ? (page?.metadata.canonicalUrl ?? null) : null,
    diagnostics,
  };
}

type Form = 'text/html' | 'text/plain' | 'text/markdown' | 'application/json';

/** Asked for again, a module costs as much as reading a small page. */
let html: Promise<typeof Html> | undefined;

const READERS: Readonly<Record<Form, (text: string, options: PageOptions) => Promise<Page | null>>> = {
  'text/plain': () => Promise.resolve(null),
  'text/html': async (text, options) => (await (html ??= import('./html/index.ts'))).readHtml(text, options),
  'text/markdown': async (text) => (await import('./formats/markdown.ts')).readMarkdown(text),
  'application/json': async (text, options) => (await import('./formats/record.ts')).readRecord(text, options),
};

const HTML_START = /^[\s\ufeff]*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|article|main|div|p)[\s>]/iu;

/** The media type says it, else the first letters, else the ending of the name. */
function formOf(bytes: Uint8Array, { name, mediaType }: ReadOptions): Form {
  const type = mediaType?.toLowerCase().split(';')[0]?.trim();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'text/html';
  if (type === 'text/plain' || type === 'text/markdown' || type === 'application/json') return type;
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replaceAll('\0', '');
  if (HTML_START.test(start)) return 'text/html';
  if (/\.(?:md|markdown)$/iu.test(name)) return 'text/markdown';
  return /\.json$/iu.test(name) && /^\s*\{/u.test(start) ? 'application/json' : 'text/plain';
}
