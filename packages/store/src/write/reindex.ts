import { placeInTime, type Source, type Statement } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../context.ts';
import type { Flow } from '../flow.ts';
import { assignmentsOf, joinStatement, patchesOf } from '../join.ts';
import { takeStatementsOut } from './remove.ts';
import { isAtMinute, minuteOf } from '../sort-key.ts';
import { placeOf } from './source.ts';
import { freeKey, putKeyed } from './statements.ts';

/** Writes facts, parties and index entries of a statement anew, as it reads with its review, where its time places it. */
export function* reindexStatement(context: Context, id: string): Flow<void> {
  const found = yield* context.db.get(sql<{
    n: number;
    ordinal: number;
    source_n: number;
    value: string;
    source: string;
    utterance: string | null;
    patch: string | null;
  }>`
    select s.n, s.ordinal, s.source_n, v.value, so.value as source, u.id as utterance, r.patch
    from statement s join statement_value v on v.n = s.n join source so on so.n = s.source_n
    left join utterance u on u.n = s.utterance_n left join review r on r.statement_id = s.id
    where s.id = ${id}`);
  if (!found) return;
  const { n, ordinal, source_n: sourceN, utterance: utteranceId } = found;
  const statement = parse<Statement>(found.value);
  const patch = (yield* patchesOf(context, [found.patch]))(found.patch);
  const assigned = yield* assignmentsOf(context, sourceN);
  const joined = joinStatement(statement, assigned, { utteranceId, review: null, patch });
  yield* takeStatementsOut(context, [n]);
  const place = yield* placeOf(context, parse<Omit<Source, 'text'>>(found.source), sourceN);
  const minute = minuteOf(placeInTime(joined.uttered) ?? placeInTime(place.source.published));
  const key = isAtMinute(n, minute) ? n : yield* freeKey(context, minute);
  yield* putKeyed(context, [{ statement, joined, ordinal, key }], place);
}
