import { nounOfId } from '@dixit/model';
import type { Query, QueryField } from '@dixit/model/query';
import { sql } from 'kysely';
import { type Context, idsOf } from '../context.ts';
import { DISPUTES } from '../read/judged.ts';
import type { Flow } from '../flow.ts';
import { asksForMark, markedIds } from '../marks/conditions.ts';
import { minutesOfDate } from '../sort-key.ts';
import type { Reading } from '../tokens.ts';
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
export function* eventCondition(query: Query, reading: Reading): Flow<Condition> {
  const meaning = withoutNoise(query, reading);
  if (meaning === null) return NEVER;
  return yield* conditionOf(
    meaning,
    function* (node) {
      if (node.kind !== 'field') return yield* textCondition(node, reading);
      return isOwn(node) ? yield* ownEventCondition(node, reading) : yield* viaStatements([node], reading);
    },
    function* (nodes) {
      const asked = nodes.filter((node) => node.kind === 'field' && !isOwn(node));
      const { both, rest } = stagePair(nodes.filter((node) => !asked.includes(node)));
      const conditions = [
        ...(asked.length > 0 ? [yield* viaStatements(asked, reading)] : []),
        ...(both ? [sql`e.n in (select es.event_n from event_stage es where ${both})`] : []),
      ];
      return { condition: conditions.length > 0 ? allOf(conditions) : null, rest };
    },
  );
}

function* viaStatements(nodes: readonly Query[], reading: Reading): Flow<Condition> {
  const keys = yield* statementKeys({ kind: 'and', nodes }, reading);
  return sql`e.n in (select event_n from statement_event where shown = 1 and statement_n in ${keys})`;
}

const isOwn = (node: FieldNode): boolean =>
  OWN_FIELDS.has(node.field) || (node.field === 'has' && OWN_HAS.has(node.value)) || asksForMark(node);

/** Trigger, participants and place; else what is said of the event. */
function* textCondition(node: TextNode, reading: Reading): Flow<Condition> {
  const { indexed, matches } = reading.db.dialect;
  const match = node.kind === 'phrase' && node.slop > 0 ? nearMatch(node, reading) : textMatch(node, reading);
  return sql`(e.n in (select ${indexed('event_fts')} from event_fts where ${matches('event_fts', match)})
    or ${yield* viaStatements([node], reading)})`;
}

function* ofSources(field: QueryField, value: string, context: Context): Flow<Condition> {
  return sql`e.n in (select m.event_n from event_member m join source so on so.id = m.source_id
    where ${yield* ownCondition(field, value, context)})`;
}

function* ownEventCondition(node: FieldNode, reading: Reading): Flow<Condition> {
  const { field, value } = node;
  if (asksForMark(node)) return yield* markedIds(node, reading, { noun: 'event', id: sql`e.id` });
  switch (field) {
    case 'type':
      return sql`e.type = ${value}`;
    case 'stage':
      return sql`e.n in (select event_n from event_stage where stage = ${value})`;
    case 'claim':
      return sql`e.n in (select event_n from event_stage where claim = ${value})`;
    case 'event':
      return nounOfId(value) === 'event'
        ? sql`e.id ${reading.db.among(yield* idsOf(reading.db, value))}`
        : yield* textCondition({ kind: 'phrase', text: value, slop: 0 }, reading);
    case 'since':
      return sql`e.at >= ${minutesOfDate(value).from}`;
    case 'until':
      return sql`(e.at > 0 and e.at < ${minutesOfDate(value).to})`;
    case 'src':
    case 'lang':
      return yield* ofSources(field, value, reading);
    case 'has':
      return value === 'date'
        ? sql`(e.value ->> 'time') is not null`
        : sql`e.id in (select c.event_id from comparison c where ${DISPUTES} and c.event_id is not null)`;
    case 'about':
      return yield* aboutCondition(value, reading);
    default:
      return ALWAYS;
  }
}

/** The event itself, an actor that takes part in it, or words. */
function* aboutCondition(value: string, reading: Reading): Flow<Condition> {
  if (nounOfId(value) === 'event') return yield* ownEventCondition({ kind: 'field', field: 'event', value }, reading);
  const actors = sql`e.n in (select ea.event_n from event_actor ea join actor a on a.n = ea.actor_n
    where a.id ${reading.db.among(yield* actorIds(reading, value))})`;
  if (nounOfId(value) === 'actor') return actors;
  const words: Query[] = value.split(/\s+/u).map((text) => ({ kind: 'word', text, prefix: false }));
  return sql`(${actors} or ${yield* eventCondition({ kind: 'and', nodes: words }, reading)})`;
}
