'use client';

import { useQueryState } from 'nuqs';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { PICK_LIMIT, urlState } from '../../lib/query.ts';
import { pickRange, togglePick } from './pick-rows.ts';

export interface Picked {
  ids: readonly string[];
  isFull: boolean;
  has: (id: string) => boolean;
  /** Ticks or lets go of one row; as a range, ticks all since the one before. */
  toggle: (id: string, isRange: boolean) => void;
  clear: () => void;
}

/** The rows that are picked, kept in the address. `order` is the list as it is shown. */
export function usePicked(order: readonly string[]): Picked {
  const [value, set] = useQueryState('pick', urlState.pick.withOptions({ history: 'replace', scroll: false }));
  const anchor = useRef<string | null>(null);
  const ids = [...new Set(value.filter((id) => /^st_[0-9a-z]{8,40}$/u.test(id)))].slice(0, PICK_LIMIT);
  const known = new Set(ids);
  // What the rows hold stays the same function, so that picking one draws no other anew.
  const now = useRef({ ids, order, set });
  useLayoutEffect(() => {
    now.current = { ids, order, set };
  });
  const toggle = useCallback((id: string, isRange: boolean) => {
    const { ids: before, order: rows, set: put } = now.current;
    const next = isRange ? pickRange(before, rows, [anchor.current, id]) : togglePick(before, id);
    anchor.current = id;
    void put(next.length === 0 ? null : next);
  }, []);
  return {
    ids,
    isFull: ids.length === PICK_LIMIT,
    has: (id) => known.has(id),
    toggle,
    clear: () => {
      const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(anchor.current ?? ids.at(-1) ?? '')}"]`);
      void set(null);
      row?.focus({ preventScroll: true });
    },
  };
}
