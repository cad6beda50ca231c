import { type Actor, type Event, type LinkDelta, placeInTime, type Utterance } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, resolveId, resolver } from '../context.ts';
import { minuteOf } from '../sort-key.ts';
import { tag } from '../facts.ts';
import { shownStage } from './stage.ts';

/** Writes the whole values of a delta, its comparisons, merges and keys. */
export function applyValues(context: Context, delta: LinkDelta): void {
  for (const actor of delta.actors) putActor(context, actor);
  for (const event of delta.events) putEvent(context, event);
  for (const utterance of delta.utterances) putUtterance(context, utterance);
  for (const merge of delta.merges) applyMerge(context, merge);
  putComparisons(context, delta);
  putKeys(context, delta);
}

/** Writes what linking assigned to the keys of this Source. */
export function applyAssignments(context: Context, { delta, extraction }: Bundle, sourceN: number): void {
  const { db } = context;
  for (const { entity, actorId, probability, reasons } of delta.entities) {
    const actorN = numberOf(context, 'actor', actorId);
    db.insert('entity_actor', {
      source_n: sourceN,
      entity,
      actor_n: actorN,
      probability,
      reasons: JSON.stringify(reasons),
    });
  }
  const eventOf = new Map(delta.mentions.map(({ mention, eventId }) => [mention, eventId]));
  for (const [ordinal, mention] of extraction.events.entries()) {
    const eventId = eventOf.get(mention.key);
    const eventN = eventId === undefined ? null : numberOf(context, 'event', eventId);
    db.insert('event_mention', {
      source_n: sourceN,
      key: mention.key,
      ordinal,
      event_n: eventN,
      value: JSON.stringify(mention),
    });
  }
}

/** The number of the row with an id; an id that is nowhere is a fault of the caller, and fails the transaction. */
export function numberOf({ db }: Context, table: 'actor' | 'event' | 'utterance', id: string): number {
  const find = (wanted: string) => db.get(sql<{ n: number }>`select n from ${sql.table(table)} where id = ${wanted}`);
  const found = find(id) ?? find(resolveId(db, id));
  if (!found) throw new Error(`no ${table} with the id ${id}`);
  return found.n;
}

export function putActor(context: Context, actor: Actor): void {
  const { db, tokens } = context;
  const value = JSON.stringify(actor);
  const known = db.get(sql<{ n: number; value: string }>`select n, value from actor where id = ${actor.id}`);
  if (known?.value === value) return;
  const n = known?.n ?? db.insert('actor', { id: actor.id, value });
  if (known) db.run(sql`update actor set value = ${value} where n = ${n}`);
  const names = [
    ...Object.values(actor.name),
    ...actor.aliases.map((alias) => alias.name),
    ...actor.roles.map((role) => role.text),
  ];
  const words = new Set(names.flatMap((name) => (name === null ? [] : tokens.words(name))));
  const list = sql`(select value from json_each(${JSON.stringify([...words])}))`;
  if (known) db.run(sql`delete from actor_word where actor_n = ${n} and word not in ${list}`);
  db.run(sql`insert or ignore into actor_word (word, actor_n) select value, ${n} from ${list}`);
}

export function putEvent(context: Context, event: Event): void {
  const { db } = context;
  const { id, type } = event;
  const sourceIds = [...new Set(event.mentions.map((mention) => mention.sourceId))];
  const dates = publishedOf(context, [...sourceIds, ...event.stages.map((stage) => stage.sourceId)]);
  const firstSeen = sourceIds.map((sourceId) => dates.get(sourceId) ?? 0).sort((a, b) => a - b)[0] ?? 0;
  const at = minuteOf(placeInTime(event.time)) || firstSeen;
  const { stage, claim, contested } = shownStage(event, dates);
  const value = JSON.stringify(event);
  db.run(sql`
    insert into event (id, type, at, stage, claim, contested, value)
    values (${id}, ${type}, ${at}, ${stage}, ${claim}, ${contested ? 1 : 0}, ${value})
    on conflict (id) do update set type = excluded.type, at = excluded.at, stage = excluded.stage,
      claim = excluded.claim, contested = excluded.contested, value = excluded.value`);
  const n = numberOf(context, 'event', id);
  clearEvent(context, n);
  for (const sourceId of sourceIds) db.insert('event_member', { event_n: n, source_id: sourceId });
  for (const { stage, claim } of event.stages) db.insert('event_stage', { event_n: n, stage, claim });
  for (const { actorId } of event.participants) {
    db.insert('event_actor', { actor_n: numberOf(context, 'actor', actorId), event_n: n }, 'ignore');
  }
  db.insert('event_fts', { rowid: n, text: eventText(context, event) });
}

