import { type Comparison, type EventMention, type MarkPlace, nounOfId, type Span, type Statement } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { bestCover } from '../../write/cover.ts';
import { partsIn } from '../../write/parts-in.ts';
import { entitiesOf } from '../actors/parts.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The id of what is found now where something of another id was found: by the same words at the same place. */
export function* foundAt(context: Context, id: string, place: MarkPlace, value: unknown): Flow<string | null> {
  const source = yield* context.db.get(sql<{ n: number; text: string }>`
    select so.n, t.text from source so join source_text t on t.n = so.n where so.id = ${place.sourceId}`);
  if (!source) return null;
  const parts = partsIn(source.text, place.parts.length === 0 ? { parts: [], words: [] } : place);
  if (parts === null) return null;
  switch (nounOfId(id)) {
    case 'actor':
      return yield* actorAt(context, source.n, parts, place.words);
    case 'event':
      return yield* eventAt(context, source.n, parts);
    case 'utterance':
      return yield* utteranceAt(context, source.n, parts);
    case 'comparison':
      return yield* comparisonAt(context, place.sourceId, parts, value as Compared);
    default:
      return null;
  }
}

function* actorAt(
  context: Context,
  sourceN: number,
  [at]: readonly Span[],
  words: readonly string[],
): Flow<string | null> {
  const entities = yield* entitiesOf(context, sourceN);
  const found =
    at === undefined
      ? entities.find(({ name }) => name === words[0])
      : (entities.find(({ mentions }) => mentions.some(({ start, end }) => start === at.start && end === at.end)) ??
        entities.find(({ mentions }) => mentions.some((mention) => overlaps(mention, at))));
  if (!found) return null;
  const row = yield* context.db.get(sql<{ id: string }>`
    select a.id from entity_actor ea join actor a on a.n = ea.actor_n
    where ea.source_n = ${sourceN} and ea.entity = ${found.key}`);
  return row?.id ?? null;
}

function* eventAt({ db }: Context, sourceN: number, [at]: readonly Span[]): Flow<string | null> {
  const rows = yield* db.all(sql<{ id: string; value: string }>`
    select e.id, em.value from event_mention em join event e on e.n = em.event_n
    where em.source_n = ${sourceN} order by em.ordinal`);
  const found = rows.find(({ value }) => at !== undefined && overlaps(parse<EventMention>(value).trigger, at));
  return found?.id ?? null;
}

function* utteranceAt({ db }: Context, sourceN: number, parts: readonly Span[]): Flow<string | null> {
  const rows = yield* db.all(sql<{ id: string; value: string }>`
    select u.id, v.value from statement s join statement_value v on v.n = s.n join utterance u on u.n = s.utterance_n
    where s.source_n = ${sourceN} order by s.ordinal`);
  const best = bestCover(
    parts,
    rows.map(({ id, value }) => ({ of: id, parts: parse<Statement>(value).parts })),
  );
  return best?.of ?? null;
}

/** What a judged comparison was of. */
interface Compared {
  on: string;
  right: string;
  sources: [string, string];
}

/** Between the same two Sources, on the same, with the same words on the left and, of several, on the right. */
function* comparisonAt(
  { db }: Context,
  sourceId: string,
  [at]: readonly Span[],
  { on, right, sources }: Compared,
): Flow<string | null> {
  const rows = yield* db.all(sql<{ id: string; value: string }>`
    select id, value from comparison where left_source = ${sourceId} and right_source = ${sources[1]} order by id`);
  const found = rows
    .map(({ id, value }) => ({ id, value: parse<Comparison>(value) }))
    .filter(({ value }) => value.on === on && at !== undefined && overlaps(value.left.span, at));
  const same = found.find(({ value }) => value.right.text === right);
  return (same ?? (found.length === 1 ? found[0] : undefined))?.id ?? null;
}
