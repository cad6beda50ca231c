import { type Diagnostic, DixitError } from '@dixit/model';
import type { Claim } from '@dixit/model/ports';
import type { Outcome } from '../pipeline.ts';
import type { Preparer } from '../pool.ts';
import type { DocumentInput, Prepared } from '../stages.ts';
import { MAX_DEPTH } from './expansion.ts';
import { type ItemFacts, readFacts } from './options.ts';
import type { ChildItem, ExpandItem, FetchItem } from './seams.ts';

export interface ReadingDeps {
  fetchItem: FetchItem;
  expandItem: ExpandItem;
  /** What is known of a document without reading it. */
  known: (input: DocumentInput) => Promise<Outcome | null>;
}

/** What an item turned out to be, before anything is linked or stored. `address`: where it was read just now. */
export type Reading =
  | { is: 'document'; input: DocumentInput; prepared: Prepared; address: string | null }
  | { is: 'known'; outcome: Outcome; address: string | null }
  | { is: 'several'; facts: ItemFacts; children: AsyncGenerator<ChildItem, Diagnostic[], undefined> };

type Got =
  | { bytes: Uint8Array; facts: ItemFacts; diagnostics: readonly Diagnostic[]; address: string | null }
  | { sourceId: string | null };

/** Fetches what is only an address, opens what holds several documents, and runs the document stages on the rest. */
export async function readItem(
  deps: ReadingDeps,
  claim: Claim,
  preparer: Preparer,
  signal: AbortSignal,
): Promise<Reading> {
  const said = readFacts(claim.item.name, claim.options);
  const got: Got =
    claim.payload === null
      ? await fetched(deps, said, signal)
      : { bytes: claim.payload, facts: said, diagnostics: [], address: null };
  if ('sourceId' in got)
    return { is: 'known', outcome: { ...got, statements: 0, state: 'unchanged', diagnostics: [] }, address: null };
  const { bytes, facts, diagnostics, address } = got;
  const children = await deps.expandItem(bytes, facts, signal);
  if (children !== null) {
    if (facts.depth >= MAX_DEPTH) throw new DixitError('JOB_FAILED', { name: facts.name, problem: 'nested-too-deep' });
    return { is: 'several', facts, children };
  }
  const { depth: _, ...options } = facts;
  const input = { bytes, options: { ...options, diagnostics } };
  const outcome = await deps.known(input);
  if (outcome !== null) return { is: 'known', outcome, address };
  return { is: 'document', input, prepared: await preparer.prepare(input), address };
}

async function fetched({ fetchItem }: ReadingDeps, facts: ItemFacts, signal: AbortSignal): Promise<Got> {
  const { name, url } = facts;
  if (url === null) throw new DixitError('SOURCE_UNREADABLE', { name });
  const answer = await fetchItem({ ...facts, url }, signal);
  if ('sourceId' in answer) return answer;
  const { bytes, diagnostics = [], ...found } = answer;
  // What stands for a page that could not be had was not read there.
  return { bytes, facts: { ...facts, ...found }, diagnostics, address: diagnostics.length === 0 ? url : null };
}
