'use client';

import { useSearchParams } from 'next/navigation';
import { useQueryState } from 'nuqs';
import {
  type ReactNode,
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { urlState } from '../lib/query.ts';

/** What the drawer shows, and the rest of the address, without a `?`. */
interface Place {
  sel: string | null;
  rest: string;
}

/** Holds the place for all links of a page: each of them looks at its own part, and only those it concerns are drawn anew. */
interface Selection {
  place: () => Place;
  move: (place: Place) => void;
  subscribe: (listener: () => void) => () => void;
  select: (sel: string | null) => void;
}

function selectionAt(start: Place, select: Selection['select']): Selection {
  let place = start;
  const listeners = new Set<() => void>();
  return {
    place: () => place,
    move: (to) => {
      if (to.sel === place.sel && to.rest === place.rest) return;
      place = to;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select,
  };
}

const SelectionContext = createContext<Selection>(selectionAt({ sel: null, rest: '' }, () => undefined));

export function useSelection() {
  return useQueryState('sel', urlState.sel.withOptions({ history: 'push', scroll: false }));
}

/** Reads the address once for all links below. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [sel, select] = useSelection();
  const parameters = new URLSearchParams(useSearchParams());
  parameters.delete('sel');
  const rest = String(parameters);
  const [selection] = useState(() => selectionAt({ sel, rest }, (to) => void select(to)));
  useLayoutEffect(() => selection.move({ sel, rest }), [selection, sel, rest]);
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

/** The address that selects something, whether it is selected now, and the way to do so. */
export function useSelecting(sel: string): { href: string; isSelected: boolean; select: () => void } {
  const { place, select, subscribe } = useContext(SelectionContext);
  const isSelected = () => place().sel === sel;
  const rest = () => place().rest;
  const kept = useSyncExternalStore(subscribe, rest, rest);
  return {
    href: `?${kept === '' ? '' : `${kept}&`}sel=${encodeURIComponent(sel)}`,
    isSelected: useSyncExternalStore(subscribe, isSelected, isSelected),
    select: useCallback(() => select(sel), [select, sel]),
  };
}
