import { type Comparison, type EventMention, type MarkPlace, nounOfId, type Span, type Statement } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse, resolveId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { entitiesOf } from '../actors/parts.ts';

/** Sources that are looked at for a place in which an actor is named. */
const LOOKED_AT = 20;

/** Where the first words stand that an actor, event, comparison or act of saying was found by; null for none. */
export function* placeOfId(context: Context, asked: string): Flow<MarkPlace | null> {
  const id = yield* resolveId(context.db, asked);
  switch (nounOfId(id)) {
    case 'actor':
      return yield* placeOfActor(context, id);
    case 'event':
      return yield* placeOfEvent(context, id);
    case 'utterance':
      return yield* placeOfUtterance(context, id);
    case 'comparison':
      return yield* placeOfComparison(context, id);
    default:
      return null;
  }
}

function* placeOfActor(context: Context, id: string): Flow<MarkPlace | null> {
  const rows = yield* context.db.all(sql<{ source_n: number; source: string; entity: string }>`
    select ea.source_n, so.id as source, ea.entity from entity_actor ea join actor a on a.n = ea.actor_n
    join source so on so.n = ea.source_n where a.id = ${id} order by ea.source_n, ea.entity limit ${LOOKED_AT}`);
  let named: MarkPlace | null = null;
  for (const { source_n: n, source, entity: key } of rows) {
    const entity = (yield* entitiesOf(context, n)).find((each) => each.key === key);
    const mention = entity?.mentions[0];
    if (mention) return yield* placeIn(context, source, [mention]);
    if (entity) named ??= { sourceId: source, parts: [], words: [entity.name] };
  }
  return named;
}

function* placeOfEvent(context: Context, id: string): Flow<MarkPlace | null> {
  const row = yield* context.db.get(sql<{ value: string; source: string }>`
    select em.value, so.id as source from event_mention em join event e on e.n = em.event_n
    join source so on so.n = em.source_n where e.id = ${id} order by em.source_n, em.ordinal limit 1`);
  return row ? yield* placeIn(context, row.source, [parse<EventMention>(row.value).trigger]) : null;
}

function* placeOfUtterance(context: Context, id: string): Flow<MarkPlace | null> {
  const row = yield* context.db.get(sql<{ value: string }>`
    select v.value from statement s join statement_value v on v.n = s.n join utterance u on u.n = s.utterance_n
    where u.id = ${id} order by s.source_n, s.ordinal limit 1`);
  if (!row) return null;
  const { sourceId, parts } = parse<Statement>(row.value);
  return parts.length === 0 ? null : yield* placeIn(context, sourceId, parts);
}

function* placeOfComparison(context: Context, id: string): Flow<MarkPlace | null> {
  const row = yield* context.db.get(sql<{ value: string }>`select value from comparison where id = ${id}`);
  if (!row) return null;
  const { left } = parse<Comparison>(row.value);
  return yield* placeIn(context, left.sourceId, [left.span]);
}

function* placeIn({ db }: Context, sourceId: string, parts: readonly Span[]): Flow<MarkPlace | null> {
  const row = yield* db.get(sql<{ text: string }>`
    select t.text from source_text t join source so on so.n = t.n where so.id = ${sourceId}`);
  if (!row) return null;
  const words = parts.map(({ start, end }) => row.text.slice(start, end));
  return { sourceId, parts: [...parts], words };
}
