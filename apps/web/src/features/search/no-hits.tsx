'use client';

import { useQueries } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { conditions } from './edit-query.ts';

/** No hits: names the one condition without which there would be most. */
export function NoHits({ q, ask }: { q: string; ask: (q: string) => void }) {
  const { m } = useWords();
  const trpc = useTRPC();
  const all = conditions(q);
  const tries = useQueries({
    queries: all.map(({ without }) => trpc.statement.search.queryOptions({ q: without, limit: 1 })),
  });
  const best = all
    .map((condition, i) => ({ ...condition, total: tries[i]?.data?.total ?? 0 }))
    .sort((a, b) => b.total - a.total)[0];
  const isReady = tries.every((attempt) => !attempt.isPending);
  return (
    <div className="py-8" data-testid="no-hits">
      <p className="words">{m.search.noHits}</p>
      {isReady && best && best.total > 0 ? (
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <button type="button" className="control control-primary" onClick={() => ask(best.without)}>
            {m.search.dropOne(best.text)}
          </button>
          <span className="num">{m.search.dropGives(best.total)}</span>
        </p>
      ) : null}
      {isReady && (best?.total ?? 0) === 0 ? <p className="mt-3 text-muted">{m.search.nothingHelps}</p> : null}
      <button type="button" className="link mt-4 min-h-[28px]" onClick={() => ask('')}>
        {m.search.clearAll}
      </button>
    </div>
  );
}
