import { nounOfId } from '@dixit/model';
import type { Query, QueryField } from '@dixit/model/query';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { asksForMark, markedIds } from '../marks/conditions.ts';
import { minutesOfDate } from '../sort-key.ts';
import type { Reading } from '../tokens.ts';
import { nearMatch, textMatch } from './match.ts';
import { outletsNamed } from './names.ts';
import { statementKeys } from './statements.ts';
import { isLatestOnly, SUPERSEDED } from './superseded.ts';
import { allOf, ALWAYS, type Condition, conditionOf, NEVER, type TextNode, withoutNoise } from './tree.ts';

/** Fields that a Source answers itself; the others ask its statements. */
const OWN_FIELDS: ReadonlySet<QueryField> = new Set(['src', 'lang', 'since', 'until']);

/** A query as a condition on `so`. Fields of statements side by side must hold for one statement. */
export function* sourceCondition(query: Query, reading: Reading): Flow<Condition> {
  const meaning = withoutNoise(query, reading);
  if (meaning === null) return NEVER;
  function* viaStatements(nodes: readonly Query[]): Flow<Condition> {
    const keys = yield* statementKeys({ kind: 'and', nodes }, reading);
    return sql`so.n in (select source_n from statement where n in ${keys})`;
  }
  const latest = isLatestOnly(meaning, reading) ? sql`so.n not in ${SUPERSEDED}` : ALWAYS;
  const found = yield* conditionOf(
    meaning,
    function* (node) {
      if (node.kind !== 'field') return textCondition(node, reading);
      if (asksForMark(node)) return yield* markedIds(node, reading, { noun: 'source', id: sql`so.id` });
      return OWN_FIELDS.has(node.field)
        ? yield* ownCondition(node.field, node.value, reading)
        : yield* viaStatements([node]);
    },
    function* (nodes) {
      const asked = nodes.filter((node) => node.kind === 'field' && !OWN_FIELDS.has(node.field) && !asksForMark(node));
      return {
        condition: asked.length > 0 ? yield* viaStatements(asked) : null,
        rest: nodes.filter((node) => !asked.includes(node)),
      };
    },
  );
  return allOf([found, latest]);
}

/** Conditions on `so` alone; always true for a field that a Source does not answer itself. */
export function* ownCondition(field: QueryField, value: string, context: Context): Flow<Condition> {
  switch (field) {
    case 'src':
      return nounOfId(value) === 'source'
        ? sql`so.id = ${value}`
        : sql`so.outlet_n ${context.db.among(yield* outletsNamed(context, value))}`;
    case 'lang':
      return sql`so.lang_n in (select n from label where lower(text) = lower(${value})
        or lower(text) like lower(${value.replaceAll(/[%_]/gu, '')}) || '-%')`;
    case 'since':
      return sql`so.at >= ${minutesOfDate(value).from}`;
    case 'until':
      return sql`(so.at > 0 and so.at < ${minutesOfDate(value).to})`;
    default:
      return ALWAYS;
  }
}

function textCondition(node: TextNode, reading: Reading): Condition {
  const { indexed, matches } = reading.db.dialect;
  const match = node.kind === 'phrase' && node.slop > 0 ? nearMatch(node, reading) : textMatch(node, reading);
  return sql`so.n in (select ${indexed('source_fts')} from source_fts where ${matches('source_fts', match)})`;
}
