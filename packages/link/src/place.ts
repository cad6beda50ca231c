import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Actor, Extraction, Source } from '@dixit/model';
import { linkActors, type ActorLinks } from './actor/link.ts';
import { linkEvents, type EventLinks } from './event/link.ts';
import type { Known, LinkedDocument } from './known.ts';

export interface Placed {
  actors: ActorLinks;
  actorOf: Record<string, string>;
  actorById: ReadonlyMap<string, Actor>;
  events: EventLinks;
}

/** Gives the entities of a Source their actors, and its mentions their events. */
export function place(
  source: Source,
  extraction: Extraction,
  known: Pick<Known, 'actors' | 'events' | 'said' | 'before'>,
  locales: LocaleRegistry | null = null,
): Placed {
  const actors = linkActors(source, extraction.entities, known, locales);
  const actorOf = Object.fromEntries([...actors.of].map(([key, actor]) => [key, actor.id]));
  const actorById = new Map([...known.actors, ...actors.actors].map((actor) => [actor.id, actor]));
  const { events: mentions, entities } = extraction;
  const events = linkEvents({
    source,
    mentions,
    entities,
    actorOf,
    actorById: asOne(actorById, known.said),
    known: known.events,
    apart: known.said.apart,
  });
  return { actors, actorOf, actorById, events };
}

/** Actors that people said are one, each as the one that stands for them. */
function asOne(actorById: ReadonlyMap<string, Actor>, { same }: Known['said']): ReadonlyMap<string, Actor> {
  const standing = same.flatMap(({ id, as }): [string, Actor][] => {
    const actor = actorById.get(as);
    return actor === undefined ? [] : [[id, actor]];
  });
  return standing.length === 0 ? actorById : new Map([...actorById, ...standing]);
}

/** Known events that the Source joins, leaves or brings together: those that will be stated anew. */
export function touchedEvents(
  { source, extraction }: LinkedDocument,
  known: Pick<Known, 'actors' | 'events' | 'said' | 'before'>,
  locales: LocaleRegistry | null,
): string[] {
  const left = known.events.filter(({ members }) => members.some((member) => member.source.id === source.id));
  const joined = extraction === null ? [] : place(source, extraction, known, locales).events.changed;
  const ids = new Set([...left.map(({ event }) => event.id), ...joined.flatMap(({ id, merged }) => [id, ...merged])]);
  return known.events.map(({ event }) => event.id).filter((id) => ids.has(id));
}
