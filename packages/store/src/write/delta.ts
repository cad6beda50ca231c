import { type Actor, type Event, type LinkDelta, placeInTime, type Utterance } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, resolver } from '../context.ts';
import { shownEvents } from '../curation/events/shown.ts';
import { takeUp } from '../curation/places/hand-on.ts';
import { tag } from '../facts.ts';
import { type Flow, together } from '../flow.ts';
import { minuteOf } from '../sort-key.ts';
import { type Reading, readingOf } from '../tokens.ts';
import { putActorWords } from './actor-words.ts';
import { applyMerge } from './merge.ts';
import { numbersOf } from './numbers.ts';
import { shownStage } from './stage.ts';

/** Writes the whole values of a delta, its comparisons, merges and keys. */
export function* applyValues(context: Context, delta: LinkDelta): Flow<void> {
  yield* takeUp(
    context,
    [...delta.actors, ...delta.events, ...delta.utterances, ...delta.comparisons].map(({ id }) => id),
  );
  yield* putActors(context, delta.actors);
  yield* putEvents(context, delta.events);
  yield* putUtterances(context, delta.utterances);
  for (const merge of delta.merges) yield* applyMerge(context, merge);
  const kinds = Object.entries({
    actor: delta.keys.actors,
    event: delta.keys.events,
    utterance: delta.keys.utterances,
  });
  const resolve = yield* resolver(context.db, [
    ...delta.comparisons.flatMap(({ eventId }) => eventId ?? []),
    ...kinds.flatMap(([, entries]) => entries.map(({ id }) => id)),
  ]);
  yield* putComparisons(context, delta, resolve);
  const keys = kinds.flatMap(([kind, entries]) => entries.map(({ id, key }) => ({ kind, key, id: resolve(id) })));
  yield* context.db.insert('link_key', keys, 'ignore');
}

/** Writes what linking assigned to the keys of this Source. */
export function* applyAssignments(context: Context, { delta, extraction }: Bundle, sourceN: number): Flow<void> {
  const { db } = context;
  const eventOf = new Map(delta.mentions.map(({ mention, eventId }) => [mention, eventId]));
  const actorIds = delta.entities.map(({ actorId }) => actorId);
  const [actors, events] = yield* together(
    numbersOf(context, 'actor', actorIds),
    numbersOf(context, 'event', eventOf.values()),
  );
  const entities = delta.entities.map(({ entity, actorId, probability, reasons }) => ({
    source_n: sourceN,
    entity,
    actor_n: actors(actorId),
    probability,
    reasons: JSON.stringify(reasons),
  }));
  const mentions = extraction.events.map((mention, ordinal) => {
    const eventId = eventOf.get(mention.key);
    const event_n = eventId === undefined ? null : events(eventId);
    return { source_n: sourceN, key: mention.key, ordinal, event_n, value: JSON.stringify(mention) };
  });
  yield* db.insert('entity_actor', entities);
  yield* db.insert('event_mention', mentions);
}

export function* putActors(context: Context, actors: readonly Actor[]): Flow<void> {
  const { db } = context;
  if (actors.length === 0) return;
  const ids = actors.map(({ id }) => id);
  const known = yield* db.all(sql<{ id: string; value: string }>`
    select id, value from actor where id ${db.among(ids)}`);
  const before = new Map(known.map(({ id, value }) => [id, value]));
  const rows = actors.map((actor) => ({ id: actor.id, value: JSON.stringify(actor) }));
  const changed = rows.filter(({ id, value }) => before.get(id) !== value);
  if (changed.length === 0) return;
  yield* db.insert('actor', changed, { replace: ['id'] });
  const numberOf = yield* numbersOf(
    context,
    'actor',
    changed.map(({ id }) => id),
  );
  const toWrite = new Set(changed.map(({ id }) => id));
  const named = actors.filter(({ id }) => toWrite.has(id));
  yield* putActorWords(
    context,
    named.map((actor) => ({ n: numberOf(actor.id), actor, isNew: !before.has(actor.id) })),
  );
}

