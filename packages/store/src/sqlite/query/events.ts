import { nounOfId } from '@dixit/model';
import type { Query, QueryField } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, idsOf } from '../context.ts';
import { minutesOfDate } from '../sort-key.ts';
import { nearMatch, textMatch } from './match.ts';
import { actorIds } from './names.ts';
import { ownCondition } from './sources.ts';
import { stagePair, statementKeys } from './statements.ts';
import { allOf, type Condition, conditionOf, type FieldNode, NEVER, type TextNode, withoutNoise } from './tree.ts';

/** Fields that an Event answers itself; the others ask the statements about it. */
const OWN_FIELDS: ReadonlySet<QueryField> = new Set([
  'stage',
  'claim',
  'type',
  'event',
  'since',
  'until',
  'src',
  'lang',
  'about',
]);
const OWN_HAS = new Set(['dispute', 'date']);

/** A query as a condition on `e`. */
export function eventCondition(query: Query, context: Context): Condition {
  const meaning = withoutNoise(query, context.tokens);
  if (meaning === null) return NEVER;
  const viaStatements = (nodes: readonly Query[]): Condition =>
    sql`e.n in (select event_n from statement_event where statement_n in ${statementKeys({ kind: 'and', nodes }, context)})`;
  return conditionOf(
    meaning,
    (node) => {
      if (node.kind !== 'field') return textCondition(node, context);
      return isOwn(node) ? ownEventCondition(node, context) : viaStatements([node]);
    },
    (nodes) => {
      const asked = nodes.filter((node) => node.kind === 'field' && !isOwn(node));
      const { both, rest } = stagePair(nodes.filter((node) => !asked.includes(node)));
      const conditions = [
        ...(asked.length > 0 ? [viaStatements(asked)] : []),
        ...(both ? [sql`e.n in (select es.event_n from event_stage es where ${both})`] : []),
      ];
      return { condition: conditions.length > 0 ? allOf(conditions) : null, rest };
    },
  );
}

const isOwn = (node: FieldNode): boolean =>
  OWN_FIELDS.has(node.field) || (node.field === 'has' && OWN_HAS.has(node.value));

/** Trigger, participants and place; else what is said of the event. */
function textCondition(node: TextNode, context: Context): Condition {
  const { tokens } = context;
  const match = node.kind === 'phrase' && node.slop > 0 ? nearMatch(node, tokens) : textMatch(node, tokens);
  return sql`(e.n in (select rowid from event_fts where event_fts match ${match}) or e.n in (
    select event_n from statement_event where statement_n in ${statementKeys(node, context)}))`;
}

function ownEventCondition(node: FieldNode, context: Context): Condition {
  const { field, value } = node;
  switch (field) {
    case 'type':
      return sql`e.type = ${value}`;
    case 'stage':
      return sql`e.n in (select event_n from event_stage where stage = ${value})`;
    case 'claim':
      return sql`e.n in (select event_n from event_stage where claim = ${value})`;
    case 'event':
      if (nounOfId(value) === 'event')
        return sql`e.id in (select value from json_each(${JSON.stringify(idsOf(context.db, value))}))`;
      return textCondition({ kind: 'phrase', text: value, slop: 0 }, context);
    case 'since':
      return sql`e.at >= ${minutesOfDate(value).from}`;
    case 'until':
      return sql`e.at > 0 and e.at < ${minutesOfDate(value).to}`;
    case 'src':
    case 'lang':
      return sql`e.n in (select m.event_n from event_member m join source so on so.id = m.source_id
        where ${ownCondition(field, value, context)})`;
    case 'has':
      return value === 'date'
        ? sql`json_extract(e.value, '$.time') is not null`
        : sql`e.id in (select event_id from comparison where kind = 'disputes' and event_id is not null)`;
    default: {
      const actors = sql`e.n in (select ea.event_n from event_actor ea join actor a on a.n = ea.actor_n
        where a.id in (select value from json_each(${JSON.stringify(actorIds(context, value))})))`;
      return nounOfId(value) === 'actor' ? actors : sql`(${actors} or ${aboutWords(node, context)})`;
    }
  }
}

function aboutWords(node: FieldNode, context: Context): Condition {
  if (nounOfId(node.value) === 'event') return ownEventCondition({ ...node, field: 'event' }, context);
  const words: Query = {
    kind: 'and',
    nodes: node.value.split(/\s+/u).map((text) => ({ kind: 'word', text, prefix: false })),
  };
  return eventCondition(words, context);
}
