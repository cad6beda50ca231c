import type { Source } from '@dixit/model';
import { similarityOf } from '@dixit/text';
import { compare } from './event/time.ts';
import type { KnownSignature } from './known.ts';

/**
 * Estimated similarity from which two texts count as copies of one, low enough for all of a true similarity of
 * 0.53 to be found: the estimate is off by 0.13 at most among 500 (`bench/src/copies.ts`). The edited copy of the demo
 * corpus has 0.63 and is estimated at 0.58; texts that only share quotations stay below 0.02.
 */
const COPY_THRESHOLD = 0.42;

/** What the signature is taken of: the text without page furniture. */
export function textOfStory(source: Pick<Source, 'text' | 'blocks'>): string {
  return source.blocks
    .filter((block) => block.kind !== 'boilerplate')
    .map((block) => source.text.slice(block.span.start, block.span.end))
    .join('\n');
}

/** The copy group of the most similar known text, else a group of its own. */
export function copyGroupOf(sourceId: string, signature: readonly number[], known: readonly KnownSignature[]): string {
  const best = known
    .filter((each) => each.sourceId !== sourceId)
    .map((each) => ({ id: each.copyGroupId, similarity: similarityOf(signature, each.signature) }))
    .filter(({ similarity }) => similarity >= COPY_THRESHOLD)
    .toSorted((a, b) => b.similarity - a.similarity || compare(a.id, b.id));
  return best[0]?.id ?? sourceId;
}
