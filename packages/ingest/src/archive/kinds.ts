import { extname } from 'node:path';

/** Media types of documents by the ending of their name, for what comes without a media type. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.pdf': 'application/pdf',
};
const LINES = new Set(['.jsonl', '.ndjson', '.jsonlines']);
const ARCHIVES = new Set('.zip .gz .tgz .tar .bz2 .xz .zst .7z .rar .warc .cab .jar'.split(' '));

export const mediaTypeOf = (name: string): string | null => MEDIA_TYPES[endingOf(name)] ?? null;
export const isLines = (name: string): boolean => LINES.has(endingOf(name));
export const isArchiveName = (name: string): boolean => ARCHIVES.has(endingOf(name));
export const hasEnding = (name: string): boolean => endingOf(name) !== '';

const endingOf = (name: string): string => extname(name).toLowerCase();

const startsWith = (bytes: Uint8Array, ascii: string): boolean =>
  Buffer.from(bytes.subarray(0, ascii.length)).toString('latin1') === ascii;

export const isWarc = (bytes: Uint8Array): boolean => startsWith(bytes, 'WARC/');

/** Books and office files are zip files of parts that are no documents: what they begin with tells them. */
const PARTS = /^(?:mimetype|\[Content_Types\]\.xml|_rels\/|word\/|xl\/|META-INF\/)/u;
export const isZip = (bytes: Uint8Array): boolean =>
  (startsWith(bytes, 'PK\u0003\u0004') && !PARTS.test(Buffer.from(bytes.subarray(30, 60)).toString('latin1'))) ||
  startsWith(bytes, 'PK\u0005\u0006');

/** An archive of any sort, by its first bytes. */
export const isArchive = (bytes: Uint8Array): boolean =>
  isZip(bytes) ||
  isWarc(bytes) ||
  (bytes[0] === 0x1f && bytes[1] === 0x8b) ||
  ['7z\u00bc\u00af', 'BZh', '\u00fd7zXZ', '(\u00b5/\u00fd', 'Rar!'].some((magic) => startsWith(bytes, magic)) ||
  Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
