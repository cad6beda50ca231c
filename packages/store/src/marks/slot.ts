import { type Mark, nounOfId, type RecordedMark } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { SlotKind, State } from '../curation/slot.ts';
import type { Flow } from '../flow.ts';
import { standingOf } from './place.ts';

const MARK_KINDS = ['note', 'tag', 'opinion', 'assign'] as const;

export interface MarkRow {
  slot: string;
  anchor: string;
  subject_id: string | null;
  key: string;
  value: string;
  by: string;
  at: string;
  place: string | null;
}

export const markFrom = ({ anchor, key, value, by, at, place }: MarkRow): Mark => ({
  on: anchor,
  key,
  value: parse(value),
  by,
  at,
  place: place === null ? null : parse(place),
});

/** Marks as slots of the log. The slot says which, the state what was put where; where it stands follows from that. */
export const MARK_SLOTS: readonly SlotKind[] = MARK_KINDS.map((kind) => ({
  kind,
  *read({ db }, subject) {
    const row = yield* db.get(sql<MarkRow>`select * from mark where slot = ${`${kind}/${subject}`}`);
    return row ? ({ ...markFrom(row) } satisfies Mark as State) : null;
  },
  *write(context, subject, state) {
    const slot = `${kind}/${subject}`;
    yield* context.db.do(sql`delete from mark where slot = ${slot}`);
    if (state !== null) yield* putMark(context, { slot, ...(state as unknown as Mark) });
  },
}));

/** Writes a mark where it stands by what is there now. */
export function* putMark(context: Context, { slot, ...mark }: RecordedMark): Flow<void> {
  const { on, key, value, by, at, place } = mark;
  const text = (value as { text?: string } | null)?.text;
  const row = {
    slot,
    kind: slot.slice(0, slot.indexOf('/')),
    anchor: on,
    subject_id: yield* standingOf(context, mark),
    noun: nounOfId(on) ?? '',
    source_id: place?.sourceId ?? (nounOfId(on) === 'source' ? on : null),
    key,
    value: JSON.stringify(value),
    words: text === undefined ? null : ` ${context.tokens.words(text).join(' ')} `,
    by,
    at,
    place: place === null ? null : JSON.stringify(place),
  };
  yield* context.db.insert('mark', [row], { replace: ['slot'] });
}

/** After a new extraction of a Source each mark on something found in it goes where its words are, or is orphaned. */
export function* placeMarksAnew(context: Context, sourceId: string): Flow<void> {
  const { db } = context;
  const rows = yield* db.all(sql<MarkRow>`
    select * from mark where source_id = ${sourceId} and noun <> 'source' order by slot`);
  for (const row of rows) {
    const standsOn = yield* standingOf(context, markFrom(row));
    if (standsOn !== row.subject_id)
      yield* db.do(sql`update mark set subject_id = ${standsOn} where slot = ${row.slot}`);
  }
}

export function* marksAfter({ db }: Context, slot: string, limit: number): Flow<RecordedMark[]> {
  const rows = yield* db.all(sql<MarkRow>`select * from mark where slot > ${slot} order by slot limit ${limit}`);
  return rows.map((row) => ({ slot: row.slot, ...markFrom(row) }));
}
