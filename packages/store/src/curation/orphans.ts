import {
  type Correction,
  type Mark,
  type MarkPlace,
  type Orphan,
  type Page,
  type PageInput,
  PART_SEPARATOR,
  type StageClaim,
} from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import { pageOfRows, readCursor, writeCursor } from '../cursor.ts';
import type { Flow } from '../flow.ts';
import { standingOf } from '../marks/place.ts';
import { type MarkRow, markFrom } from '../marks/slot.ts';
import { isOrphan } from '../marks/subjects.ts';
import type { Added } from './added/place.ts';
import { correctionsOf } from './corrections.ts';
import type { Moved } from './events/kinds.ts';
import { type EventFix, standingClaims } from './events/shown.ts';
import { claimOf, type StageAnchor } from './events/stages.ts';
import { missingFrom } from './places/hand-on.ts';
import { type ReviewRow, reviewFrom } from './review-slot.ts';
import { idInSlot } from './slot.ts';

type Found = Omit<Orphan, 'entry'>;

/** All that people said which has no place any more, the newest first. */
export function* orphansOf(context: Context, page: PageInput): Flow<Page<Orphan>> {
  const { db } = context;
  const all = [...(yield* reviews(context)), ...(yield* marks(context)), ...(yield* corrections(context))];
  const key = ({ at, slot }: Found): string => `${at ?? ''} ${slot}`;
  const sorted = all.toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
  const [after] = readCursor('orphans', page.cursor, 1) ?? [null];
  const left = after === null ? sorted : sorted.filter((each) => key(each) < String(after));
  const found = left.slice(0, page.limit + 1);
  const lines = yield* db.all(sql<{ slot: string; n: number }>`
    select slot, max(entry) as n from audit_slot
    where is_use = 0 and slot ${db.among(found.map(({ slot }) => slot))} group by slot`);
  const entryOf = new Map(lines.map(({ slot, n }) => [slot, n]));
  return pageOfRows(found, page.limit, all.length, {
    rows: (rows) => rows.map((row) => ({ ...row, entry: entryOf.get(row.slot) ?? null })),
    cursor: (last) => writeCursor('orphans', [key(last)]),
  });
}

const wordsOf = (place: Pick<MarkPlace, 'words'> | null | undefined): string | null =>
  place ? place.words.join(PART_SEPARATOR) : null;

function* reviews({ db }: Context): Flow<Found[]> {
  const rows = yield* db.all(sql<ReviewRow>`select * from review where statement_id is null`);
  return rows.map((row) => {
    const { sourceId, anchorId = '', words, patch, verdict, by, at } = reviewFrom(row);
    const text = patch?.['text'];
    const said = words === undefined ? (typeof text === 'string' ? text : null) : words.join(PART_SEPARATOR);
    const value = { verdict, patch };
    return { slot: `review/${anchorId}`, kind: 'review', subjectId: anchorId, words: said, sourceId, value, by, at };
  });
}

function* marks({ db }: Context): Flow<Found[]> {
  const rows = yield* db.all(sql<MarkRow>`select * from mark where ${isOrphan(true)}`);
  return rows.map((row) => {
    const { on, value, by, at, place }: Mark = markFrom(row);
    const kind = row.slot.slice(0, row.slot.indexOf('/'));
    const sourceId = place?.sourceId ?? null;
    return { slot: row.slot, kind, subjectId: on, words: wordsOf(place), sourceId, value, by, at };
  });
}

function* corrections(context: Context): Flow<Found[]> {
  const orphans: Found[] = [];
  for (const correction of yield* correctionsOf(context, null)) {
    const lost = yield* lostOf(context, correction);
    if (lost === null) continue;
    const { slot, value, by, at } = correction;
    const kind = slot.slice(0, slot.indexOf('/'));
    orphans.push({ slot, kind, subjectId: idInSlot(slot), ...lost, value, by, at });
  }
  return orphans;
}