/** Takes out what is indexed of an event, not its row. */
export function clearEvent({ db }: Context, n: number): void {
  for (const table of ['event_member', 'event_stage', 'event_actor']) {
    db.run(sql`delete from ${sql.table(table)} where event_n = ${n}`);
  }
  db.run(sql`delete from event_fts where rowid = ${n}`);
}

function eventText({ tokens }: Context, { triggers, participants, place }: Event): string {
  const words = [...triggers, ...participants.map((participant) => participant.name), place?.name ?? ''];
  const called = [...triggers, place?.name ?? ''].flatMap((name) => tokens.variants(name).flat().map(tag.called));
  return [...words.map((text) => tokens.inAll(text)), ...called].join(' ');
}

function publishedOf({ db }: Context, sourceIds: readonly string[]): Map<string, number> {
  const found = db.all(sql<{ id: string; at: number }>`
    select id, at from source where id in (select value from json_each(${JSON.stringify([...new Set(sourceIds)])}))`);
  return new Map(found.map((row) => [row.id, row.at]));
}

export function putUtterance({ db }: Context, utterance: Utterance): void {
  const { id, independentSources } = utterance;
  const value = JSON.stringify(utterance);
  db.run(sql`insert into utterance (id, independent, value) values (${id}, ${independentSources}, ${value})
    on conflict (id) do update set independent = excluded.independent, value = excluded.value`);
}

function applyMerge(context: Context, { from, to }: LinkDelta['merges'][number]): void {
  const { db } = context;
  if (from === to || resolveId(db, to) === from) return;
  db.insert('redirect', { from_id: from, to_id: to }, 'replace');
  db.run(sql`insert or ignore into link_key (kind, key, id) select kind, key, ${to} from link_key where id = ${from}`);
  db.run(sql`delete from link_key where id = ${from}`);
  db.run(
    sql`update comparison set event_id = ${to}, value = json_set(value, '$.eventId', ${to}) where event_id = ${from}`,
  );
  for (const [table, references] of Object.entries(REFERENCES)) {
    const old = db.get(sql<{ n: number }>`select n from ${sql.table(table)} where id = ${from}`);
    if (!old) continue;
    const n = numberOf(context, table as keyof typeof REFERENCES, to);
    for (const [referring, column] of references) {
      db.run(
        sql`update or replace ${sql.table(referring)} set ${sql.ref(column)} = ${n} where ${sql.ref(column)} = ${old.n}`,
      );
    }
    if (table === 'event') db.run(sql`delete from event_fts where rowid = ${old.n}`);
    if (table === 'event') db.run(sql`delete from event_stage where event_n = ${old.n}`);
    if (table === 'actor') db.run(sql`delete from actor_word where actor_n = ${old.n}`);
    db.run(sql`delete from ${sql.table(table)} where n = ${old.n}`);
  }
}

/** Columns that point at a row which a merge takes away. */
const REFERENCES = {
  actor: [
    ['entity_actor', 'actor_n'],
    ['event_actor', 'actor_n'],
    ['statement_party', 'actor_n'],
    ['statement', 'by_n'],
    ['statement', 'to_n'],
    ['statement', 'via_n'],
  ],
  event: [
    ['event_mention', 'event_n'],
    ['event_member', 'event_n'],
    ['event_actor', 'event_n'],
    ['statement_event', 'event_n'],
  ],
  utterance: [['statement', 'utterance_n']],
} as const;

function putComparisons({ db }: Context, { events, utterances, comparisons }: LinkDelta): void {
  for (const { id } of events) db.run(sql`delete from comparison where event_id = ${id}`);
  for (const { statementIds } of utterances) {
    const members = sql`(select value from json_each(${JSON.stringify(statementIds)}))`;
    db.run(sql`delete from comparison where event_id is null and json_extract(value, '$.on') = 'wording'
      and (left_statement in ${members} or right_statement in ${members})`);
  }
  for (const comparison of comparisons) {
    const { id, kind, eventId, left, right } = comparison;
    db.insert(
      'comparison',
      {
        id,
        kind,
        event_id: eventId === null ? null : resolveId(db, eventId),
        left_source: left.sourceId,
        right_source: right.sourceId,
        left_statement: left.statementId,
        right_statement: right.statementId,
        value: JSON.stringify(comparison),
      },
      'replace',
    );
  }
}

function putKeys({ db }: Context, { keys }: LinkDelta): void {
  const kinds = { actor: keys.actors, event: keys.events, utterance: keys.utterances };
  const resolve = resolver(db);
  for (const [kind, entries] of Object.entries(kinds)) {
    const rows = JSON.stringify(entries.map(({ id, key }) => [key, resolve(id)]));
    db.run(sql`insert or ignore into link_key (kind, key, id)
      select ${kind}, value ->> 0, value ->> 1 from json_each(${rows})`);
  }
}
