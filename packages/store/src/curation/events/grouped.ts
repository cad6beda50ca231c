import type { Event, EventMention } from '@dixit/model';
import { sql } from 'kysely';
import { type Context, parse } from '../../context.ts';
import type { Flow } from '../../flow.ts';
import { putEvents } from '../../write/delta.ts';
import { groupsOf } from '../../write/remove.ts';
import { differencesOf } from '../copies/origins.ts';
import { folded, type Mention, slice } from './slice.ts';

interface Row {
  n: number;
  into_n: number | null;
  value: string;
}

interface MentionRow {
  event_n: number;
  shown_n: number | null;
  source: string;
  value: string;
}

/** Writes events as they are shown: with what was put together and moved, and with corrections over that. */
export function* showEvents(context: Context, numbers: readonly number[]): Flow<void> {
  const { db } = context;
  const rows = yield* db.all(sql<Row>`
    select n, into_n, value from event where n ${db.among(numbers)} order by n`);
  const shown: Event[] = [];
  const emptied: number[] = [];
  for (const row of rows) {
    const isPart = row.into_n !== null && row.into_n !== row.n;
    const event = isPart ? blank(parse<Event>(row.value)) : yield* groupedEvent(context, row);
    shown.push(event);
    if (!isPart && event.mentions.length === 0) emptied.push(row.n);
  }
  yield* putEvents(
    context,
    rows.map(({ value }) => parse<Event>(value)),
    yield* countedAnew(
      context,
      shown,
      rows.map(({ n }) => n),
    ),
  );
  yield* db.do(sql`update event set into_n = null where into_n = n and n ${db.among(numbers)}`);
  yield* db.do(sql`update event set into_n = n where n ${db.among(emptied)}`);
}

/** With as many independent Sources as there are by what people hold of copies. */
function* countedAnew(context: Context, events: readonly Event[], numbers: readonly number[]): Flow<Event[]> {
  const { db } = context;
  const judged = yield* db.get(sql`select 1 from source where copy_linked is not null limit 1`);
  if (judged === undefined) return [...events];
  const differences = yield* differencesOf(
    context,
    events.map(({ mentions }, i) => ({ of: numbers[i] ?? 0, sourceIds: mentions.map(({ sourceId }) => sourceId) })),
    sql`select event_n as of, statement_n from statement_event where event_n ${db.among(numbers)}`,
  );
  return events.map((event, i) => {
    const difference = differences.get(numbers[i] ?? 0) ?? 0;
    return difference === 0
      ? event
      : { ...event, independentSources: Math.max(1, event.independentSources + difference) };
  });
}

/** Nothing of it is left to be found. */
const blank = (event: Event): Event => ({
  ...event,
  triggers: [],
  participants: [],
  stages: [],
  mentions: [],
  place: null,
  relations: [],
});

function* groupedEvent(context: Context, { n: root, value }: Row): Flow<Event> {
  const { db } = context;
  const own = parse<Event>(value);
  const found = yield* db.all(sql<MentionRow>`
    select em.event_n, em.shown_n, so.id as source, em.value from event_mention em join source so on so.n = em.source_n
    where em.event_n in (select event_n from event_mention where event_n = ${root} or shown_n = ${root})
    order by em.source_n, em.ordinal`);
  const parts = yield* db.all(sql<Row>`
    select n, into_n, value from event where n <> ${root} and (into_n = ${root}
      or n ${db.among([...new Set(found.map(({ event_n: n }) => n))])}) order by n`);
  const mentions = found.map((row) => {
    const mention: Mention = { sourceId: row.source, value: parse<EventMention>(row.value) };
    return { from: row.event_n, to: row.shown_n ?? row.event_n, mention };
  });
  const contribution = (n: number, event: Event, isOwn: boolean): Event => {
    const all = mentions.filter(({ from }) => from === n);
    const kept = new Set(all.filter(({ to }) => to === root).map(({ mention }) => mention));
    return slice(
      event,
      all.map(({ mention }) => mention),
      { isKept: (mention) => kept.has(mention), isOwn },
    );
  };
  const first = contribution(root, own, true);
  const others = parts.map((part) => contribution(part.n, parse<Event>(part.value), part.into_n === root));
  const event = folded([first, ...others.filter((each) => each.mentions.length > 0)]);
  if (event === own) return own;
  const sources = event.mentions.map(({ sourceId }) => sourceId);
  return { ...event, independentSources: yield* groupsOf(context, sources) };
}
