'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { AROUND, textAddress } from '../../lib/query.ts';

/** The citations of some statements, each with a link to its words, an empty line between two. */
export function useCitations(): (ids: readonly string[]) => Promise<string> {
  const { p } = useWords();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const one = async (id: string): Promise<string> => {
    const { statement, context } = await cache.fetchQuery(trpc.statement.context.queryOptions({ id, around: AROUND }));
    const [first, last] = [statement.parts[0], statement.parts.at(-1)];
    const span = first && last && { start: first.start, end: last.end };
    return `${p.citation(statement, context.source)}\n${location.origin}${textAddress(context.source.id, span)}`;
  };
  return async (ids) => (await Promise.all(ids.map(one))).join('\n\n');
}
