import { DixitError, type Mark, type Note, type NoteFilter, type Page, type PageInput } from '@dixit/model';
import type { Doing, Marks } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { statesOf, takeStep, unlessLate } from '../curation/step.ts';
import type { Flow } from '../flow.ts';
import { newId } from '../new-id.ts';
import { allOf, type Condition } from '../query/tree.ts';
import { listMarks } from './list.ts';
import { type MarkRow, markFrom } from './slot.ts';
import { standings, subjectThere } from './subjects.ts';
import { placeOf } from './place.ts';

type NoteMarks = Pick<Marks, 'notes' | 'note' | 'addNote' | 'setNote'>;

export function noteMarks(context: Context): NoteMarks {
  const { engine } = context;
  return {
    notes: (filter, page) => engine.read(() => listNotes(context, filter, page)),
    note: (id) => engine.read(() => noteOf(context, id)),
    addNote: (subjectId, text, doing) =>
      engine.write(function* () {
        const on = yield* subjectThere(context, subjectId);
        const id = newId('nt');
        const state = markOf(on, text, doing, yield* placeOf(context, on));
        const step = { action: 'note', subjectId: on, puts: { [`note/${id}`]: { ...state } } } as const;
        const entry = yield* takeStep(context, step, doing);
        return { note: yield* noteThere(context, id), entry };
      }),
    setNote: (id, text, doing, basedOn) =>
      engine.write(function* () {
        const slot = `note/${id}`;
        const before = (yield* statesOf(context, [slot]))[slot] as unknown as Mark | null;
        if (before === null)
          return yield* unlessLate(
            context,
            { ids: [id], doing: { ...doing, basedOn: basedOn ?? doing.basedOn } },
            () => {
              throw new DixitError('NOT_FOUND', { noun: 'note', id });
            },
          );
        const after = text === null ? null : { ...markOf(before.on, text, doing, before.place) };
        return yield* takeStep(
          context,
          { action: 'note', subjectId: before.on, puts: { [slot]: after } },
          doing,
          basedOn,
        );
      }),
  };
}

const markOf = (on: string, text: string, { by, at }: Doing, place: Mark['place']): Mark => ({
  on,
  key: '',
  value: { text },
  by,
  at,
  place,
});

function* noteThere(context: Context, id: string): Flow<Note> {
  const note = yield* noteOf(context, id);
  if (note === null) throw new DixitError('NOT_FOUND', { noun: 'note', id });
  return note;
}

function* noteOf(context: Context, id: string): Flow<Note | null> {
  const rows = yield* context.db.all(sql<MarkRow>`select * from mark where slot = ${`note/${id}`}`);
  return (yield* notesFrom(context, rows))[0] ?? null;
}

function* notesFrom(context: Context, rows: readonly MarkRow[]): Flow<Note[]> {
  const standing = yield* standings(context, rows);
  return rows.map((row) => {
    const { value } = markFrom(row);
    return { id: row.slot.slice('note/'.length), text: (value as { text: string }).text, ...standing(row) };
  });
}

function* listNotes(context: Context, filter: NoteFilter, page: PageInput): Flow<Page<Note>> {
  const more: Condition[] = [];
  if (filter.by !== undefined) more.push(sql`by = ${filter.by}`);
  if (filter.words !== undefined) more.push(noteWords(context.tokens.words(filter.words)));
  return yield* listMarks(context, { kind: 'note', filter, more }, page, (rows) => notesFrom(context, rows));
}

/** A condition on `mark.words`: each of the words stands in it, or begins one. Tokens hold letters and digits only. */
export const noteWords = (words: readonly string[]): Condition =>
  allOf(words.map((word) => sql`words like ${`% ${word}%`}`));
