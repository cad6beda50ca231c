import { nounOfId } from '@dixit/model';
import type { Query, QueryField } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, idsOf } from '../context.ts';
import { minutesOfDate } from '../sort-key.ts';
import { nearMatch, textMatch } from './match.ts';
import { actorIds } from './names.ts';
import { ownCondition } from './sources.ts';
import { stagePair, statementKeys } from './statements.ts';
import {
  ALWAYS,
  allOf,
  type Condition,
  conditionOf,
  type FieldNode,
  NEVER,
  type TextNode,
  withoutNoise,
} from './tree.ts';

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

type OwnCondition = (value: string, context: Context) => Condition;

const ofSources =
  (field: QueryField): OwnCondition =>
  (value, context) =>
    sql`e.n in (select m.event_n from event_member m join source so on so.id = m.source_id
    where ${ownCondition(field, value, context)})`;

const OWN: Partial<Record<QueryField, OwnCondition>> = {
  type: (value) => sql`e.type = ${value}`,
  stage: (value) => sql`e.n in (select event_n from event_stage where stage = ${value})`,
  claim: (value) => sql`e.n in (select event_n from event_stage where claim = ${value})`,
  event: (value, context) =>
    nounOfId(value) === 'event'
      ? sql`e.id in (select value from json_each(${JSON.stringify(idsOf(context.db, value))}))`
      : textCondition({ kind: 'phrase', text: value, slop: 0 }, context),
  since: (value) => sql`e.at >= ${minutesOfDate(value).from}`,
  until: (value) => sql`e.at > 0 and e.at < ${minutesOfDate(value).to}`,
  src: ofSources('src'),
  lang: ofSources('lang'),
  has: (value) =>
    value === 'date'
      ? sql`json_extract(e.value, '$.time') is not null`
      : sql`e.id in (select event_id from comparison where kind = 'disputes' and event_id is not null)`,
  about: aboutCondition,
};

const ownEventCondition = ({ field, value }: FieldNode, context: Context): Condition =>
  OWN[field]?.(value, context) ?? ALWAYS;

/** The event itself, an actor that takes part in it, or words. */
function aboutCondition(value: string, context: Context): Condition {
  if (nounOfId(value) === 'event') return ownEventCondition({ kind: 'field', field: 'event', value }, context);
  const actors = sql`e.n in (select ea.event_n from event_actor ea join actor a on a.n = ea.actor_n
    where a.id in (select value from json_each(${JSON.stringify(actorIds(context, value))})))`;
  if (nounOfId(value) === 'actor') return actors;
  const words: Query[] = value.split(/\s+/u).map((text) => ({ kind: 'word', text, prefix: false }));
  return sql`(${actors} or ${eventCondition({ kind: 'and', nodes: words }, context)})`;
}
