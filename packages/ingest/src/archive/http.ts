import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { bufferOf } from './byte-feed.ts';
import { endOfHeader, parseFields } from './header.ts';

export interface HttpAnswer {
  status: number;
  /** Names in lower case. */
  fields: ReadonlyMap<string, string>;
  /** Without transfer encoding, as it was sent. */
  body: Uint8Array;
}

const latin = (bytes: Uint8Array): string => bufferOf(bytes).toString('latin1');

/** An answer as an archive keeps it; null when it is none. */
export function parseHttp(block: Uint8Array): HttpAnswer | null {
  const end = endOfHeader(block);
  const head = latin(end === 0 ? block : block.subarray(0, end));
  const status = /^HTTP\/[\d.]+[ \t]+(\d{3})/u.exec(head)?.[1];
  if (status === undefined) return null;
  const fields = parseFields(head);
  const body = end === 0 ? new Uint8Array() : block.subarray(end);
  const isChunked = /\bchunked\b/iu.test(fields.get('transfer-encoding') ?? '');
  return { status: Number(status), fields, body: isChunked ? (unchunk(body) ?? body) : body };
}

/** Chunks joined; as far as they go when they break off. Null for a body that an archive has unchunked already. */
function unchunk(body: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(10, at);
    const size =
      end < 0 || end - at > 256 ? null : /^\s*([\da-f]{1,8})\s*(?:;.*)?$/isu.exec(latin(body.subarray(at, end)));
    if (size?.[1] === undefined) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const length = Number.parseInt(size[1], 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/**
 * A body without its content encodings. What does not unfold is taken as not folded, as archives often keep
 * the header of a body that they have unfolded. Null for one that unfolds to more than `limit` bytes.
 */
export function decodeBody(body: Uint8Array, encodings: string, limit: number): Uint8Array | null {
  let decoded = body;
  if (MARKUP.test(latin(body.subarray(0, 64)))) return body;
  for (const name of encodings.toLowerCase().split(',').toReversed()) {
    const decoder = DECODERS[name.trim()];
    if (!decoder) continue;
    try {
      decoded = decoder(decoded, limit);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : decoded;
    }
  }
  return decoded;
}

const MARKUP = /^\s*<[!?a-z]/iu;

type Decoder = (body: Uint8Array, limit: number) => Uint8Array;

/** A body that breaks off is given as far as it goes. */
const flush = (maxOutputLength: number) => ({ maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
const gzip: Decoder = (body, limit) => gunzipSync(body, flush(limit));

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip,
  'x-gzip': gzip,
  /** With or without the frame that the standard asks for. */
  deflate: (body, limit) =>
    (body[0] ?? 0) % 16 === 8 ? inflateSync(body, flush(limit)) : inflateRawSync(body, flush(limit)),
  br: (body, limit) =>
    brotliDecompressSync(body, { maxOutputLength: limit, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: (body, limit) => zstdDecompressSync(body, { maxOutputLength: limit, finishFlush: constants.ZSTD_e_flush }),
};
