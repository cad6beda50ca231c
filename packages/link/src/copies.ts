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

/** What a text is a copy of. */
export interface CopyGroup {
  id: string;
  /** Other groups that it shows to be the same one: it is near to texts of each. */
  absorbed: string[];
  /** The known texts that it is near to. */
  near: string[];
}

/**
 * The copy group of the known texts that it is near to, else one of its own. Near to several, it makes them one: so who is
 * grouped with whom depends on the texts alone, not on which came first. The group with the most of them goes on, or
 * `given`; that is the same one when it is asked again while others are being joined to it.
 */
export function copyGroupOf(
  sourceId: string,
  signature: readonly number[],
  known: readonly KnownSignature[],
  given: string | null = null,
): CopyGroup {
  const near = known
    .filter((each) => each.sourceId !== sourceId)
    .map((each) => ({ ...each, similarity: similarityOf(signature, each.signature) }))
    .filter(({ similarity }) => similarity >= COPY_THRESHOLD);
  const groups = [...Map.groupBy(near, ({ copyGroupId }) => copyGroupId)]
    .map(([id, members]) => ({ id, count: members.length, similarity: Math.max(...members.map((m) => m.similarity)) }))
    .toSorted((a, b) => b.count - a.count || b.similarity - a.similarity || compare(a.id, b.id));
  const id = given ?? groups[0]?.id ?? sourceId;
  return {
    id,
    absorbed: groups.map((group) => group.id).filter((group) => group !== id),
    near: near.map((each) => each.sourceId),
  };
}