type Lost = Pick<Orphan, 'words' | 'sourceId'>;

/** What a correction has lost, in words; null where it holds. */
function* lostOf(context: Context, correction: Correction): Flow<Lost | null> {
  const { slot, value, places = {} } = correction;
  const [missing] = yield* missingFrom(context, correction);
  if (missing !== undefined) {
    const { names, left } = value as { names?: string[]; left?: string };
    const words = wordsOf(places[missing]) ?? names?.join(' · ') ?? left ?? null;
    return { words, sourceId: places[missing]?.sourceId ?? null };
  }
  const kind = slot.slice(0, slot.indexOf('/'));
  if (kind === 'statement-add') return yield* lostAdded(context, slot, value as unknown as Added);
  if (kind === 'event-mention') return yield* lostMention(context, slot, value as unknown as Moved);
  if (kind === 'event-fix') return yield* lostClaims(context, idInSlot(slot), (value as EventFix).stages);
  if (kind === 'actor-part') return yield* lostPart(context, idInSlot(slot), (value as { name: string }).name);
  if (kind === 'copy-judge') return yield* lostCopy(context, value as { id: string; of: string });
  return null;
}

function* lostAdded(context: Context, slot: string, { place }: Added): Flow<Lost | null> {
  const standsOn = yield* standingOf(context, { on: idInSlot(slot), place });
  return standsOn === null ? { words: wordsOf(place), sourceId: place.sourceId } : null;
}

function* lostMention({ db }: Context, slot: string, { trigger }: Moved): Flow<Lost | null> {
  const [, sourceId = '', start = ''] = slot.split('/');
  const rows = yield* db.all(sql<{ value: string }>`
    select em.value from event_mention em join source so on so.n = em.source_n where so.id = ${sourceId}`);
  const isThere = rows.some(
    ({ value }) => parse<{ trigger: { start: number } }>(value).trigger.start === Number(start),
  );
  return isThere ? null : { words: trigger, sourceId };
}

function* lostClaims(context: Context, id: string, fix: EventFix['stages']): Flow<Lost | null> {
  if (fix === undefined) return null;
  const holds = yield* standingClaims(context, [{ stages: fix }]);
  const lost: Pick<StageAnchor, 'text' | 'sourceId'>[] = fix.added.filter((claim) => !holds(claim));
  const found = yield* claimsFound(context, id);
  for (const { of, to } of fix.changed) if (claimOf(found, of, to) === undefined) lost.push(of);
  for (const of of fix.rejected) if (claimOf(found, of, null) === undefined) lost.push(of);
  const [first] = lost;
  return first ? { words: lost.map(({ text }) => text).join(' · '), sourceId: first.sourceId } : null;
}

/** The claims that linking found of an event and of all that is shown as part of it. */
function* claimsFound({ db }: Context, id: string): Flow<StageClaim[]> {
  const rows = yield* db.all(sql<{ value: string }>`
    select e.value from event r join event e on e.n = r.n or e.into_n = r.n
      or e.n in (select m.event_n from event_mention m where m.shown_n = r.n) where r.id = ${yield* resolveId(db, id)}`);
  return rows.flatMap(({ value }) => parse<{ stages: StageClaim[] }>(value).stages);
}

function* lostPart({ db }: Context, id: string, name: string): Flow<Lost | null> {
  const holds = yield* db.get(sql`
    select 1 from entity_moved em join actor a on a.n = em.actor_n where a.id = ${id} limit 1`);
  return holds === undefined ? { words: name, sourceId: null } : null;
}

function* lostCopy({ db }: Context, { id, of }: { id: string; of: string }): Flow<Lost | null> {
  const rows = yield* db.all(sql<{ id: string }>`select id from source where id ${db.among([id, of])}`);
  const gone = [id, of].find((each) => !rows.some((row) => row.id === each));
  return gone === undefined ? null : { words: null, sourceId: gone };
}
