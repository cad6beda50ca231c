import { placeInTime, type Source, type Statement } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, labelsOf } from '../context.ts';
import { pack, type PackedField, type PartyRole, tag } from '../facts.ts';
import { type Flow, together } from '../flow.ts';
import { type Assignments, joinStatement } from '../join.ts';
import { FIRST_DATED_KEY, keyOfMinute, minuteOf, PER_MINUTE } from '../sort-key.ts';
import { numbersOf } from './numbers.ts';
import type { Place } from './source.ts';

/** A statement as it was extracted, and as it reads with what was assigned and changed. */
export interface Keyed {
  readonly statement: Statement;
  readonly joined: Statement;
  readonly ordinal: number;
  readonly key: number;
}

/** Writes the statements of a Source with their facts, parties and index entries. */
export function* putStatements(context: Context, { source, extraction, delta }: Bundle, place: Place): Flow<void> {
  const { db } = context;
  const assigned: Assignments = {
    actors: new Map(delta.entities.map(({ entity, actorId }) => [entity, actorId])),
    events: new Map(delta.mentions.map(({ mention, eventId }) => [mention, eventId])),
  };
  const utterances = new Map(delta.utteranceOf.map((entry) => [entry.statementId, entry.utteranceId]));
  const keyed: Keyed[] = [];
  for (const { statement, ordinal, key } of yield* withKeys(context, extraction.statements, source)) {
    const utteranceId = utterances.get(statement.id) ?? null;
    utterances.delete(statement.id);
    keyed.push({
      statement,
      joined: joinStatement(statement, assigned, { utteranceId, review: null, patch: null }),
      ordinal,
      key,
    });
  }
  yield* putKeyed(context, keyed, place);
  const numberOf = yield* numbersOf(context, 'utterance', utterances.values());
  for (const [statementId, utteranceId] of utterances) {
    yield* db.do(sql`update statement set utterance_n = ${numberOf(utteranceId)} where id = ${statementId}`);
  }
}

/** Free keys at the minute of each statement, lowest first: the index takes ascending ones best. */
function* withKeys(context: Context, statements: readonly Statement[], source: Source): Flow<Omit<Keyed, 'joined'>[]> {
  const placed = statements.map((statement, ordinal) => {
    const minute = minuteOf(placeInTime(statement.uttered) ?? placeInTime(source.published));
    return { statement, ordinal, minute };
  });
  const minutes = [...new Set(placed.map(({ minute }) => minute))];
  const free = yield* together(...minutes.map((minute) => freeKey(context, minute)));
  const next = new Map(minutes.map((minute, i) => [minute, free[i] ?? 0]));
  const keyed = placed.map(({ statement, ordinal, minute }) => {
    const key = next.get(minute) ?? 0;
    next.set(minute, key + 1);
    return { statement, ordinal, key };
  });
  return keyed.sort((a, b) => a.key - b.key);
}

/** The next free key at a minute. */
export function* freeKey({ db }: Context, minute: number): Flow<number> {
  const from = keyOfMinute(minute);
  const to = minute === 0 ? FIRST_DATED_KEY : from + PER_MINUTE;
  const last = yield* db.get(sql<{ n: number | null }>`
    select max(n) as n from statement where n >= ${from} and n < ${to}`);
  return (last?.n ?? from) + 1;
}

