import { extname } from 'node:path';
import type { openArchiveFile } from '@dixit/runtime';
import type { FoundFile } from '../files.ts';
import { loadEngine } from '../load-engine.ts';
import { type Outcome, failed } from './outcome.ts';
import type { Document } from './stream.ts';

const ENDINGS = new Set(['.warc', '.gz', '.zip', '.jsonl', '.ndjson', '.jsonlines']);

type Extras = Pick<Document, 'language' | 'published' | 'outlet'>;

/**
 * The documents of an archive, each read from disk when it is asked for, whatever the size of the whole; behind
 * them what became of the archive itself. Null for what is one document.
 */
export async function fromArchive(
  { name, path, problem }: FoundFile,
  { language, published, outlet }: Extras,
): Promise<AsyncGenerator<Document | Outcome> | null> {
  if (problem !== null || path === '-' || !ENDINGS.has(extname(name).toLowerCase())) return null;
  const runtime = await loadEngine();
  const children = await runtime.openArchiveFile(path, name).catch(() => null);
  const said = Object.fromEntries(
    Object.entries({ language, published, outlet }).filter(([, value]) => value !== undefined),
  );
  return children === null ? null : documents(name, children, said);
}

type Children = NonNullable<Awaited<ReturnType<typeof openArchiveFile>>>;

async function* documents(name: string, children: Children, said: Extras): AsyncGenerator<Document | Outcome> {
  try {
    for (;;) {
      const { done, value } = await children.next();
      if (done) {
        yield { name, state: 'expanded', sourceId: null, statements: 0, error: null, diagnostics: value };
        return;
      }
      if ('error' in value) yield failed(value.name, value.error);
      else {
        const { name: own, bytes, mediaType, url, retrievedAt } = value;
        yield {
          name: own.slice(0, LONGEST_NAME),
          contentBase64: Buffer.from(bytes ?? []).toString('base64'),
          ...(mediaType ? { mediaType } : {}),
          ...(url ? { url } : {}),
          ...(retrievedAt ? { retrievedAt } : {}),
          ...said,
        };
      }
    }
  } finally {
    await children.return([]);
  }
}

/** Of the name of a document, as the API takes it. */
const LONGEST_NAME = 1_000;
