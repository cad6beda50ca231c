import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Context } from '../context.ts';
import { type FoundFile, findFiles } from '../files.ts';
import { fromArchive } from './from-archive.ts';
import { type Outcome, failed } from './outcome.ts';
import type { Document } from './stream.ts';

export type Extras = Pick<Document, 'language' | 'published' | 'outlet' | 'url'>;

/** One document may hold at most this many bytes; larger files are not even read. */
const MAX_BYTES = 50 * 1024 * 1024;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
};

const ADDRESS = /^https?:\/\//i;
/** `ftp://`, `file://`: no path of a file either. */
const OTHER_ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i;

/** Whether an operand is read from the web by whoever has the store, and not from here. */
export const isAddress = (name: string): boolean => ADDRESS.test(name);

/** Files, folders, addresses and `-`, each read when it is asked for; an outcome for what cannot be read. */
export async function* documentsAt(
  context: Pick<Context, 'env' | 'signal'>,
  names: readonly string[],
  extras: Extras,
): AsyncGenerator<Document | Outcome> {
  for (const name of names) {
    if (isAddress(name)) {
      yield { ...extras, name, url: name };
      continue;
    }
    if (OTHER_ADDRESS.test(name)) {
      const url = name.replace(/\/\/[^/]*@/, '//');
      yield failed(url, { code: 'FETCH_FORBIDDEN_URL', params: { url, problem: 'scheme' } });
      continue;
    }
    const files = name === '-' ? [stdinFile()] : findFiles([name], context.env.cwd);
    for await (const file of files) {
      if (context.signal.aborted) return;
      const several = await fromArchive(file, extras);
      if (several === null) yield await documentOf(file, extras);
      else yield* several;
    }
  }
}

export async function documentOf(file: FoundFile, extras: Extras): Promise<Document | Outcome> {
  const { name, path, problem } = file;
  if (problem !== null) return failed(name, { code: 'SOURCE_UNREADABLE', params: { name, reason: problem } });
  if (file.bytes > MAX_BYTES) return tooLarge(name, file.bytes);
  try {
    const bytes = path === '-' ? await readStdin() : await readFile(path);
    if (bytes.length > MAX_BYTES) return tooLarge(name, bytes.length);
    if (bytes.length === 0) return failed(name, { code: 'SOURCE_EMPTY', params: { name } });
    const mediaType = MEDIA_TYPES[extname(name).toLowerCase()];
    return { name, contentBase64: bytes.toString('base64'), ...(mediaType ? { mediaType } : {}), ...extras };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'EIO';
    return failed(name, { code: 'SOURCE_UNREADABLE', params: { name, reason } });
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

const stdinFile = (): FoundFile => ({ name: '-', path: '-', bytes: 0, problem: null });

const tooLarge = (name: string, bytes: number): Outcome =>
  failed(name, { code: 'SOURCE_TOO_LARGE', params: { name, bytes, limit: MAX_BYTES } });
