import { type Extraction, Span, type Source, type SpanFault, verifySpans } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { found } from './found.ts';

const FAULT_PROBLEMS = [
  'outside-text',
  'words-differ',
  'splits-character',
  'text-hash-differs',
  'raw-hash-differs',
  'raw-missing',
] as const;

/** `path` says where in the source, its extraction or its events; `span` is null for a hash. */
export const Fault = z.strictObject({
  path: z.string(),
  span: Span.nullable(),
  problem: z.enum(FAULT_PROBLEMS),
  expected: z.string().nullable(),
  found: z.string().nullable(),
});
export type Fault = z.infer<typeof Fault>;

/** Checks one source with all that points into its text. Throws `NOT_FOUND`. */
export async function verifySource(store: Store, id: string): Promise<{ id: string; spans: number; faults: Fault[] }> {
  const source = found(await store.sources.get(id), 'source', id);
  const faults = hashFaults(source, await store.sources.raw(id));
  const checked: [string, unknown, SpanFault[]][] = [
    ['source', source.blocks, verifySpans(source, { blocks: source.blocks })],
  ];
  const extraction: Extraction | null = await store.sources.extraction(id);
  if (extraction !== null) checked.push(['extraction', extraction, verifySpans(source, extraction)]);
  for (const [i, statement] of (await store.statements.ofSource(id)).entries()) {
    checked.push([`statements.${i}`, statement, verifySpans(source, statement)]);
  }
  for (const row of await store.events.ofSource(id)) {
    const event = await store.events.get(row.id);
    if (event !== null) checked.push([row.id, event, verifySpans(source, event)]);
  }
  for (const [where, , found] of checked) {
    for (const fault of found) faults.push({ ...fault, path: `${where}.${fault.path}` });
  }
  return { id, spans: checked.reduce((sum, [, value]) => sum + countSpans(value), 0), faults };
}

function hashFaults(source: Source, raw: Uint8Array | null): Fault[] {
  const faults: Fault[] = [];
  const textHash = sha256(Buffer.from(source.text, 'utf8'));
  if (textHash !== source.textSha256)
    faults.push(hashFault('textSha256', 'text-hash-differs', source.textSha256, textHash));
  if (raw === null) {
    faults.push(hashFault('raw', 'raw-missing', source.raw.sha256, null));
  } else {
    const rawHash = sha256(raw);
    if (rawHash !== source.raw.sha256)
      faults.push(hashFault('raw.sha256', 'raw-hash-differs', source.raw.sha256, rawHash));
  }
  return faults;
}

const hashFault = (path: string, problem: Fault['problem'], expected: string, found: string | null): Fault => ({
  path: `source.${path}`,
  span: null,
  problem,
  expected,
  found,
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function countSpans(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Span.safeParse(value).success ? 1 : 0;
  return Object.values(value).reduce((sum: number, part) => sum + countSpans(part), own);
}
