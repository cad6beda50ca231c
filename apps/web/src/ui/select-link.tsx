'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useTRPC } from '../lib/client.tsx';
import { AROUND, selectionOf } from '../lib/query.ts';
import { useSelecting } from './selection.tsx';

/** Milliseconds on a row after which what it opens is read ahead. */
const REST = 60;

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
  const { href, isSelected, select } = useSelecting(sel);
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    select();
  };
  // Whoever rests on a row is about to open it; whoever runs past is not.
  const trpc = useTRPC();
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => clearTimeout(timer.current);
  const readAhead = (wait: number) => {
    const selection = selectionOf(sel);
    if (selection?.kind !== 'statement') return;
    const wanted = trpc.statement.context.queryOptions({ id: selection.id, around: AROUND });
    leave();
    timer.current = setTimeout(() => void cache.prefetchQuery(wanted), wait);
  };
  return (
    <a
      href={href}
      onClick={onClick}
      onPointerEnter={() => readAhead(REST)}
      onPointerDown={() => readAhead(0)}
      onFocus={() => readAhead(REST)}
      onPointerLeave={leave}
      onBlur={leave}
      className={className}
      aria-label={label}
      aria-current={isSelected ? 'true' : undefined}
      data-row={isRow ? sel : undefined}
      data-statements={statementIds?.join(' ')}
      data-target={isTarget}
      tabIndex={tabIndex}
    >
      {children}
    </a>
  );
}
