'use client';

import { useMutation } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { download } from '../../ui/export-picture.ts';
import { Failure } from '../../ui/states.tsx';

/** Feeds from another reader, and to it. */
export function Opml({ hasFeeds, renew }: { hasFeeds: boolean; renew: () => void }) {
  const { m } = useDeskWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const takeIn = useMutation(trpc.feed.importOpml.mutationOptions({ onSuccess: renew }));
  const save = useMutation({
    mutationFn: async () => {
      const { text } = await client.feed.exportOpml.query({});
      download('dixit.opml', 'text/x-opml;charset=utf-8', text);
    },
  });
  const read = async (file: File | undefined) => {
    if (file) takeIn.mutate({ name: file.name, text: await file.text() });
  };
  const fault = takeIn.error ?? save.error;
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-3">
      <label className="control relative focus-within:outline-2 focus-within:outline-accent">
        {m.ops.opmlIn}
        <input
          type="file"
          accept=".opml,.xml,text/x-opml,text/xml"
          className="absolute inset-0 size-full cursor-pointer opacity-0"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {hasFeeds ? (
        <button type="button" className="control" disabled={save.isPending} onClick={() => save.mutate()}>
          {m.ops.opmlOut}
        </button>
      ) : null}
      <output>{takeIn.data ? m.ops.opmlDone(takeIn.data.added, takeIn.data.known) : ''}</output>
      {fault ? <Failure error={fault} retry={() => (takeIn.error ? takeIn.reset() : save.reset())} /> : null}
    </div>
  );
}
