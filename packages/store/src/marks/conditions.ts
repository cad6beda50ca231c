import { type MarkedNoun, tagKey } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';
import { type Context, resolver } from '../context.ts';
import type { Flow } from '../flow.ts';
import { allOf, type Condition, type FieldNode } from '../query/tree.ts';
import { noteWords } from './notes.ts';

/** Whether a field asks for what people put on things: `tag:`, `note:`, `has:tag`, `has:note`. */
export const asksForMark = ({ field, value }: FieldNode): boolean =>
  field === 'tag' || field === 'note' || (field === 'has' && (value === 'tag' || value === 'note'));

/** The marks that such a field asks for, as a condition on `mark`. */
function markCondition({ field, value }: FieldNode, { tokens }: Context): Condition {
  if (field === 'tag') return sql`(kind = 'tag' and key = ${tagKey(value)})`;
  if (field === 'note') return allOf([sql`kind = 'note'`, noteWords(tokens.words(value))]);
  return sql`kind = ${value}`;
}

/** Numbers of the statements that carry the mark, or stand in a source that does. */
export const markedStatements = (node: FieldNode, context: Context): RawBuilder<unknown> => sql`
  select x.n from statement x where x.id in (select subject_id from mark where ${markCondition(node, context)})
  union select x.n from source so join statement x on x.source_n = so.n
  where so.id in (select subject_id from mark where noun = 'source' and ${markCondition(node, context)})`;

/** A condition on the id of a thing of another kind: it carries the mark, under this id or one merged into it. */
export function* markedIds(
  node: FieldNode,
  context: Context,
  on: { noun: Exclude<MarkedNoun, 'statement'>; id: RawBuilder<unknown> },
): Flow<Condition> {
  const { db } = context;
  const rows = yield* db.all(sql<{ id: string }>`
    select distinct subject_id as id from mark where noun = ${on.noun} and ${markCondition(node, context)}`);
  const ids = rows.map(({ id }) => id);
  return sql`${on.id} ${db.among(ids.map(yield* resolver(db, ids)))}`;
}
