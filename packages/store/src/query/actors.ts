import { nounOfId } from '@dixit/model';
import type { Query } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, shownId } from '../context.ts';
import type { Flow } from '../flow.ts';
import { asksForMark, markedIds } from '../marks/conditions.ts';
import { partyOf } from '../read/party.ts';
import type { Reading } from '../tokens.ts';
import { actorNamed } from './names.ts';
import { statementKeys } from './statements.ts';
import { type Condition, conditionOf, NEVER } from './tree.ts';

/** A query as a condition on `a`: words are looked up in names and roles, fields in what the actor said. */
export function actorCondition(query: Query, reading: Reading): Flow<Condition> {
  function* viaStatements(nodes: readonly Query[]): Flow<Condition> {
    const keys = yield* statementKeys({ kind: 'and', nodes }, reading);
    const { curated } = reading;
    if (!curated.hasGroups && !curated.hasParts) return sql`a.n in (select by_n from statement where n in ${keys})`;
    return sql`a.n in (select coalesce(x.into_n, x.n) from statement s join actor x on x.n = ${partyOf('by', curated)}
      where s.n in ${keys})`;
  }
  return conditionOf(
    query,
    function* (node) {
      if (node.kind === 'field') {
        if (asksForMark(node)) return yield* markedIds(node, reading, { noun: 'actor', id: sql`a.id` });
        if (node.field !== 'by') return yield* viaStatements([node]);
        if (nounOfId(node.value) === 'actor') return sql`a.id = ${yield* shownId(reading.db, node.value)}`;
        return named(node.value, reading);
      }
      return named(node.text, reading);
    },
    function* (nodes) {
      const asked = nodes.filter((node) => node.kind === 'field' && node.field !== 'by' && !asksForMark(node));
      return {
        condition: asked.length > 0 ? yield* viaStatements(asked) : null,
        rest: nodes.filter((node) => !asked.includes(node)),
      };
    },
  );
}

function named(text: string, { tokens }: Context): Condition {
  const words = tokens.words(text);
  return words.length === 0 ? NEVER : actorNamed(words);
}
