'use client';

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { PickBox } from './pick-box.tsx';
import { StatementItem } from './statement-item.tsx';
import type { ListProps } from './statement-list.tsx';

/** Pixels that a row takes until it is measured, and rows kept ready on either side of the window. */
const USUAL = 96;
const AHEAD = 12;

const rowInFocus = (): string | null => document.activeElement?.closest('[data-id]')?.getAttribute('data-id') ?? null;

/** The same list where only the rows near the window stand in the page, and the one that has the focus. */
export function VirtualRows({ listed, total, picked }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState(rowInFocus);
  const kept = focused === null ? -1 : listed.findIndex(({ row }) => row.id === focused);
  const first = useRef(focused);
  // The plain list that stood here until now took the focus with it.
  useLayoutEffect(() => {
    if (first.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(first.current)}"]`);
    row?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const place = () => setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY);
    place();
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  // Its functions answer anew at each rendering; nothing here is kept between two.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useWindowVirtualizer({
    count: listed.length,
    estimateSize: () => USUAL,
    getItemKey: (index) => listed[index]?.row.id ?? index,
    overscan: AHEAD,
    scrollMargin: top,
    initialOffset: () => scrollY,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
  });
  return (
    // Only looks at where the focus goes, to keep that row.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol
      ref={list}
      className="relative"
      data-count={listed.length}
      style={{ height: rows.getTotalSize() }}
      onFocus={(event) => setFocused(event.target.closest('[data-id]')?.getAttribute('data-id') ?? null)}
      onBlur={() => setFocused(null)}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const entry = listed[index];
        if (!entry) return null;
        const { row, copies } = entry;
        return (
          <StatementItem
            key={key}
            row={row}
            copies={copies}
            before={<PickBox id={row.id} words={row.text} isPicked={picked.has(row.id)} toggle={picked.toggle} />}
            place={{
              ref: rows.measureElement,
              'data-index': index,
              'aria-posinset': index + 1,
              'aria-setsize': total,
              style: { position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start - top}px)` },
            }}
          />
        );
      })}
    </ol>
  );
}
