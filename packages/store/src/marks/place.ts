import type { Mark, MarkPlace, Span, Statement } from '@dixit/model';
import { nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { bestCover } from '../write/cover.ts';

/** Where the words of a statement stand; null for what is none, or has no text. */
export function* placeOf({ db }: Context, id: string): Flow<MarkPlace | null> {
  if (nounOfId(id) !== 'statement') return null;
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

/** What a mark stands on now: its own subject or, of a statement that is gone, the one that covers its words. */
export function* standingOf(context: Context, { on, place }: Pick<Mark, 'on' | 'place'>): Flow<string | null> {
  const { db } = context;
  const id = yield* resolveId(db, on);
  if (nounOfId(id) !== 'statement') return id;
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

/** Where words stand in a text: where they stood or, in another text, where they stand alone; null: nowhere for certain. */
export function partsIn(text: string, { parts, words }: Pick<MarkPlace, 'parts' | 'words'>): Span[] | null {
  if (parts.every(({ start, end }, i) => text.slice(start, end) === words[i])) return parts;
  const found: Span[] = [];
  for (const word of words) {
    const start = text.indexOf(word);
    if (start < 0 || text.includes(word, start + 1)) return null;
    found.push({ start, end: start + word.length });
  }
  return found;
}
