import { type ApiContext, ExportInput, exportRequest } from '@dixit/api';
import { DixitError } from '@dixit/model';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const MEDIA_TYPES = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' };

/** `GET /export?q=…&what=…&format=…&sort=…`, or `ids=st_…,st_…`, or `snapshot=sn_…`: the stream of `export.stream` as a download. */
export async function answerExport(
  context: ApiContext,
  parameters: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const { ids, ...rest } = Object.fromEntries(parameters);
  const input = ExportInput.safeParse(ids === undefined ? rest : { ...rest, ids: ids.split(',') });
  if (!input.success) {
    const issue = input.error.issues[0];
    throw new DixitError('INPUT_INVALID', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' });
  }
  const { what, format } = input.data;
  const chunks = context.exporter.stream(exportRequest(input.data))[Symbol.asyncIterator]();
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
