'use client';

import type { MouseEvent } from 'react';
import type { Folded } from './fold-copies.ts';
import { PickBox } from './pick-box.tsx';
import { StatementItem } from './statement-item.tsx';
import type { Picked } from './use-picked.ts';

/** Statements one below the other, each with a box that picks it; a click with Shift picks a range. */
export function StatementList({
  listed,
  picked,
  isOld,
}: {
  listed: readonly Folded[];
  picked: Picked;
  isOld: boolean;
}) {
  const onShift = (event: MouseEvent) => {
    if (!event.shiftKey || !(event.target instanceof Element)) return;
    const id = event.target.closest('[data-row]')?.getAttribute('data-row');
    if (!id) return;
    event.preventDefault();
    getSelection()?.removeAllRanges();
    picked.toggle(id, true);
  };
  return (
    <ol className={isOld ? 'opacity-60' : ''} onClickCapture={onShift}>
      {listed.map(({ row, copies }) => (
        <StatementItem
          key={row.id}
          row={row}
          copies={copies}
          before={<PickBox id={row.id} words={row.text} picked={picked} />}
        />
      ))}
    </ol>
  );
}
