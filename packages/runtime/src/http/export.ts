import { type ApiContext, ExportInput } from '@dixit/api';
import { DixitError } from '@dixit/model';
import { queryOf } from '@dixit/model/query';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const MEDIA_TYPES = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' };

/** `GET /export?q=…&what=…&format=…`: the stream of `export.stream` as a download. */
export async function answerExport(
  context: ApiContext,
  parameters: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const input = ExportInput.safeParse(Object.fromEntries(parameters));
  if (!input.success) {
    const issue = input.error.issues[0];
    throw new DixitError('INPUT_INVALID', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' });
  }
  const { q, what, format } = input.data;
  const chunks = context.exporter.stream({ query: queryOf(q), what, format })[Symbol.asyncIterator]();
  const first = await chunks.next();
  response.writeHead(200, {
    'content-type': MEDIA_TYPES[format],
    'content-disposition': `attachment; filename="dixit-${what}.${format}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(Readable.from(withFirst(first, chunks)), response);
}

async function* withFirst(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  for (let result = first; !result.done; result = await rest.next()) yield result.value;
}
