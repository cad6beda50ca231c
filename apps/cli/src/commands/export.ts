import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExportFormat, type ExportSubject, factsOfFormat } from '@dixit/model/formats';
import { type Args, UsageError, flag, text, wholeNumber } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { type Chunks, openChunks } from '../export-chunks.ts';
import { queryText } from '../query.ts';

/** Writes all that a query finds in one of the formats, to a file or to standard output. */
export async function run(context: Context): Promise<number> {
  const { args, env, phrases } = context;
  const parameters = { ...parametersOf(args), lang: phrases.language };
  const chunks = await openChunks(context, parameters);
  const file = text(args, 'output');
  if (file === undefined || file === '-') await toStandardOutput(chunks, context.signal);
  else await toFile(counted(chunks, context), resolve(env.cwd, file), context.signal);
  return context.signal.aborted ? EXIT.interrupted : EXIT.done;
}

/** Formats by their options of every command, for those used to `--csv`. */
const SHORT = ['jsonl', 'csv', 'tsv'] as const;

function parametersOf(args: Args): Record<string, string> {
  const asked = SHORT.filter((name) => flag(args, name));
  const named = text(args, 'format') as ExportFormat | undefined;
  if (asked.length + (named === undefined ? 0 : 1) > 1)
    throw new UsageError('oneFormat', asked.map((name) => `--${name}`).join(' '));
  const plain = named ?? asked[0] ?? 'jsonl';
  if (flag(args, 'excel') && plain !== 'csv' && (named !== undefined || asked.length > 0)) {
    throw new UsageError('badValue', `--excel ${plain}`, ['csv']);
  }
  const format = flag(args, 'excel') ? 'excel' : plain;
  const { subjects, isBinary } = factsOfFormat(format);
  const what = (text(args, 'what') as ExportSubject | undefined) ?? subjects[0] ?? 'statements';
  if (!subjects.includes(what)) throw new UsageError('badValue', `--what ${what} (${format})`, subjects);
  if (isBinary && process.stdout.isTTY && text(args, 'output') === undefined)
    throw new UsageError('missingOperand', '--output FILE');
  const limit = wholeNumber(args, 'limit', 0);
  const q = queryText(args);
  const given = {
    saved: text(args, 'saved'),
    snapshot: text(args, 'snapshot'),
    sort: text(args, 'sort'),
    q: q === '' ? undefined : q,
  };
  return {
    format,
    what,
    ...(limit > 0 && { limit: String(limit) }),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/** Waits while the reader is behind; one that has had enough ends it. */
async function toStandardOutput(chunks: Chunks, signal: AbortSignal): Promise<void> {
  let isClosed = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
    process.stdout.emit('drain');
  };
  process.stdout.on('error', onError);
  for await (const chunk of chunks) {
    if (isClosed || signal.aborted) break;
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
  process.stdout.off('error', onError);
}

/** Under another name until it is whole. */
async function toFile(chunks: Chunks, path: string, signal: AbortSignal): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part), { signal });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (!signal.aborted) throw error;
  }
}

async function* counted(chunks: Chunks, { output, phrases }: Context): AsyncGenerator<string | Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk);
    output.progress.show({ counts: phrases.bytes(bytes), share: 0, facts: '', name: '' });
    yield chunk;
  }
  output.progress.clear();
}
