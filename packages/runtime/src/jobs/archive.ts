import type { Entry, Skipped } from '@dixit/ingest/archive';
import type { Diagnostic } from '@dixit/model';
import type { ChildItem, ExpandItem } from './seams.ts';

type Children = AsyncGenerator<ChildItem, Diagnostic[], undefined>;

/** Opens archives and files of JSON lines among the items of a job. */
export const openArchive: ExpandItem = async (bytes, { name, mediaType }) => {
  const { openContainer } = await import('@dixit/ingest/archive');
  return childrenOf(await openContainer({ name, mediaType, bytes }));
};

/** Opens an archive on disk as a stream, whatever its size; null for what is one document. Rejects when the file cannot be read. */
export async function openArchiveFile(path: string, name: string): Promise<Children | null> {
  const { openContainer } = await import('@dixit/ingest/archive');
  return childrenOf(await openContainer({ name, mediaType: null, path }));
}

const childrenOf = (entries: AsyncGenerator<Entry, Skipped> | null): Children | null =>
  entries === null ? null : children(entries);

async function* children(entries: AsyncGenerator<Entry, Skipped>): Children {
  try {
    for (;;) {
      const { done, value } = await entries.next();
      if (done) return said(value);
      yield childOf(value);
    }
  } finally {
    await entries.return({});
  }
}

function childOf({ document, failure }: Entry): ChildItem {
  if (document === null) return failure;
  const { retrievedAt, ...rest } = document;
  return retrievedAt === null ? rest : { ...rest, retrievedAt };
}

/** What was passed over, but for the records that hold no answer at all: every answer has one of those. */
function said({ status = 0, media = 0, revisit = 0, empty = 0 }: Skipped): Diagnostic[] {
  const count = status + media + revisit + empty;
  if (count === 0) return [];
  const params = Object.fromEntries(
    Object.entries({ count, status, media, revisit }).filter(([, number]) => number > 0),
  );
  return [{ stage: 'ingest', code: 'ARCHIVE_SKIPPED', severity: 'info', params, span: null }];
}
