import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Actor, Entity, LinkDelta, Source } from '@dixit/model';
import { contentId } from '@dixit/text';
import { newActor, withEntity, withoutSource } from './build.ts';
import { namedEverywhere, placeBlock, placeOfActor, placeOfEntity } from './place.ts';
import { ACTOR_THRESHOLD, matchActor, type ActorMatch } from './match.ts';
import { actorKeys, personName, profileOfActor, profileOfEntity, surnames, type Profile } from './profile.ts';

export interface ActorLinks {
  /** Actor of each entity key. */
  of: Map<string, Actor>;
  assignments: LinkDelta['entities'];
  actors: Actor[];
  keys: LinkDelta['keys']['actors'];
}

/** Gives each entity of a Source its actor: a known one that matches, else a new one. */
export function linkActors(
  source: Pick<Source, 'id' | 'language'>,
  entities: readonly Entity[],
  known: readonly Actor[],
  locales: LocaleRegistry | null = null,
): ActorLinks {
  const pool = new Pool(
    locales,
    known.flatMap((actor) => withoutSource(actor, source.id) ?? []),
  );
  const of = new Map<string, string>();
  const assignments: LinkDelta['entities'] = [];
  const touched = new Set<string>();
  for (const entity of entities.toSorted(byFullness)) {
    const profile = profileOfEntity(entity);
    const best = pool.best(profile, placeOfEntity(entity, source.language, locales));
    const actor = namedEverywhere(
      best === null ? pool.fresh(source, entity) : withEntity(best.actor, source, entity),
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

function keysOf(actor: Actor, locales: LocaleRegistry | null): string[] {
  const place = placeOfActor(actor, locales);
  const own = actorKeys(profileOfActor(actor));
  return place === null ? own : [...own, placeBlock(place)];
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

/** Actors by blocking key, so that an entity is compared with few. */
class Pool {
  readonly #actors = new Map<string, { actor: Actor; profile: Profile }>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #locales: LocaleRegistry | null;

  constructor(locales: LocaleRegistry | null, actors: readonly Actor[]) {
    this.#locales = locales;
    for (const actor of actors) this.put(actor);
  }

  put(actor: Actor): void {
    const profile = profileOfActor(actor);
    this.#actors.set(actor.id, { actor, profile });
    for (const key of keysOf(actor, this.#locales)) {
      const ids = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, ids.add(actor.id));
    }
  }

  get(id: string): Actor {
    const entry = this.#actors.get(id);
    if (!entry) throw new Error(`unknown actor ${id}`);
    return entry.actor;
  }

  /** A new actor; its id steps aside for one whose first Source has since been read otherwise. */
  fresh(source: Pick<Source, 'id' | 'language'>, entity: Entity): Actor {
    const actor = newActor(source, entity);
    return this.#actors.has(actor.id) ? { ...actor, id: contentId('ac', actor.id, entity.name) } : actor;
  }

  best(profile: Profile, place: string | null): (ActorMatch & { actor: Actor }) | null {
    const here = place === null ? undefined : [...(this.#byKey.get(placeBlock(place)) ?? [])].sort()[0];
    const known = here === undefined ? undefined : this.#actors.get(here);
    if (known !== undefined && place !== null)
      return {
        probability: 0.95,
        reasons: [{ code: 'SAME_NAME', params: { name: nameOf(known.actor) } }],
        actor: known.actor,
      };
    const ids = new Set(actorKeys(profile).flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    const candidates = [...ids].flatMap((id) => this.#actors.get(id) ?? []);
    const unique = candidates.filter((each) => shareSurname(profile, each.profile)).length === 1;
    let best: (ActorMatch & { actor: Actor }) | null = null;
    let ties = 0;
    for (const { actor, profile: other } of candidates) {
      const match = matchActor(profile, other, unique);
      if (!match || match.probability < ACTOR_THRESHOLD) continue;
      if (best === null || match.probability > best.probability) {
        best = { ...match, actor };
        ties = 1;
      } else if (match.probability === best.probability) {
        ties++;
        if (actor.id < best.actor.id) best = { ...match, actor };
      }
    }
    const isBareSurname = profile.type === 'person' && personName(profile) === null;
    return ties > 1 && isBareSurname ? null : best;
  }
}

const nameOf = ({ name }: Actor): string => name.fr ?? name.en ?? '';

function shareSurname(left: Profile, right: Profile): boolean {
  const names = new Set(surnames(right));
  return surnames(left).some((name) => names.has(name));
}
