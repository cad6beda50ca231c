import type { EntityRef, EventMention, Extraction, Figure, Mention, Span, Statement } from '@dixit/model';
import { firstFrom } from './first-from.ts';

/** What lies in the parts of each statement. */
export function fillAbout(
  found: Pick<Extraction, 'statements' | 'mentions' | 'temporals' | 'figures' | 'events'>,
  sentenceAround: (offset: number) => (Span & { block: number }) | null,
): void {
  const events = found.events
    .flatMap(({ key, spans }) => spans.map((span) => ({ key, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const countedIn = eventsByUnit(found.events, events);
  for (const statement of found.statements) {
    const figures = within(statement, found.figures, (figure: Figure) => figure.span);
    const spoken = eventsOf(statement, events, sentenceAround).map(({ key }) => key);
    const blockOf = (offset: number) => sentenceAround(offset)?.block ?? null;
    const counted = figures.flatMap(({ unit, span }) => nearestOf(countedIn(unit), span.start, { spoken, blockOf }));
    statement.about = {
      actors: actorsIn(statement, found.mentions),
      figures,
      events: [...new Set([...spoken, ...counted])].map((mention) => ({ mention, eventId: null })),
    };
  }
}

/** Events of which people are counted, by the unit of the count. */
const COUNTED_IN: Readonly<Record<string, readonly EventMention['type'][]>> = {
  soldier: ['MOBILIZE', 'RETREAT'],
  man: ['MOBILIZE', 'RETREAT'],
  battalion: ['MOBILIZE', 'RETREAT'],
  dead: ['ASSAULT'],
  wounded: ['ASSAULT'],
};

/** Places of the events that a count may be of, in reading order; each unit looked up once. */
function eventsByUnit(
  mentions: readonly EventMention[],
  places: readonly EventPlace[],
): (unit: string | null) => Counted {
  const typeOf = new Map(mentions.map(({ key, type }) => [key, type]));
  const known = new Map<string, Counted>();
  return (unit) => {
    const types = unit === null ? undefined : COUNTED_IN[unit];
    if (unit === null || types === undefined) return NOT_COUNTED;
    const own = known.get(unit);
    if (own) return own;
    const found = places.filter(({ key }) => types.includes(typeOf.get(key) ?? 'CONSULT'));
    const leaving = new Set(found.filter(({ key }) => typeOf.get(key) === 'RETREAT').map(({ key }) => key));
    const counted = { places: found, keys: new Set(found.map(({ key }) => key)), leaving };
    known.set(unit, counted);
    return counted;
  };
}

interface Counted {
  places: readonly EventPlace[];
  keys: ReadonlySet<string>;
  /** Those of them that are a withdrawal. */
  leaving: ReadonlySet<string>;
}

const NOT_COUNTED: Counted = { places: [], keys: new Set(), leaving: new Set() };

/**
 * The event that a count is of where the words around it name none: the one told last before it, else the next.
 * Of those who leave only the paragraph that says so gives a count: elsewhere it is of those who are there.
 */
function nearestOf(
  { places, keys, leaving }: Counted,
  offset: number,
  { spoken, blockOf }: { spoken: readonly string[]; blockOf: (offset: number) => number | null },
): string[] {
  if (places.length === 0 || spoken.some((key) => keys.has(key))) return [];
  const next = firstFrom(places, offset, ({ span }) => span);
  const nearest = places[next - 1] ?? places[next];
  if (nearest === undefined) return [];
  return leaving.has(nearest.key) && blockOf(nearest.span.start) !== blockOf(offset) ? [] : [nearest.key];
}

/** One of the places where a document speaks of an event. */
interface EventPlace {
  key: string;
  span: Span;
}

/** Furthest an event may lie before the words that take it up, in characters. */
const TAKEN_UP = 600;

/**
 * The events in the words said; else in their sentence; else the last one named before, in the same
 * paragraph: « une rencontre est prévue. « Rien n’est décidé », a dit X ».
 */
function eventsOf(
  statement: Statement,
  events: readonly EventPlace[],
  sentenceAround: (offset: number) => (Span & { block: number }) | null,
): EventPlace[] {
  const own = within(statement, events, ({ span }) => span);
  const first = statement.parts[0]?.start;
  const around = first === undefined ? null : sentenceAround(first);
  if (own.length > 0 || first === undefined || !around) return own;
  const from = firstFrom(events, around.start, ({ span }) => span);
  const beside = events.slice(from, from + 4).filter(({ span }) => span.start < around.end);
  if (beside.length > 0) return beside.slice(0, 1);
  const before = events[from - 1];
  if (!before || first - before.span.start > TAKEN_UP) return [];
  return sentenceAround(before.span.start)?.block === around.block ? [before] : [];
}

function within<T>(statement: Statement, values: readonly T[], spanOf: (value: T) => Span): T[] {
  const first = statement.parts[0]?.start ?? 0;
  const last = statement.parts.at(-1)?.end ?? 0;
  const found: T[] = [];
  for (let i = firstFrom(values, first, spanOf); i < values.length; i++) {
    const value = values[i];
    if (value === undefined || spanOf(value).start >= last) break;
    if (holds(statement.parts, spanOf(value))) found.push(value);
  }
  return found;
}

const holds = (parts: readonly Span[], span: Span): boolean =>
  parts.some((part) => span.start >= part.start && span.end <= part.end);

function actorsIn(statement: Statement, mentions: readonly Mention[]): EntityRef[] {
  const keys = new Set<string>();
  const last = statement.parts.at(-1)?.end ?? 0;
  for (
    let i = firstFrom(mentions, statement.parts[0]?.start ?? 0, (mention) => mention.span);
    i < mentions.length;
    i++
  ) {
    const mention = mentions[i];
    if (!mention || mention.span.start >= last) break;
    if (mention.entity !== null && holds(statement.parts, mention.span)) keys.add(mention.entity);
  }
  return [...keys].map((entity) => ({ entity, actorId: null }));
}
