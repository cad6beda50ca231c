import { DixitError, type MarkedNoun, type Note, nounOfId } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, idsOf, parse, resolveId, resolver } from '../context.ts';
import type { Flow } from '../flow.ts';
import type { Condition } from '../query/tree.ts';
import type { MarkRow } from './slot.ts';

const TABLES: Readonly<Record<MarkedNoun, string>> = {
  source: 'source',
  statement: 'statement',
  event: 'event',
  actor: 'actor',
};

const nounOf = (id: string): MarkedNoun => {
  const noun = nounOfId(id);
  if (noun === null || !Object.hasOwn(TABLES, noun)) throw new DixitError('INPUT_INVALID', { field: 'id', value: id });
  return noun as MarkedNoun;
};

/** The id that a thing goes by now. Throws NOT_FOUND when there is none. */
export function* subjectThere({ db }: Context, id: string): Flow<string> {
  const noun = nounOf(id);
  const at = yield* resolveId(db, id);
  const row = yield* db.get(sql`select 1 from ${sql.table(TABLES[noun])} where id = ${at}`);
  if (row === undefined) throw new DixitError('NOT_FOUND', { noun, id });
  return at;
}

/** The same for many: their ids in order, each once. */
export function* subjectsThere(context: Context, ids: readonly string[]): Flow<string[]> {
  const resolve = yield* resolver(context.db, ids);
  const wanted = [...new Set(ids.map(resolve))];
  const there = yield* thoseThere(context, wanted);
  const gone = wanted.find((id) => !there.has(id));
  if (gone !== undefined) throw new DixitError('NOT_FOUND', { noun: nounOf(gone), id: gone });
  return wanted;
}

function* thoseThere({ db }: Context, ids: readonly string[]): Flow<Set<string>> {
  const there = new Set<string>();
  for (const [noun, some] of Map.groupBy(ids, nounOf)) {
    const rows = yield* db.all(
      sql<{ id: string }>`select id from ${sql.table(TABLES[noun])} where id ${db.among(some)}`,
    );
    for (const { id } of rows) there.add(id);
  }
  return there;
}

/** Marks that stand on a thing, under whatever id they were put there. */
export function* onSubject({ db }: Context, id: string): Flow<Condition> {
  return sql`subject_id ${db.among(yield* idsOf(db, id))}`;
}

/** A condition on `mark`: whether what it stands on is gone. */
export function isOrphan(wanted: boolean): Condition {
  const there = Object.entries(TABLES).map(
    ([noun, table]) => sql`(noun = ${noun} and exists (select 1 from ${sql.table(table)} x
      where x.id = coalesce((select to_id from redirect where from_id = mark.subject_id), mark.subject_id)))`,
  );
  const any = sql`(${sql.join(there, sql` or `)})`;
  return wanted ? sql`not ${any}` : any;
}

type Standing = Pick<Note, 'subjectId' | 'noun' | 'standsOn' | 'words' | 'sourceId' | 'by' | 'at'>;

/** On what marks stand now, in words. */
export function* standings(context: Context, rows: readonly MarkRow[]): Flow<(row: MarkRow) => Standing> {
  const ids = rows.flatMap((row) => row.subject_id ?? []);
  const resolve = yield* resolver(context.db, ids);
  const there = yield* thoseThere(context, [...new Set(ids.map(resolve))]);
  return ({ anchor, subject_id: subjectId, place, by, at }) => {
    const standsOn = subjectId === null ? null : resolve(subjectId);
    const from = place === null ? null : parse<{ sourceId: string; words: string[] }>(place);
    return {
      subjectId: anchor,
      noun: nounOf(anchor),
      standsOn: standsOn !== null && there.has(standsOn) ? standsOn : null,
      words: from === null ? null : from.words.join(' […] '),
      sourceId: from?.sourceId ?? null,
      by,
      at,
    };
  };
}
