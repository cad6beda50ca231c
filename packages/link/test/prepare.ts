import { fileURLToPath } from 'node:url';
import { extract } from '@dixit/extract';
import { ingest, type IngestOptions } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import type { Extraction, Source } from '@dixit/model';
import { demoDocuments } from '@dixit/testing/demo';
import { Memory } from './memory.ts';

/** Bytes to what linking takes. */
export async function prepare(
  bytes: Uint8Array,
  options: Partial<IngestOptions> & Pick<IngestOptions, 'name'>,
): Promise<[Source, Extraction]> {
  const source = await ingest(bytes, { retrievedAt: '2026-01-01T00:00:00Z', ...options }, { locales });
  const extraction = extract(source, locales.get(source.language));
  return [{ ...source, published: source.published ?? extraction.published }, extraction];
}

export const DEMO = fileURLToPath(new URL('../../../demo/', import.meta.url));

/** The demo corpus, linked in the order of its manifest; `read` may put another extraction in the place of ours. */
export async function linkDemo(
  read: (source: Source, file: string) => Extraction | null = () => null,
): Promise<{ memory: Memory; idOf: Map<string, string> }> {
  const memory = new Memory();
  const idOf = new Map<string, string>();
  for (const { file, bytes, ...options } of demoDocuments()) {
    const [source, extraction] = await prepare(bytes, { name: file, ...options });
    await memory.add(source, read(source, file) ?? extraction);
    idOf.set(file, source.id);
  }
  return { memory, idOf };
}
