import type { Chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { LIST, isOn } from '../reading/word-lists.ts';
import type { Cluster } from './entities.ts';
import type { Cast } from './resolve.ts';

/** Whose a document is, told where it is first named: « le livre d’Émile Tarnier », "a report by the Marine Institute". */
export interface Authored {
  /** First word of the document's phrase. */
  at: number;
  cluster: Cluster;
}

/** The first word of whoever wrote or issued the document that a phrase names, or null. */
export function authorAt({ words, lexicon }: Reading, c: Chunk): number | null {
  let document = c.from;
  while (document <= c.to && !lexicon.documents.has(words[document]?.low ?? '')) {
    if (isOn(words[document], LIST.nounLinks)) return null;
    document++;
  }
  if (document > c.to) return null;
  if (document < c.to && isOn(words[document + 1], LIST.nounLinks)) return document + 2;
  const by = document === c.to && lexicon.locale.names.issuedBy.includes(words[c.to + 1]?.low ?? '');
  return by ? c.to + 2 : null;
}

/** Whoever a document without a name of its own speaks for, as told last before a word. */
export const authorBefore = ({ authored }: Cast, at: number): Authored | null =>
  authored.findLast((each) => each.at < at) ?? null;
