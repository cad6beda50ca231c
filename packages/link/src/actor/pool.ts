import type { LocaleRegistry } from '@dixit/locales/contract';
import type { Actor, Entity, Source } from '@dixit/model';
import { contentId } from '@dixit/text';
import { newActor } from './build.ts';
import { ACTOR_THRESHOLD, matchActor, type ActorMatch } from './match.ts';
import { placeBlock, placeOfActor } from './place.ts';
import { actorKeys, personName, profileOfActor, surnames, type Profile } from './profile.ts';

export interface Known {
  actor: Actor;
  profile: Profile;
}

/** The actor of an entity, and how sure it is. */
export type Chosen = ActorMatch & { actor: Actor };

export function keysOf(actor: Actor, locales: LocaleRegistry | null): string[] {
  const place = placeOfActor(actor, locales);
  const own = actorKeys(profileOfActor(actor));
  return place === null ? own : [...own, placeBlock(place)];
}

/** Actors by blocking key, so that an entity is compared with few. */
export class Pool {
  readonly #actors = new Map<string, Known>();
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

  /** What is known of one that is here. */
  known(id: string): Known | undefined {
    return this.#actors.get(id);
  }

  /** Those that share a blocking key with a profile. */
  candidates(profile: Profile): Known[] {
    const ids = new Set(actorKeys(profile).flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    return [...ids].flatMap((id) => this.#actors.get(id) ?? []);
  }

  /** Who goes by the name of a place. */
  at(place: string): Chosen | null {
    const [id] = [...(this.#byKey.get(placeBlock(place)) ?? [])].sort();
    const actor = id === undefined ? undefined : this.#actors.get(id)?.actor;
    return actor === undefined
      ? null
      : { probability: 0.95, reasons: [{ code: 'SAME_NAME', params: { name: nameOf(actor) } }], actor };
  }

  best(profile: Profile): Chosen | null {
    const candidates = this.candidates(profile);
    const unique = candidates.filter((each) => shareSurname(profile, each.profile)).length === 1;
    let best: Chosen | null = null;
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

export const nameOf = ({ name }: Actor): string => name.fr ?? name.en ?? '';

export function shareSurname(left: Profile, right: Profile): boolean {
  const names = new Set(surnames(right));
  return surnames(left).some((name) => names.has(name));
}
