'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Allowed } from '../../lib/session.tsx';
import { Failure } from '../../ui/states.tsx';
import { useMarks } from './use-marks.ts';
import { TextField } from '../../ui/text-field.tsx';

/** Tags and notes that people put on a thing: a source, a statement, an event or an actor. */
export function Marks({ id }: { id: string }) {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const notes = useQuery(trpc.note.list.queryOptions({ subjectId: id }));
  const tags = useQuery(trpc.tag.of.queryOptions({ subjectId: id }));
  const marks = useMarks(id);
  // A source and one of its statements may stand beside each other.
  const label = id.startsWith('st_') ? `${m.marks.title} (${m.log.subjects.st})` : m.marks.title;
  const failed = notes.error ?? tags.error;
  return (
    <section aria-label={label} className="no-print text-body text-ink">
      <p className="mb-1 flex items-baseline gap-3 text-note text-muted">
        {m.marks.title}
        <Link href="/marks" prefetch={false} className="link">
          {m.marks.all}
        </Link>
      </p>
      {failed ? <Failure error={failed} retry={() => void Promise.all([notes.refetch(), tags.refetch()])} /> : null}
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {tags.data?.rows.map(({ tag }) => (
          <li key={tag} className="flex items-center gap-1 rounded border border-hairline pl-2 text-note">
            {tag}
            <Allowed to="editor">
              <button
                type="button"
                aria-label={m.marks.untag(tag)}
                className="min-h-[24px] min-w-[24px] text-muted hover:text-disputes"
                onClick={() => marks.untag(tag)}
              >
                ×
              </button>
            </Allowed>
          </li>
        ))}
      </ul>
      <ul className="empty:hidden">
        {notes.data?.rows.map((note) => (
          <li key={note.id} data-note={note.id} className="border-b border-hairline py-2">
            <p className="whitespace-pre-wrap">{note.text}</p>
            <p className="num flex gap-x-2 text-note text-muted">
              {note.by === 'local' ? m.review.you : note.by} · {p.date(note.at)}
              <Allowed to="editor">
                <button type="button" className="link ml-auto min-h-[24px]" onClick={() => marks.removeNote(note.id)}>
                  {m.marks.remove}
                </button>
              </Allowed>
            </p>
          </li>
        ))}
      </ul>
      <Allowed to="editor">
        <details>
          <summary className="min-h-[24px] cursor-pointer text-note text-muted">{m.marks.add}</summary>
          <OneLine label={m.marks.addTag} most={60} keep={marks.tag} isPending={marks.isPending} />
          <OneLine label={m.marks.addNote} most={10_000} keep={marks.addNote} isPending={marks.isPending} />
        </details>
      </Allowed>
      {marks.failure === null ? null : (
        <p role="alert" className="text-disputes">
          {marks.failure}
        </p>
      )}
    </section>
  );
}

/** A field whose words are kept with Enter. */
function OneLine({
  label,
  most,
  keep,
  isPending,
}: {
  label: string;
  most: number;
  keep: (text: string, onKept: () => void) => void;
  isPending: boolean;
}) {
  const { m } = useDeskWords();
  const [text, setText] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') keep(text.trim(), () => setText(''));
  };
  return (
    <form onSubmit={onSubmit} className="mt-2 flex items-end gap-2">
      <TextField label={label} value={text} most={most} onChange={setText} className="min-w-0 flex-1" />
      <button type="submit" className="control" aria-label={`${m.marks.keep}: ${label}`} disabled={isPending}>
        {m.marks.keep}
      </button>
    </form>
  );
}
