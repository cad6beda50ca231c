import { type ApiContext, ExportInput, exportRequest } from '@dixit/api';
import { DixitError, type ExportFormat, type ExportSubject } from '@dixit/model';

/** A file that goes out, as its parameters ask for it. */
export interface Download {
  what: ExportSubject;
  format: ExportFormat;
  /** Text in UTF-8, or bytes; read no faster than it is taken. */
  chunks: AsyncIterable<string | Uint8Array>;
}

/**
 * `q=…&what=…&format=…&sort=…&lang=…&limit=…`, or `ids=st_…,st_…`, or `snapshot=sn_…`, or `saved=NAME`. Rejects as
 * `exportRequest` does, and with INPUT_INVALID for a parameter that is none.
 */
export async function openDownload(
  context: ApiContext,
  parameters: Readonly<Record<string, string>>,
): Promise<Download> {
  const { ids, ...rest } = parameters;
  const input = ExportInput.safeParse(ids === undefined ? rest : { ...rest, ids: ids.split(',') });
  if (!input.success) {
    const issue = input.error.issues[0];
    throw new DixitError('INPUT_INVALID', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' });
  }
  const { what, format } = input.data;
  const chunks = context.exporter.stream(await exportRequest(context, input.data))[Symbol.asyncIterator]();
  // The first one now: what is wrong with the store shows before anything is written.
  return { what, format, chunks: withFirst(await chunks.next(), chunks) };
}

type Chunk = string | Uint8Array;

async function* withFirst(first: IteratorResult<Chunk>, rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  try {
    for (let result = first; !result.done; result = await rest.next()) yield result.value;
  } finally {
    await rest.return?.();
  }
}
