import type { ApiContext } from '@dixit/api';
import { factsOfFormat } from '@dixit/model';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openDownload } from '../download.ts';

/** `GET /export?…`, as `openDownload` reads it. Reads on when the socket takes more. */
export async function answerExport(
  context: ApiContext,
  parameters: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const { what, format, chunks } = await openDownload(context, Object.fromEntries(parameters));
  const { mediaType, extension } = factsOfFormat(format);
  response.writeHead(200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="dixit-${what}.${extension}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(Readable.from(chunks), response);
}
