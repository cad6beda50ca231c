import { createHash } from 'node:crypto';
import type { Source } from '@dixit/model';
import type { Store } from '@dixit/model/ports';
import { pagesOf } from './pages-of.ts';

/**
 * All that a store holds, as sorted lines of JSON, without what tells of the run alone: when a document was read,
 * and the jobs. Two stores with the same lines say the same.
 */
export async function dumpOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  const add = (noun: string, value: unknown): void => void lines.push(`${noun} ${JSON.stringify(value)}`);
  const utterances = new Set<string>();
  const all = { kind: 'all' } as const;
  for await (const id of store.sources.ids()) {
    const [source, raw] = [await store.sources.get(id), await store.sources.raw(id)];
    if (source === null) throw new Error(id);
    add('source', withoutRun(source));
    add('raw', [
      id,
      createHash('sha256')
        .update(raw ?? '')
        .digest('hex'),
    ]);
    add('extraction', await store.sources.extraction(id));
    for (const statement of await store.statements.ofSource(id)) {
      add('statement', statement);
      if (statement.utteranceId !== null) utterances.add(statement.utteranceId);
    }
  }
  for await (const { id } of pagesOf((page) => store.events.list(all, page))) {
    add('event', await store.events.get(id));
    add('comparisons', await store.events.comparisons(id));
  }
  for await (const { id } of pagesOf((page) => store.actors.list(all, page))) add('actor', await store.actors.get(id));
  for (const id of utterances) {
    add('utterance', await store.utterances.get(id));
    add('comparisons', await store.utterances.comparisons(id));
  }
  return lines.sort();
}

function withoutRun(source: Source): unknown {
  const { pipeline, stages } = source.provenance;
  return { ...source, retrievedAt: null, provenance: { pipeline, stages } };
}
