import { DixitError } from '@dixit/model';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { type Limits, RATIO_FROM } from './limits.ts';

/** What `readBody` can undo. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

interface BodyOptions {
  url: string;
  limits: Limits;
  signal: AbortSignal;
  /** Called with every piece that comes in. */
  onPiece: () => void;
}

/**
 * Reads a body to its end, decompressed, and holds it to the limits while it comes: bytes on the wire,
 * bytes after decompression, and their ratio. Throws FETCH_TOO_LARGE or FETCH_TYPE (an encoding we do not know).
 */
export async function readBody(message: IncomingMessage, options: BodyOptions): Promise<Uint8Array> {
  const { url, limits, signal, onPiece } = options;
  const tooLarge = (limit: number): DixitError => new DixitError('FETCH_TOO_LARGE', { url, bytes: limit });
  if (Number(message.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits.bytes);
  const decoder = await decoderOf(message, options);
  let [wire, size] = [0, 0];
  const chunks: Uint8Array[] = [];
  async function* counted(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      onPiece();
      wire += piece.length;
      if (wire > limits.bytes) throw tooLarge(limits.bytes);
      yield piece;
    }
  }
  async function gather(pieces: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of pieces) {
      size += piece.length;
      const isBomb = size > RATIO_FROM && size > wire * limits.ratio;
      if (isBomb || size > limits.decodedBytes) throw tooLarge(limits.decodedBytes);
      chunks.push(piece);
    }
  }
  if (decoder === null) await pipeline(message, counted, gather, { signal });
  else await pipeline(message, counted, decoder, gather, { signal });
  return Buffer.concat(chunks, size);
}

async function decoderOf(message: IncomingMessage, { url, signal }: BodyOptions): Promise<Transform | null> {
  const [encoding, ...others] = (message.headers['content-encoding'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (encoding === undefined) return null;
  if (others.length === 0) {
    if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
    if (encoding === 'br') return createBrotliDecompress();
    if (encoding === 'deflate') return (await hasZlibHead(message, signal)) ? createInflate() : createInflateRaw();
  }
  throw new DixitError('FETCH_TYPE', { url, type: [encoding, ...others].join(', ').slice(0, 100) });
}

/** `deflate` means the zlib format, but some hosts send the bare one. */
async function hasZlibHead(message: IncomingMessage, signal: AbortSignal): Promise<boolean> {
  await once(message, 'readable', { signal });
  const head: unknown = message.read();
  if (!(head instanceof Uint8Array)) return true;
  message.unshift(head);
  return ((head[0] ?? 0) & 0x0f) === 8;
}
