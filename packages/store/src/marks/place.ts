import type { Mark, MarkPlace, Statement } from '@dixit/model';
import { nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { placeOfId } from '../curation/places/place.ts';
import { foundAt } from '../curation/places/standing.ts';
import { bestCover } from '../write/cover.ts';
import { partsIn } from '../write/parts-in.ts';

/** Where the words stand that something was found by; null for what has none, or no text. */
export function* placeOf(context: Context, id: string): Flow<MarkPlace | null> {
  const { db } = context;
  if (nounOfId(id) !== 'statement') return yield* placeOfId(context, id);
  const found = yield* db.get(sql<{ value: string; patch: string | null; text: string }>`
    select v.value, r.patch, t.text from statement s join statement_value v on v.n = s.n
    join source_text t on t.n = s.source_n left join review r on r.statement_id = s.id where s.id = ${id}`);
  if (!found) return null;
  const extracted = parse<Statement>(found.value);
  const patch = found.patch === null ? null : parse<Partial<Statement>>(found.patch);
  const parts = patch?.parts ?? extracted.parts;
  return {
    sourceId: extracted.sourceId,
    parts,
    words: parts.length === 0 ? [extracted.text] : parts.map(({ start, end }) => found.text.slice(start, end)),
  };
}

/** What a mark stands on now: its own subject or, where that is gone, what is found by its words; null: nothing. */
export function* standingOf(context: Context, { on, place }: Pick<Mark, 'on' | 'place'>): Flow<string | null> {
  const { db } = context;
  const id = yield* resolveId(db, on);
  const noun = nounOfId(id);
  if (noun === 'actor' || noun === 'event') {
    const isThere = (yield* db.get(sql`select 1 from ${sql.table(noun)} where id = ${id}`)) !== undefined;
    return isThere || place === null ? id : ((yield* foundAt(context, id, place, null)) ?? id);
  }
  if (noun !== 'statement') return id;
  if ((yield* db.get(sql`select 1 from statement where id = ${id}`)) !== undefined) return id;
  if (place === null || place.parts.length === 0) return null;
  const text = yield* db.get(sql<{ text: string }>`
    select t.text from source_text t join source so on so.n = t.n where so.id = ${place.sourceId}`);
  const parts = text ? partsIn(text.text, place) : null;
  if (parts === null) return null;
  const rows = yield* db.all(sql<{ value: string }>`
    select v.value from statement s join statement_value v on v.n = s.n
    where s.source_n = (select n from source where id = ${place.sourceId}) order by s.ordinal`);
  return (
    bestCover(
      parts,
      rows.map(({ value }) => parse<Statement>(value)),
    )?.id ?? null
  );
}
