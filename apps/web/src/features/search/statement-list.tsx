'use client';

import { type MouseEvent, memo, useEffect, useState } from 'react';
import type { Folded } from './fold-copies.ts';
import { PickBox } from './pick-box.tsx';
import { StatementItem } from './statement-item.tsx';
import type { Picked } from './use-picked.ts';
import type { VirtualRows } from './virtual-rows.tsx';

/** Rows beyond which only those near the window stand in the page. */
const MANY = 200;

export interface ListProps {
  listed: readonly Folded[];
  total: number;
  picked: Picked;
}

/** Kept once it is there. */
let loaded: typeof VirtualRows | null = null;

/** Whoever comes to a row may be about to pick it. */
const readAhead = () => void import('./pick-bar.tsx').catch(() => undefined);

/** Statements one below the other, each with a box that picks it; a click with Shift picks a range. */
export function StatementList({ isOld, ...list }: ListProps & { isOld: boolean }) {
  const [Virtual, setVirtual] = useState(() => loaded);
  const { listed, picked } = list;
  const isLong = listed.length > MANY / 2;
  useEffect(() => {
    if (!isLong || loaded !== null) return;
    const load = async () => {
      ({ VirtualRows: loaded } = await import('./virtual-rows.tsx'));
      setVirtual(() => loaded);
    };
    void load().catch(() => undefined);
  }, [isLong]);
  const onShift = (event: MouseEvent) => {
    if (!event.shiftKey || !(event.target instanceof Element)) return;
    const id = event.target.closest('[data-row]')?.getAttribute('data-row');
    if (!id) return;
    event.preventDefault();
    getSelection()?.removeAllRanges();
    picked.toggle(id, true);
  };
  return (
    // The rows themselves take the keys; this only looks at clicks with Shift on their way to them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div className={isOld ? 'opacity-60' : ''} onClickCapture={onShift} onFocusCapture={readAhead}>
      {Virtual !== null && listed.length > MANY ? (
        <Virtual {...list} />
      ) : (
        <ol>
          {listed.map((entry) => (
            <PlainRow key={entry.row.id} entry={entry} isPicked={picked.has(entry.row.id)} toggle={picked.toggle} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** Drawn anew only when something of it changes: opening the evidence of one row leaves the others alone. */
const PlainRow = memo(function PlainRow({
  entry: { row, copies },
  isPicked,
  toggle,
}: {
  entry: Folded;
  isPicked: boolean;
  toggle: Picked['toggle'];
}) {
  return (
    <StatementItem
      row={row}
      copies={copies}
      before={<PickBox id={row.id} words={row.text} isPicked={isPicked} toggle={toggle} />}
    />
  );
});
