import type { Context } from './context.ts';

export type Chunks = AsyncIterable<string | Uint8Array>;

/** A file that the API writes, piece by piece, from here or from a server. */
export async function openChunks(context: Context, parameters: Record<string, string>): Promise<Chunks> {
  const local = await context.local();
  if (local !== null) return (await local.runtime.download(parameters)).chunks;
  const { downloadExport } = await import('@dixit/client');
  return downloadExport(await context.remote(), parameters, context.signal);
}
