import { DixitError, type Mark, type Note, type NoteFilter, type Page, type PageInput } from '@dixit/model';
import type { Doing, Marks } from '@dixit/model/ports';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import { statesOf, takeStep } from '../curation/step.ts';
import type { Flow } from '../flow.ts';
import { newId } from '../new-id.ts';
import { allOf, type Condition } from '../query/tree.ts';
import { type MarkRow, markFrom } from './slot.ts';
import { isOrphan, onSubject, standings, subjectThere } from './subjects.ts';
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
        if (before === null) throw new DixitError('NOT_FOUND', { noun: 'note', id });
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
  const { db, tokens } = context;
  const [at, slot] = readCursor('notes', page.cursor, 2) ?? ['9', ''];
  const conditions: Condition[] = [sql`kind = 'note'`];
  if (filter.subjectId !== undefined) conditions.push(yield* onSubject(context, filter.subjectId));
  if (filter.noun !== undefined) conditions.push(sql`noun = ${filter.noun}`);
  if (filter.by !== undefined) conditions.push(sql`by = ${filter.by}`);
  if (filter.words !== undefined) conditions.push(noteWords(tokens.words(filter.words)));
  if (filter.isOrphaned !== undefined) conditions.push(isOrphan(filter.isOrphaned));
  const where = allOf(conditions);
  const counted = yield* db.get(sql<{ count: number }>`select count(*) as count from mark where ${where}`);
  const rows =
    yield* db.all(sql<MarkRow>`select * from mark where ${where} and (at < ${at} or (at = ${at} and slot > ${slot}))
    order by at desc, slot limit ${page.limit + 1}`);
  const notes = yield* notesFrom(context, rows.slice(0, page.limit));
  return pageOfRows(rows, page.limit, counted?.count ?? 0, {
    rows: () => notes,
    cursor: (last) => writeCursor('notes', [last.at, last.slot]),
  });
}

/** A condition on `mark.words`: each of the words stands in it, or begins one. Tokens hold letters and digits only. */
export const noteWords = (words: readonly string[]): Condition =>
  allOf(words.map((word) => sql`words like ${`% ${word}%`}`));
