'use client';

import { Menu } from '@base-ui/react/menu';
import { factsOfFormat, formatsFor } from '@dixit/model/formats';
import { useWords } from '../../lib/language.tsx';
import type { Wanted } from './export-button.tsx';

const FORMATS = formatsFor('statements');

/** The formats, each a download of its own; open as soon as it is there. */
export function ExportMenu({ count, wanted }: { count: number; wanted: Wanted }) {
  const { m, language } = useWords();
  return (
    <Menu.Root defaultOpen modal={false}>
      <Menu.Trigger data-key="export" className="control" disabled={count === 0}>
        {m.pick.export}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-40">
          <Menu.Popup className="menu max-h-(--available-height) overflow-y-auto">
            <Menu.Group>
              <Menu.GroupLabel className="px-3 py-1 text-note text-muted">{m.pick.exportOf(count)}</Menu.GroupLabel>
              {FORMATS.map((format) => (
                <Menu.LinkItem
                  key={format}
                  className="menu-item"
                  href={`/api/export?${new URLSearchParams({ ...wanted, format, lang: language })}`}
                  download={`dixit.${factsOfFormat(format).extension}`}
                  closeOnClick
                >
                  {m.pick.formats[format]}
                </Menu.LinkItem>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
