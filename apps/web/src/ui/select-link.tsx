'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useQueryState } from 'nuqs';
import type { MouseEvent, ReactNode } from 'react';
import { useTRPC } from '../lib/client.tsx';
import { AROUND, selectionOf, urlState } from '../lib/query.ts';

export function useSelection() {
  return useQueryState('sel', urlState.sel.withOptions({ history: 'push', scroll: false }));
}

/** A link to the same page with the drawer open on `sel`; opening it moves nothing else. */
export function SelectLink({
  sel,
  className,
  label,
  isRow = false,
  statementIds,
  tabIndex,
  isTarget,
  children,
}: {
  sel: string;
  className?: string;
  label?: string;
  /** Takes part in moving with j and k. */
  isRow?: boolean;
  /** Statements whose words these are, innermost first. */
  statementIds?: readonly string[];
  tabIndex?: number;
  /** Whether the address names these words in its hash. */
  isTarget?: boolean;
  children: ReactNode;
}) {
  const [selected, select] = useSelection();
  const parameters = new URLSearchParams(useSearchParams());
  parameters.set('sel', sel);
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void select(sel);
  };
  // Whoever points at a row is about to open it.
  const trpc = useTRPC();
  const cache = useQueryClient();
  const readAhead = () => {
    const selection = selectionOf(sel);
    if (selection?.kind !== 'statement') return;
    void cache.prefetchQuery(trpc.statement.context.queryOptions({ id: selection.id, around: AROUND }));
  };
  return (
    <a
      href={`?${parameters}`}
      onClick={onClick}
      onPointerEnter={readAhead}
      onFocus={readAhead}
      className={className}
      aria-label={label}
      aria-current={selected === sel ? 'true' : undefined}
      data-row={isRow ? sel : undefined}
      data-statements={statementIds?.join(' ')}
      data-target={isTarget}
      tabIndex={tabIndex}
    >
      {children}
    </a>
  );
}
