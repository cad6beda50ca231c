import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type RouterInputs, watchJob } from '@dixit/client';
import type { Diagnostic, ErrorBody, JobItem } from '@dixit/model';
import type { Context } from './context.ts';
import { type FoundFile, findFiles } from './files.ts';

type Document = RouterInputs['source']['add']['items'][number];
export type Extras = Pick<Document, 'language' | 'published' | 'outlet' | 'url'>;

/** What became of one document. */
export interface Outcome {
  name: string;
  state: JobItem['state'];
  sourceId: string | null;
  statements: number;
  error: ErrorBody | null;
  diagnostics: Diagnostic[];
}

/** One document may hold at most this many bytes; larger files are not even read. */
const MAX_BYTES = 50 * 1024 * 1024;
const BATCH = { documents: 200, bytes: 48 * 1024 * 1024 };
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
};

const ADDRESS = /^https?:\/\//i;

/** Files, folders, addresses and `-`, read and handed in a batch at a time; every one has an outcome, in order. */
export async function* ingestPaths(
  context: Context,
  names: readonly string[],
  extras: Extras,
): AsyncGenerator<Outcome> {
  let batch: (Document | Outcome)[] = [];
  let bytes = 0;
  for (const name of names) {
    if (ADDRESS.test(name)) {
      if (batch.length >= BATCH.documents) {
        yield* ingestBatch(context, batch);
        [batch, bytes] = [[], 0];
      }
      batch.push({ ...extras, name, url: name });
      continue;
    }
    const files = name === '-' ? [stdinFile()] : findFiles([name], context.env.cwd);
    for await (const file of files) {
      if (context.signal.aborted) return;
      if (batch.length >= BATCH.documents || bytes + file.bytes > BATCH.bytes) {
        yield* ingestBatch(context, batch);
        [batch, bytes] = [[], 0];
      }
      batch.push(await documentOf(file, extras));
      bytes += file.bytes;
    }
  }
  if (batch.length > 0) yield* ingestBatch(context, batch);
}

/** Hands documents in, follows the job, and gives an outcome for each in the order they came. */
export async function* ingestBatch(context: Context, batch: readonly (Document | Outcome)[]): AsyncGenerator<Outcome> {
  const documents = batch.filter((one): one is Document => !('state' in one));
  const done = documents.length === 0 ? new Map<number, JobItem>() : await submit(context, documents);
  let index = 0;
  for (const one of batch) yield 'state' in one ? one : outcomeOf(one.name, done.get(index++));
}

async function submit(context: Context, items: Document[]): Promise<Map<number, JobItem>> {
  const { output, signal } = context;
  const client = await context.client();
  const job = await client.source.add.mutate({ items });
  const onAbort = (): void => void client.job.cancel.mutate({ id: job.id }).catch(() => {});
  signal.addEventListener('abort', onAbort, { once: true });
  for await (const { job: now, item } of watchJob(client, job.id)) {
    output.progress.show(`${now.done + now.failed}/${now.total} ${item?.name ?? ''}`);
  }
  signal.removeEventListener('abort', onAbort);
  output.progress.clear();
  const { rows } = await client.job.items.query({ id: job.id, limit: 500 });
  return new Map(rows.map((item) => [item.index, item]));
}

function outcomeOf(name: string, item: JobItem | undefined): Outcome {
  if (!item) return failed(name, { code: 'CANCELLED', params: {} });
  const { state, sourceId, statements, error, diagnostics } = item;
  return { name, state, sourceId, statements, error, diagnostics };
}

async function documentOf(file: FoundFile, extras: Extras): Promise<Document | Outcome> {
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

const failed = (name: string, error: ErrorBody): Outcome => ({
  name,
  state: 'failed',
  sourceId: null,
  statements: 0,
  error,
  diagnostics: [],
});
