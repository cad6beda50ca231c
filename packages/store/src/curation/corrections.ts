import type { Correction } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { idInSlot, type SlotKind, type State } from './slot.ts';

/** What a correction holds in its slot: what it says, and who said so. */
export type Corrected = Omit<Correction, 'slot'>;

interface Row {
  slot: string;
  value: string;
  by: string;
  at: string;
  why: string | null;
  places: string | null;
}

const COLUMNS = sql`c.slot, c.value, c.by, c.at, c.why, c.places`;

const correctionFrom = ({ value, places, ...row }: Row): Correction => ({
  ...row,
  value: parse(value),
  ...(places === null ? {} : { places: parse<NonNullable<Correction['places']>>(places) }),
});

/** A kind of correction: kept as it is in the table of corrections, its effects worked out by `settle`. */
export function correctionSlot(
  kind: string,
  settle?: SlotKind['settle'],
  check?: (context: Context, subject: string, state: Corrected) => Flow<void>,
): SlotKind {
  return {
    kind,
    *read({ db }, subject) {
      const row = yield* db.get(sql<Row>`
        select ${COLUMNS} from correction c where c.slot = ${`${kind}/${subject}`}`);
      if (!row) return null;
      const { slot: _, ...corrected } = correctionFrom(row);
      return corrected;
    },
    *write(context, subject, state) {
      const slot = `${kind}/${subject}`;
      yield* context.db.do(sql`delete from correction where slot = ${slot}`);
      yield* context.db.do(sql`delete from correction_place where slot = ${slot}`);
      if (state === null) return;
      const corrected = state as unknown as Corrected;
      yield* check?.(context, subject, corrected) ?? [];
      yield* putCorrections(context, [{ slot, ...corrected }]);
    },
    ...(settle === undefined ? {} : { settle }),
  };
}

export function* putCorrections({ db }: Context, corrections: readonly Correction[]): Flow<void> {
  const rows = corrections.map(({ slot, value, by, at, why, places }) => {
    const kind = slot.slice(0, slot.indexOf('/'));
    const stood = places === undefined ? null : JSON.stringify(places);
    return { slot, kind, subject: idInSlot(slot), value: JSON.stringify(value), by, at, why, places: stood };
  });
  yield* db.insert('correction', rows, { replace: ['slot'] });
  const sources = corrections.flatMap(({ slot, value, places = {} }) => {
    const { sources: both = [] } = (value ?? {}) as { sources?: string[] };
    const stood = Object.values(places).map(({ sourceId }) => sourceId);
    return [...new Set([...stood, ...both])].map((source_id) => ({ source_id, slot }));
  });
  yield* db.insert('correction_place', sources, 'ignore');
}

/** All corrections after a slot, in the order of slots. */
export function* correctionsAfter({ db }: Context, slot: string, limit: number): Flow<Correction[]> {
  const rows = yield* db.all(sql<Row>`
    select ${COLUMNS} from correction c where c.slot > ${slot} order by c.slot limit ${limit}`);
  return rows.map(correctionFrom);
}

/** Corrections of some kinds that are about some things, in the order of slots. */
export function* correctionsOf(
  { db }: Context,
  kinds: readonly string[] | null,
  subjects: readonly string[] | null = null,
): Flow<Correction[]> {
  const about = subjects === null ? sql`` : sql`and subject ${db.among(subjects)}`;
  const of = kinds === null ? sql`1 = 1` : sql`kind ${db.among(kinds)}`;
  const rows = yield* db.all(sql<Row>`
    select ${COLUMNS} from correction c where ${of} ${about} order by c.slot`);
  return rows.map(correctionFrom);
}

/** Corrections that name something which stood in a Source. */
export function* correctionsIn({ db }: Context, sourceId: string): Flow<Correction[]> {
  const rows = yield* db.all(sql<Row>`
    select ${COLUMNS} from correction_place p join correction c on c.slot = p.slot
    where p.source_id = ${sourceId} order by c.slot`);
  return rows.map(correctionFrom);
}

/** The state of a slot that says `value`. */
export const corrected = (
  value: Correction['value'],
  { by, at, why }: { by: string; at: string; why: string | null },
): State => ({ value, by, at, why });
