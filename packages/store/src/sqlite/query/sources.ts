import { nounOfId } from '@dixit/model';
import type { Query, QueryField } from '@dixit/model/query';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { minutesOfDate } from '../sort-key.ts';
import { nearMatch, textMatch } from './match.ts';
import { outletsNamed } from './names.ts';
import { statementKeys } from './statements.ts';
import { isLatestOnly, SUPERSEDED } from './superseded.ts';
import { allOf, ALWAYS, type Condition, conditionOf, NEVER, type TextNode, withoutNoise } from './tree.ts';

/** Fields that a Source answers itself; the others ask its statements. */
const OWN_FIELDS: ReadonlySet<QueryField> = new Set(['src', 'lang', 'since', 'until']);

/** A query as a condition on `so`. Fields of statements side by side must hold for one statement. */
export function sourceCondition(query: Query, context: Context): Condition {
  const meaning = withoutNoise(query, context.tokens);
  if (meaning === null) return NEVER;
  const viaStatements = (nodes: readonly Query[]): Condition =>
    sql`so.n in (select source_n from statement where n in ${statementKeys({ kind: 'and', nodes }, context)})`;
  const latest = isLatestOnly(meaning, context) ? sql`so.n not in ${SUPERSEDED}` : ALWAYS;
  const found = conditionOf(
    meaning,
    (node) => {
      if (node.kind !== 'field') return textCondition(node, context);
      return OWN_FIELDS.has(node.field) ? ownCondition(node.field, node.value, context) : viaStatements([node]);
    },
    (nodes) => {
      const asked = nodes.filter((node) => node.kind === 'field' && !OWN_FIELDS.has(node.field));
      return {
        condition: asked.length > 0 ? viaStatements(asked) : null,
        rest: nodes.filter((node) => !asked.includes(node)),
      };
    },
  );
  return allOf([found, latest]);
}

type OwnCondition = (value: string, context: Context) => Condition;

const OWN: Partial<Record<QueryField, OwnCondition>> = {
  src: (value, context) =>
    nounOfId(value) === 'source'
      ? sql`so.id = ${value}`
      : sql`so.outlet_n in (select value from json_each(${JSON.stringify(outletsNamed(context, value))}))`,
  lang: (value) => sql`so.lang_n in (select n from label where lower(text) = lower(${value})
    or lower(text) like lower(${value.replaceAll(/[%_]/gu, '')}) || '-%')`,
  since: (value) => sql`so.at >= ${minutesOfDate(value).from}`,
  until: (value) => sql`so.at > 0 and so.at < ${minutesOfDate(value).to}`,
};

/** Conditions on `so` alone; always true for a field that a Source does not answer itself. */
export const ownCondition = (field: QueryField, value: string, context: Context): Condition =>
  OWN[field]?.(value, context) ?? ALWAYS;

const textCondition = (node: TextNode, { tokens }: Context): Condition => {
  const match = node.kind === 'phrase' && node.slop > 0 ? nearMatch(node, tokens) : textMatch(node, tokens);
  return sql`so.n in (select rowid from source_fts where source_fts match ${match})`;
};
