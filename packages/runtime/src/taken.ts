import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { STAGES } from '@dixit/extract/stages';
import { INGEST_VERSION } from '@dixit/ingest/version';
import type { Store } from '@dixit/model/ports';
import type { Outcome } from './pipeline.ts';
import { LINK_VERSION } from './link-version.ts';
import type { DocumentInput } from './stages.ts';

const VERSIONS = JSON.stringify([INGEST_VERSION, STAGES.map(({ name, version }) => [name, version]), LINK_VERSION]);

/**
 * Under what a document is handed in: its bytes, what is said of them, and the versions of all stages. Of its name
 * only the ending counts, as with its id; of the reading itself nothing.
 */
export function takenAs({ bytes, options }: DocumentInput): string {
  const { name, retrievedAt: _, diagnostics: __, ...said } = options;
  const facts = Object.entries(said)
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256').update(VERSIONS);
  digest.update(JSON.stringify([extname(name).toLowerCase(), facts])).update(bytes);
  return digest.digest('hex');
}

/** What is known of a document that was handed in before just so: then nothing is read again. */
export async function knownOutcome(store: Store, input: DocumentInput): Promise<Outcome | null> {
  const found = await store.sources.taken(takenAs(input));
  return found && { ...found, state: 'unchanged' };
}