/** Values as linking has them; columns and index as they are shown. `grouped`: with what people put together or moved. */
export function* putEvents(context: Context, linked: readonly Event[], grouped: readonly Event[] = linked): Flow<void> {
  const { db } = context;
  if (linked.length === 0) return;
  const shownAs = yield* shownEvents(context, grouped);
  const events = grouped.map(shownAs);
  const [dates, reading, actors] = yield* together(
    publishedOf(
      context,
      events.flatMap(({ mentions, stages }) => [...mentions, ...stages].map(({ sourceId }) => sourceId)),
    ),
    readingOf(context),
    numbersOf(
      context,
      'actor',
      events.flatMap(({ participants }) => participants.map(({ actorId }) => actorId)),
    ),
  );
  yield* db.insert(
    'event',
    events.map((event, i) => {
      const { id, type } = event;
      const found = linked[i] ?? event;
      const shown = event === found ? null : JSON.stringify(event);
      const firstSeen = Math.min(...event.mentions.map(({ sourceId }) => dates.get(sourceId) ?? 0));
      const at = minuteOf(placeInTime(event.time)) || (Number.isFinite(firstSeen) ? firstSeen : 0);
      const { stage, claim, contested } = shownStage(event, dates);
      const independent = event.independentSources === found.independentSources ? null : event.independentSources;
      return {
        id,
        type,
        at,
        stage,
        claim,
        contested: contested ? 1 : 0,
        independent,
        shown,
        value: JSON.stringify(found),
      };
    }),
    { replace: ['id'] },
  );
  const numberOf = yield* numbersOf(
    context,
    'event',
    events.map(({ id }) => id),
  );
  yield* clearEvents(
    context,
    events.map(({ id }) => numberOf(id)),
  );
  const rows = <T>(of: (event: Event, event_n: number) => readonly T[]): T[] =>
    events.flatMap((event) => of(event, numberOf(event.id)));
  const members = rows(({ mentions }, event_n) =>
    [...new Set(mentions.map(({ sourceId }) => sourceId))].map((source_id) => ({ event_n, source_id })),
  );
  const stages = rows((event, event_n) => event.stages.map(({ stage, claim }) => ({ event_n, stage, claim })));
  const takePart = rows(({ participants }, event_n) =>
    participants.map(({ actorId }) => ({ actor_n: actors(actorId), event_n })),
  );
  yield* db.insert('event_member', members);
  yield* db.insert('event_stage', stages);
  yield* db.insert('event_actor', takePart, 'ignore');
  yield* db.index(
    'event_fts',
    rows((event, n) => [{ n, ...eventWords(reading, event) }]),
  );
}

/** Takes out what is indexed of events, not their rows. */
export function* clearEvents({ db }: Context, numbers: readonly number[]): Flow<void> {
  for (const table of ['event_member', 'event_stage', 'event_actor']) {
    yield* db.do(sql`delete from ${sql.table(table)} where event_n ${db.among(numbers)}`);
  }
  yield* db.unindex('event_fts', numbers);
}

function eventWords({ variants }: Reading, event: Event): { text: string[]; tags: string[] } {
  const { triggers, participants, place } = event;
  const called = [...triggers, place?.name ?? ''];
  const words = [...called, ...participants.map((participant) => participant.name)];
  return {
    text: words.flatMap((name) => variants(name).flat()),
    tags: called.flatMap((name) => variants(name).flat().map(tag.called)),
  };
}

function* publishedOf({ db }: Context, sourceIds: readonly string[]): Flow<Map<string, number>> {
  const found = yield* db.all(sql<{ id: string; at: number }>`
    select id, at from source where id ${db.among([...new Set(sourceIds)])}`);
  return new Map(found.map((row) => [row.id, row.at]));
}

export function* putUtterances({ db }: Context, utterances: readonly Utterance[]): Flow<void> {
  const rows = utterances.map((utterance) => {
    const { id, independentSources } = utterance;
    return { id, independent: independentSources, value: JSON.stringify(utterance) };
  });
  yield* db.insert('utterance', rows, { replace: ['id'] });
}

function* putComparisons(
  { db }: Context,
  { events, utterances, comparisons }: LinkDelta,
  resolve: (id: string) => string,
): Flow<void> {
  if (events.length > 0) {
    const ids = events.map(({ id }) => id);
    yield* db.do(sql`delete from comparison where event_id ${db.among(ids)}`);
  }
  if (utterances.length > 0) {
    const members = db.among(utterances.flatMap(({ statementIds }) => statementIds));
    for (const side of ['left_statement', 'right_statement']) {
      yield* db.do(sql`delete from comparison where event_id is null and (value ->> 'on') = 'wording'
        and ${sql.ref(side)} ${members}`);
    }
  }
  const rows = comparisons.map((comparison) => {
    const { id, kind, eventId, left, right } = comparison;
    return {
      id,
      kind,
      event_id: eventId === null ? null : resolve(eventId),
      left_source: left.sourceId,
      right_source: right.sourceId,
      left_statement: left.statementId,
      right_statement: right.statementId,
      value: JSON.stringify(comparison),
    };
  });
  yield* db.insert('comparison', rows, { replace: ['id'] });
}
