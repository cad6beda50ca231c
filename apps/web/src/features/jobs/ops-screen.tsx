'use client';

import dynamic from 'next/dynamic';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Allowed } from '../../lib/session.tsx';
import { ListTitle } from '../../ui/list-screen.tsx';
import { AddPanel } from './add-panel.tsx';
import { Feeds } from './feeds.tsx';
import { JobsList } from './jobs-list.tsx';

const KeysPanel = dynamic(async () => (await import('../keys/keys-panel.tsx')).KeysPanel, { ssr: false });

/** What comes in: by hand, by feed, and how it goes. */
export function OpsScreen() {
  const { m } = useDeskWords();
  return (
    <div className="max-w-[1080px]">
      <ListTitle title={m.ops.title} count={null} />
      <Allowed to="editor">
        <AddPanel />
      </Allowed>
      <JobsList />
      <Feeds />
      <Allowed to="admin">
        <KeysPanel />
      </Allowed>
    </div>
  );
}
