'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import { NOBODY } from '../../lib/query.ts';
import type { Note } from '../../lib/rows.ts';
import { SubjectLink } from '../curation/subject-link.tsx';

/** A note with what it was put on; where that is no longer there, with the words it was about. */
export function NoteItem({ note, onlyBy }: { note: Note; onlyBy: (by: string) => void }) {
  const { m, p } = useDeskWords();
  return (
    <li data-note={note.id} className="border-b border-hairline py-3">
      <p className="whitespace-pre-wrap">{note.text}</p>
      {note.words === null ? null : <p className="words text-muted">{p.quoted(note.words)}</p>}
      <p className="num flex flex-wrap items-baseline gap-x-2 text-note text-muted">
        <button type="button" className="min-h-[24px] hover:underline" onClick={() => onlyBy(note.by)}>
          {note.by === NOBODY ? m.review.you : note.by}
        </button>
        <span>{p.date(note.at)}</span>
        {note.standsOn === null ? (
          <span className="font-semibold text-disputes">{m.marks.orphaned}</span>
        ) : (
          <SubjectLink id={note.standsOn} />
        )}
      </p>
    </li>
  );
}
