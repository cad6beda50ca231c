'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useLast } from '../../lib/use-last.ts';
import { useWords } from '../../lib/language.tsx';
import { statementPages } from '../../lib/pages.ts';
import { PAGE_SIZE, SORTS, urlState } from '../../lib/query.ts';
import type { Facet } from '../../lib/rows.ts';
import { SortSelect } from '../../ui/sort-select.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { Allowed } from '../../lib/session.tsx';
import { BulkButton } from '../bulk/bulk-button.tsx';
import { ExportButton } from './export-button.tsx';
import { Facets } from './facets.tsx';
import { FilterChips } from './filter-chips.tsx';
import { foldCopies } from './fold-copies.ts';
import { HistogramPanel } from './histogram-panel.tsx';
import { KeepButton } from './keep-button.tsx';
import { Questions } from './questions.tsx';
import { Results } from './results.tsx';
import { useReadAhead } from './use-read-ahead.ts';

const FirstRun = dynamic(async () => (await import('./first-run.tsx')).FirstRun);
const NoHits = dynamic(async () => (await import('./no-hits.tsx')).NoHits, { ssr: false });

const NONE: readonly Facet[] = [];

/** Who said what: the statements that a query finds, when they were said, and what they divide into. */
export function SearchScreen() {
  const { m } = useWords();
  const trpc = useTRPC();
  const [{ q, sort, copies: showsCopies }, set] = useQueryStates(
    { q: urlState.q, sort: urlState.sort, copies: urlState.copies },
    { history: 'push' },
  );
  const found = useInfiniteQuery(statementPages(useTRPCClient(), { q, sort, limit: PAGE_SIZE }));
  // The counts wait for the rows, so that nothing is read or drawn before what was asked for.
  const enabled = !found.isPlaceholderData;
  const counted = { enabled, placeholderData: keepPreviousData };
  const facets = useQuery(trpc.statement.facets.queryOptions({ q }, counted));
  const histogram = useQuery(trpc.statement.histogram.queryOptions({ q }, counted));
  const status = useQuery(trpc.system.status.queryOptions());

  const ask = useCallback((query: string) => void set({ q: query === '' ? null : query }), [set]);
  const readAhead = useReadAhead(sort);
  const data = useLast(found.data);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const total = data?.pages[0]?.total ?? 0;
  const folded = useMemo(() => foldCopies(rows), [rows]);
  const listed = useMemo(
    () => (showsCopies ? rows.map((row) => ({ row, copies: [] })) : folded),
    [showsCopies, rows, folded],
  );
  const retry = () => void Promise.all([found.refetch(), facets.refetch(), histogram.refetch(), status.refetch()]);

  if (status.data?.counts.sources === 0) return <FirstRun />;
  return (
    <div className="@container max-w-[1080px]">
      <h1 className="sr-only">{m.search.title}</h1>
      {histogram.data ? (
        <HistogramPanel histogram={histogram.data} q={q} ask={ask} />
      ) : histogram.isPending ? (
        <div className="h-[132px]" />
      ) : histogram.error && !found.error ? (
        <Failure error={histogram.error} retry={() => void histogram.refetch()} />
      ) : null}
      {q === '' ? <Questions facets={facets.data ?? NONE} ask={ask} /> : null}
      <FilterChips q={q} ask={ask} facets={facets.data ?? NONE} />
      <div className="gap-10 @3xl:grid @3xl:grid-cols-[minmax(0,1fr)_208px]">
        <aside aria-label={m.search.filters} className="no-print @3xl:order-last">
          {facets.error && !found.error ? (
            <Failure error={facets.error} retry={() => void facets.refetch()} isStale={facets.data !== undefined} />
          ) : null}
          <Facets facets={facets.data ?? NONE} q={q} ask={ask} readAhead={readAhead} />
        </aside>
        <section aria-label={m.search.title} aria-busy={found.isFetching} className="min-w-0">
          <div className="flex flex-wrap items-center justify-between gap-2 border-b border-hairline pb-2">
            <output className="num font-semibold">
              {found.data ? m.search.results(total) : found.error ? '' : m.state.loading}
            </output>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              {folded.length < rows.length ? (
                <label className="flex min-h-[24px] items-center gap-2 text-note text-muted">
                  <input
                    type="checkbox"
                    checked={showsCopies}
                    onChange={(event) => void set({ copies: event.target.checked || null })}
                  />
                  {m.search.showCopies(rows.length - folded.length)}
                </label>
              ) : null}
              <SortSelect sorts={SORTS} names={m.search.sorts} value={sort} onChange={(to) => void set({ sort: to })} />
              <KeepButton q={q} sort={sort} count={total} />
              <Allowed to="editor">
                <BulkButton selection={{ q }} count={total} />
              </Allowed>
              <ExportButton count={total} wanted={{ q, sort }} />
            </div>
          </div>
          {found.error ? <Failure error={found.error} retry={retry} isStale={rows.length > 0} /> : null}
          {found.isPending ? <Skeleton /> : null}
          {found.data && total === 0 && !found.isPlaceholderData ? <NoHits q={q} ask={ask} /> : null}
          <Results listed={listed} found={found} read={rows.length} total={total} />
        </section>
      </div>
    </div>
  );
}
