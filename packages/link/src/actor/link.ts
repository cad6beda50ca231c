import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Actor, Entity, LinkDelta, Source } from '@dixit/model';
import type { Known } from '../known.ts';
import { withEntity, withoutSource, withTold } from './build.ts';
import { choose, type Choice } from './choose.ts';
import { namedEverywhere, placeOfEntity } from './place.ts';
import { keysOf, Pool } from './pool.ts';
import { personName, profileOfEntity } from './profile.ts';
import { saidOf } from './said.ts';

export interface ActorLinks {
  /** Actor of each entity key. */
  of: Map<string, Actor>;
  assignments: LinkDelta['entities'];
  actors: Actor[];
  keys: LinkDelta['keys']['actors'];
}

/** Gives each entity of a Source its actor: a known one that matches, else a new one. */
export function linkActors(
  source: Pick<Source, 'id' | 'language' | 'published'>,
  entities: readonly Entity[],
  known: Pick<Known, 'actors' | 'said' | 'before'>,
  locales: LocaleRegistry | null = null,
): ActorLinks {
  const pool = new Pool(
    locales,
    known.actors.flatMap((actor) => withoutSource(actor, source.id) ?? []),
  );
  const said = saidOf(known.said);
  const of = new Map<string, string>();
  const assignments: LinkDelta['entities'] = [];
  const touched = new Set<string>();
  for (const entity of entities.toSorted(byFullness)) {
    const place = placeOfEntity(entity, source.language, locales);
    const here = place === null ? null : pool.at(place);
    const plain = here ?? pool.best(profileOfEntity(entity));
    const best: Choice | null = said.isEmpty
      ? plain
      : choose({ pool, said, here, plain, before: known.before }, source, entity);
    const actor = namedEverywhere(
      best?.actor == null
        ? pool.fresh(source, entity)
        : (best.isTold ? withTold : withEntity)(best.actor, source, entity),
      locales,
    );
    pool.put(actor);
    touched.add(actor.id);
    of.set(entity.key, actor.id);
    assignments.push({
      entity: entity.key,
      actorId: actor.id,
      probability: best?.probability ?? 1,
      reasons: best?.reasons ?? [],
    });
  }
  const actors = [...touched].map((id) => pool.get(id));
  return {
    of: new Map([...of].map(([key, id]) => [key, pool.get(id)])),
    assignments: assignments.toSorted((a, b) => orderOf(a.entity) - orderOf(b.entity)),
    actors,
    keys: actors.flatMap((actor) => [idKey(actor.id), ...keysOf(actor, locales)].map((key) => ({ id: actor.id, key }))),
  };
}

/** The key under which an actor is found by its id. */
export function idKey(actorId: string): string {
  return `#${actorId}`;
}

/** Full names before bare surnames, so that a surname finds its bearer; then the order of the document. */
function byFullness(left: Entity, right: Entity): number {
  const fullness = (entity: Entity) => (personName(profileOfEntity(entity)) === null ? 1 : 0);
  return fullness(left) - fullness(right) || orderOf(left.key) - orderOf(right.key);
}

function orderOf(key: string): number {
  return Number(key.slice(1));
}
