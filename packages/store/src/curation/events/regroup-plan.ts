import { type ActionOf, DixitError, type Event, type EventMention } from '@dixit/model';
import type { Doing } from '@dixit/model/ports';
import { sql } from 'kysely';
import { type Context, parse, resolveId, shownId } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { newId } from '../../new-id.ts';
import { corrected } from '../corrections.ts';
import type { State } from '../slot.ts';
import type { Planned, Reach } from '../step.ts';
import type { Same } from '../same.ts';
import type { MadeEvent, Moved } from './kinds.ts';

/** An event as it is shown; NOT_FOUND for none. */
export function* eventOf({ db }: Context, id: string): Flow<Event & { n: number }> {
  const found = yield* db.get(sql<{ n: number; value: string }>`
    select n, coalesce(shown, cast(value as text)) as value from event where id = ${yield* shownId(db, id)}`);
  if (!found) throw new DixitError('NOT_FOUND', { noun: 'event', id });
  return { ...parse<Event>(found.value), n: found.n };
}

/** Those of these that only a correction makes: what rests on them rests on it. */
export function* madeEventsOf({ db }: Context, ids: readonly string[]): Flow<string[]> {
  const made = yield* db.all(
    sql<{ id: string }>`select id from event where made = 1 and id ${db.among(ids)} order by id`,
  );
  return made.map(({ id }) => `event-part/${id}`);
}

/** Statements that are shown to speak of an event. */
export function* tellingOf({ db }: Context, eventNs: readonly number[]): Flow<string[]> {
  const found = yield* db.all(sql<{ id: string }>`
    select distinct s.id from statement_event se join statement s on s.n = se.statement_n
    where se.shown = 1 and se.event_n ${db.among(eventNs)}`);
  return found.map(({ id }) => id);
}

const labelOf = ({ triggerLemma, type }: Event): string => triggerLemma ?? type;

export function* planMergeEvents(context: Context, action: ActionOf<'event.merge'>, doing: Doing): Flow<Planned> {
  const kept = yield* eventOf(context, action.id);
  const puts: Record<string, State> = {};
  const numbers: number[] = [];
  const ids = [kept.id];
  for (const id of action.from) {
    const other = yield* eventOf(context, id);
    if (other.id === kept.id) throw new DixitError('INPUT_INVALID', { field: 'from', problem: 'same', value: id });
    const value = { to: kept.id, names: [labelOf(other), labelOf(kept)] } satisfies Same;
    puts[`event-same/${other.id}`] = corrected(value, doing);
    numbers.push(other.n);
    ids.push(other.id);
  }
  const uses = yield* madeEventsOf(context, ids);
  const reach: Reach = { statements: yield* tellingOf(context, numbers) };
  return { step: { action: 'merge', subjectId: kept.id, puts, uses }, reach };
}

export function* planSplitEvent(context: Context, action: ActionOf<'event.split'>, doing: Doing): Flow<Planned> {
  const event = yield* eventOf(context, action.id);
  const id = newId('ev');
  const { puts, keys, statements } = yield* planMoves(context, action.mentions, { id, n: null }, doing);
  const own = new Set(event.mentions.map(({ sourceId, key }) => `${sourceId} ${key}`));
  const foreign = keys.find((key) => !own.has(key));
  if (foreign !== undefined)
    throw new DixitError('INPUT_INVALID', { field: 'mentions', problem: 'apart', value: foreign });
  if (own.size === new Set(keys).size) throw new DixitError('INPUT_INVALID', { field: 'mentions', problem: 'all' });
  const value = { from: event.id, type: event.type, mode: event.mode } satisfies MadeEvent;
  const uses = yield* madeEventsOf(context, [event.id]);
  const step = {
    action: 'split',
    subjectId: event.id,
    puts: { [`event-part/${id}`]: corrected(value, doing), ...puts },
    uses,
  } as const;
  return { step, reach: { statements } };
}

export function* planMoveMentions(
  context: Context,
  action: ActionOf<'event.moveMention'>,
  doing: Doing,
): Flow<Planned> {
  const event = yield* eventOf(context, action.id);
  const { puts, statements } = yield* planMoves(context, action.mentions, event, doing);
  const uses = yield* madeEventsOf(context, [event.id]);
  return { step: { action: 'move', subjectId: event.id, puts, uses }, reach: { statements } };
}

interface Moves {
  puts: Record<string, State>;
  /** Source and key of each. */
  keys: string[];
  /** Those that speak of where the mentions are now, in their Sources. */
  statements: string[];
}

function* planMoves(
  { db }: Context,
  wanted: ActionOf<'event.moveMention'>['mentions'],
  target: { id: string; n: number | null },
  doing: Doing,
): Flow<Moves> {
  const moves: Moves = { puts: {}, keys: [], statements: [] };
  for (const { sourceId: asked, mention: key } of wanted) {
    const sourceId = yield* resolveId(db, asked);
    const found = yield* db.get(sql<{ source_n: number; shown: number | null; value: string; text: string }>`
      select em.source_n, coalesce(em.shown_n, em.event_n) as shown, em.value, t.text
      from event_mention em join source so on so.n = em.source_n join source_text t on t.n = so.n
      where so.id = ${sourceId} and em.key = ${key} and em.event_n is not null`);
    if (!found) throw new DixitError('NOT_FOUND', { noun: 'mention', id: `${asked} ${key}` });
    if (found.shown === target.n)
      throw new DixitError('INPUT_INVALID', { field: 'mentions', problem: 'same', value: `${asked} ${key}` });
    const { trigger } = parse<Pick<EventMention, 'trigger'>>(found.value);
    const value = { to: target.id, trigger: found.text.slice(trigger.start, trigger.end) } satisfies Moved;
    moves.puts[`event-mention/${sourceId}/${trigger.start}`] = corrected(value, doing);
    moves.keys.push(`${sourceId} ${key}`);
    const told = yield* db.all(sql<{ id: string }>`
      select s.id from statement s join statement_event se on se.statement_n = s.n
      where s.source_n = ${found.source_n} and se.shown = 1 and se.event_n = ${found.shown}`);
    moves.statements.push(...told.map(({ id }) => id));
  }
  return moves;
}
