import { placeInTime, type Source, type Statement } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, labelOf, parse } from '../context.ts';
import { pack, type PackedField, type PartyRole, tag } from '../facts.ts';
import { type Assignments, assignmentsOf, joinStatement, patchOf } from '../join.ts';
import { FIRST_DATED_KEY, keyOfMinute, minuteOf, PER_MINUTE } from '../sort-key.ts';
import { numberOf } from './delta.ts';
import { takeStatementsOut } from './remove.ts';
import { outletOf } from './source.ts';

interface Writing {
  readonly context: Context;
  readonly source: Omit<Source, 'text'>;
  readonly sourceN: number;
  readonly outletN: number | null;
  readonly langN: number;
  readonly numbers: Map<string, number>;
}

/** Writes the statements of a Source with their facts, parties and index entries. */
export function putStatements(context: Context, { source, extraction, delta }: Bundle, sourceN: number): void {
  const assigned: Assignments = {
    actors: new Map(delta.entities.map(({ entity, actorId }) => [entity, actorId])),
    events: new Map(delta.mentions.map(({ mention, eventId }) => [mention, eventId])),
  };
  const utterances = new Map(delta.utteranceOf.map((entry) => [entry.statementId, entry.utteranceId]));
  const writing = writingOf(context, source, sourceN);
  const keyed = withKeys(context, extraction.statements, source);
  for (const { statement, ordinal, key } of keyed) {
    const utteranceId = utterances.get(statement.id) ?? null;
    utterances.delete(statement.id);
    const joined = joinStatement(statement, assigned, { utteranceId, review: null, patch: null });
    putStatement(writing, { statement, joined, ordinal, key });
  }
  for (const [statementId, utteranceId] of utterances) {
    const n = numberOf(context, 'utterance', utteranceId);
    context.db.run(sql`update statement set utterance_n = ${n} where id = ${statementId}`);
  }
}

/** Writes facts, parties and index entries of a statement anew, as it reads with its review. */
export function reindexStatement(context: Context, id: string): void {
  const found = context.db.get(sql<{
    n: number;
    ordinal: number;
    source_n: number;
    value: string;
    source: string;
    utterance: string | null;
    patch: string | null;
  }>`
    select s.n, s.ordinal, s.source_n, v.value, so.value as source, u.id as utterance, r.patch
    from statement s join statement_value v on v.n = s.n join source so on so.n = s.source_n
    left join utterance u on u.n = s.utterance_n left join review r on r.statement_id = s.id
    where s.id = ${id}`);
  if (!found) return;
  const { n, ordinal, source_n: sourceN, utterance: utteranceId } = found;
  const statement = parse<Statement>(found.value);
  const patch = patchOf(context, found.patch);
  const joined = joinStatement(statement, assignmentsOf(context, sourceN), { utteranceId, review: null, patch });
  takeStatementsOut(context, [n]);
  const writing = writingOf(context, parse<Omit<Source, 'text'>>(found.source), sourceN);
  putStatement(writing, { statement, joined, ordinal, key: n });
}

function writingOf(context: Context, source: Omit<Source, 'text'>, sourceN: number): Writing {
  return {
    context,
    source,
    sourceN,
    outletN: outletOf(context, source),
    langN: labelOf(context.db, source.language),
    numbers: new Map(),
  };
}

interface Keyed {
  statement: Statement;
  ordinal: number;
  key: number;
}

/** Free keys at the minute of each statement, lowest first: the index takes ascending ones best. */
function withKeys({ db }: Context, statements: readonly Statement[], source: Source): Keyed[] {
  const next = new Map<number, number>();
  const keyed = statements.map((statement, ordinal) => {
    const minute = minuteOf(placeInTime(statement.uttered) ?? placeInTime(source.published));
    const key = next.get(minute) ?? freeKey(db, minute);
    next.set(minute, key + 1);
    return { statement, ordinal, key };
  });
  return keyed.sort((a, b) => a.key - b.key);
}

function freeKey(db: Context['db'], minute: number): number {
  const from = keyOfMinute(minute);
  const to = minute === 0 ? FIRST_DATED_KEY : from + PER_MINUTE;
  const last =
    db.get(sql<{ n: number | null }>`select max(n) as n from statement where n >= ${from} and n < ${to}`)?.n ?? null;
  return last === null ? from + 1 : last + 1;
}

function putStatement(writing: Writing, { statement, joined, ordinal, key }: Keyed & { joined: Statement }): void {
  const { context, sourceN, outletN, langN, source } = writing;
  const { db, tokens } = context;
  const [firstHop, ...laterHops] = joined.relay;
  db.insert('statement', {
    n: key,
    id: statement.id,
    source_n: sourceN,
    ordinal,
    packed: pack(joined),
    by_n: personOf(writing, joined.speaker.actorId, joined.speaker.name),
    to_n: joined.addressee && personOf(writing, joined.addressee.actorId, joined.addressee.text),
    via_n: firstHop ? personOf(writing, firstHop.actorId, firstHop.text) : null,
    outlet_n: outletN,
    lang_n: langN,
    utterance_n: joined.utteranceId === null ? null : cached(writing, 'utterance', joined.utteranceId),
  });
  const text = tokens.of(joined.text, source.language).join(' ');
  db.insert('statement_value', { n: key, tokens: text, value: JSON.stringify(statement) });
  for (const [role, actorId] of partiesOf(joined)) {
    db.insert('statement_party', { role, actor_n: cached(writing, 'actor', actorId), statement_n: key }, 'ignore');
  }
  for (const { actorId, text } of laterHops) {
    const n = personOf(writing, actorId, text);
    if (n !== null && n > 0) db.insert('statement_party', { role: 'more', actor_n: n, statement_n: key }, 'ignore');
  }
  for (const eventId of new Set(joined.about.events.flatMap(({ eventId }) => eventId ?? []))) {
    db.insert('statement_event', { event_n: cached(writing, 'event', eventId), statement_n: key }, 'ignore');
  }
  db.insert('statement_fts', {
    rowid: key,
    text,
    tags: [...tagsOf(joined, context), ...placeTags(writing)].join(' '),
  });
}

/** Positive: an actor. Negative: a label, for somebody whom linking knows nothing of. */
function personOf(writing: Writing, actorId: string | null, name: string | null): number | null {
  if (actorId !== null) return cached(writing, 'actor', actorId);
  if (name === null) return null;
  const key = `label ${name}`;
  const known = writing.numbers.get(key) ?? -labelOf(writing.context.db, name);
  writing.numbers.set(key, known);
  return known;
}

function cached(writing: Writing, table: 'actor' | 'event' | 'utterance', id: string): number {
  const n = writing.numbers.get(id) ?? numberOf(writing.context, table, id);
  writing.numbers.set(id, n);
  return n;
}

function partiesOf({ speaker, addressee, relay, about, target }: Statement): [PartyRole, string][] {
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

const placeTags = ({ source, outletN, langN }: Writing): string[] => [
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
