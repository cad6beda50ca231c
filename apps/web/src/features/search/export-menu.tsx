'use client';

import { Popover } from '@base-ui/react/popover';
import { factsOfFormat, formatsFor } from '@dixit/model/formats';
import { useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { Wanted } from './export-button.tsx';

const FORMATS = formatsFor('statements');

/** The formats, each a download of its own; open as soon as it is there. */
export function ExportMenu({ count, wanted }: { count: number; wanted: Wanted }) {
  const { m, language } = useWords();
  const [isOpen, setOpen] = useState(true);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger data-key="export" className="control" disabled={count === 0}>
        {m.pick.export}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" className="z-40">
          <Popover.Popup className="menu max-h-(--available-height) overflow-y-auto">
            <Popover.Title className="px-3 py-1 text-note text-muted">{m.pick.exportOf(count)}</Popover.Title>
            <ul>
              {FORMATS.map((format) => (
                <li key={format}>
                  <a
                    className="menu-item"
                    href={`/api/export?${new URLSearchParams({ ...wanted, format, lang: language })}`}
                    download={`dixit.${factsOfFormat(format).extension}`}
                    onClick={() => setOpen(false)}
                  >
                    {m.pick.formats[format]}
                  </a>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