/** Writes rows, facts, parties and index entries of statements of one Source. */
export function* putKeyed(context: Context, keyed: readonly Keyed[], place: Place): Flow<void> {
  const { db, tokens } = context;
  const { language } = place.source;
  const all = keyed.map(({ joined }) => joined);
  const people = all.flatMap(peopleOf);
  const [actors, labels, events, utterances] = yield* together(
    numbersOf(context, 'actor', [
      ...people.flatMap(({ actorId }) => actorId ?? []),
      ...all.flatMap((statement) => partiesOf(statement).map(([, id]) => id)),
    ]),
    labelsOf(
      db,
      people.flatMap(({ actorId, name }) => (actorId === null ? (name ?? []) : [])),
    ),
    numbersOf(
      context,
      'event',
      all.flatMap((statement) => statement.about.events.flatMap(({ eventId }) => eventId ?? [])),
    ),
    numbersOf(
      context,
      'utterance',
      all.flatMap(({ utteranceId }) => utteranceId ?? []),
    ),
  );
  /** Positive: an actor. Negative: a label, for somebody whom linking knows nothing of. */
  const person = ({ actorId, name }: Person): number | null =>
    actorId === null ? (name === null ? null : -labels(name)) : actors(actorId);
  const texts = keyed.map(({ joined }) => tokens.of(joined.text, language));
  const rows = keyed.map(({ statement, joined, ordinal, key }) => {
    const { speaker, addressee, relay, utteranceId } = joined;
    return {
      n: key,
      id: statement.id,
      source_n: place.sourceN,
      ordinal,
      packed: pack(joined),
      by_n: person(speaker),
      to_n: addressee && person(asPerson(addressee)),
      via_n: relay[0] ? person(asPerson(relay[0])) : null,
      outlet_n: place.outletN,
      lang_n: place.langN,
      utterance_n: utteranceId === null ? null : utterances(utteranceId),
    };
  });
  const values = keyed.map(({ statement, key }, i) => ({
    n: key,
    tokens: texts[i]?.join(' ') ?? '',
    value: JSON.stringify(statement),
  }));
  const parties = keyed.flatMap(({ joined, key }) => [
    ...partiesOf(joined).map(([role, id]) => ({ role, actor_n: actors(id), statement_n: key })),
    ...joined.relay
      .slice(1)
      .flatMap(({ actorId }) => (actorId === null ? [] : { role: 'more', actor_n: actors(actorId), statement_n: key })),
  ]);
  const about = keyed.flatMap(({ joined, key }) =>
    joined.about.events.flatMap(({ eventId }) =>
      eventId === null ? [] : { event_n: events(eventId), statement_n: key },
    ),
  );
  yield* db.insert('statement', rows);
  yield* db.insert('statement_value', values);
  yield* db.insert('statement_party', parties, 'ignore');
  yield* db.insert('statement_event', about, 'ignore');
  const entries = rows.map(({ n, packed, by_n, to_n, via_n, outlet_n, lang_n }, i) => {
    const joined = keyed[i]?.joined;
    const tags = joined === undefined ? [] : [...tagsOf(joined, context), ...placeTags(place)];
    return { n, text: texts[i] ?? [], tags, facts: { packed, by_n, to_n, via_n, outlet_n, lang_n } };
  });
  yield* db.index('statement_fts', entries);
}

interface Person {
  readonly actorId: string | null;
  readonly name: string | null;
}

const asPerson = ({ actorId, text }: { actorId: string | null; text: string }): Person => ({ actorId, name: text });

const peopleOf = ({ speaker, addressee, relay }: Statement): Person[] => [
  speaker,
  ...(addressee ? [asPerson(addressee)] : []),
  ...relay.map(asPerson),
];

/** Who is what to a statement, always in the same order. */
export function partiesOf({ speaker, addressee, relay, about, target }: Statement): [PartyRole, string][] {
  const parties: [PartyRole, string | null][] = [
    ['by', speaker.actorId],
    ['by', speaker.onBehalfOf?.actorId ?? null],
    ['to', addressee?.actorId ?? null],
    ['via', relay[0]?.actorId ?? null],
    ['about', target?.actorId ?? null],
    ...about.actors.map((actor): [PartyRole, string | null] => ['about', actor.actorId]),
  ];
  return parties.flatMap(([role, id]): [PartyRole, string][] => (id === null ? [] : [[role, id]]));
}

const placeTags = ({ source, outletN, langN }: Place): string[] => [
  tag.source(source.id),
  tag.language(langN),
  ...(outletN === null ? [] : [tag.outlet(outletN)]),
];

function tagsOf(statement: Statement, { tokens }: Context): Set<string> {
  const { speaker, addressee, relay, about, target, confidence } = statement;
  const facts: [PackedField, string][] = [
    ['kind', statement.kind],
    ['act', statement.act],
    ['tier', confidence.tier],
    ['polarity', statement.polarity],
    ['modality', statement.modality],
  ];
  const has: Record<string, boolean> = {
    figure: about.figures.length > 0,
    relay: relay.length > 0,
    addressee: addressee !== null,
    event: about.events.length > 0,
    date: statement.uttered !== null,
    speaker: speaker.actorId !== null || speaker.name !== null,
    quote: statement.kind !== 'indirect',
  };
  const words = (role: PartyRole, text: string | null): string[] =>
    text === null ? [] : tokens.words(text).map((word) => tag.word(role, word));
  return new Set([
    tag.all,
    ...facts.map(([field, value]) => tag.fact(field, value)),
    ...Object.entries(has).flatMap(([what, holds]) => (holds ? [tag.has(what)] : [])),
    ...partiesOf(statement).map(([role, id]) => tag.actor(role, id)),
    ...relay.slice(1).flatMap(({ actorId }) => (actorId === null ? [] : [tag.actor('via', actorId)])),
    ...about.events.flatMap(({ eventId }) => (eventId === null ? [] : [tag.event(eventId)])),
    ...[speaker.name, speaker.role, speaker.mentionText, speaker.type].flatMap((text) => words('by', text)),
    ...words('to', addressee?.text ?? null),
    ...relay.flatMap((hop) => words('via', hop.text)),
    ...words('about', target?.text ?? null),
  ]);
}
