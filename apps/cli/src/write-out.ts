import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from './args.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { type Chunks, openChunks } from './export-chunks.ts';

/** Writes a file that the API makes of these parameters where `--output` says, else to standard output. */
export async function writeOut(context: Context, parameters: Record<string, string>): Promise<number> {
  const { args, env, signal } = context;
  const chunks = await openChunks(context, parameters);
  const file = text(args, 'output');
  if (file === undefined || file === '-') await toStandardOutput(chunks, signal);
  else await toFile(counted(chunks, context), resolve(env.cwd, file), signal);
  return signal.aborted ? EXIT.interrupted : EXIT.done;
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
