'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { notePages } from '../../lib/pages.ts';
import { marksState } from '../../lib/query.ts';
import { ListTitle, RowList } from '../../ui/list-screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NoteItem } from './note-item.tsx';
import { TagList } from './tag-list.tsx';

/** All that people put on things: every tag with what carries it, every note with what it is on. */
export function MarksScreen() {
  const { m } = useDeskWords();
  const [{ words, by, orphaned }, set] = useQueryStates(marksState, { history: 'push' });
  const [text, setText] = useState(words);
  const found = useInfiniteQuery(
    notePages(useTRPCClient(), {
      ...(words === '' ? {} : { words }),
      ...(by === null ? {} : { by }),
      ...(orphaned ? { isOrphaned: true } : {}),
    }),
  );
  const total = found.data?.pages[0]?.total;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void set({ words: text.trim() });
  };
  return (
    <div className="max-w-[880px]">
      <ListTitle title={m.marks.title} count={total === undefined ? null : m.marks.notes(total)} />
      <TagList />
      <div className="mt-8">
        <h2 className="mb-2 text-words font-semibold">{m.marks.allNotes}</h2>
        <form onSubmit={onSubmit} className="no-print flex flex-wrap items-end gap-x-4 gap-y-2">
          <TextField label={m.marks.words} value={text} most={500} onChange={setText} className="w-[280px]" />
          <button type="submit" className="control">
            {m.marks.look}
          </button>
          <label className="flex min-h-[32px] items-center gap-2 text-note text-muted">
            <input
              type="checkbox"
              checked={orphaned}
              onChange={(event) => void set({ orphaned: event.target.checked || null })}
            />
            {m.marks.orphanedOnly}
          </label>
          {by === null ? null : (
            <button type="button" className="link min-h-[32px] text-note" onClick={() => void set({ by: null })}>
              {m.marks.ofAll}
            </button>
          )}
        </form>
        <RowList
          found={found}
          label={m.marks.allNotes}
          empty={words === '' && by === null && !orphaned ? m.marks.noNotesYet : m.marks.noNotes}
          render={(note) => <NoteItem key={note.id} note={note} onlyBy={(who) => void set({ by: who })} />}
        />
      </div>
    </div>
  );
}
