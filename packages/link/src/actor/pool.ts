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

  /** Who goes by the name of a place. */
  at(place: string): Chosen | null {
    const [id] = [...(this.#byKey.get(placeBlock(place)) ?? [])].sort();
    const actor = id === undefined ? undefined : this.#actors.get(id)?.actor;
    return actor === undefined
      ? null
      : { probability: 0.95, reasons: [{ code: 'SAME_NAME', params: { name: nameOf(actor) } }], actor };
  }

  /** Nobody is guessed between several who match a bare surname equally well. */
  best(profile: Profile): Chosen | null {
    const { tied } = this.matches(profile);
    return tied.length > 1 && isBareSurname(profile) ? null : (tied[0] ?? null);
  }

  /**
   * Those who share a blocking key with a profile and match it best, all equally well, by id; and how many of those
   * who share a key bear its surname. `rootOf`: those that are one count once.
   */
  matches(
    profile: Profile,
    not: ReadonlySet<string> = NOBODY,
    rootOf: (id: string) => string = (id) => id,
  ): { tied: Chosen[]; bearers: number } {
    const ids = new Set(actorKeys(profile).flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    const candidates = [...ids].flatMap((id) => (not.has(id) ? [] : (this.#actors.get(id) ?? [])));
    const bearers = candidates.filter((each) => shareSurname(profile, each.profile));
    const isUnique = new Set(bearers.map(({ actor }) => rootOf(actor.id))).size === 1;
    let tied: Chosen[] = [];
    for (const { actor, profile: other } of candidates) {
      const match = matchActor(profile, other, isUnique);
      if (!match || match.probability < ACTOR_THRESHOLD) continue;
      const most = tied[0]?.probability ?? 0;
      if (match.probability > most) tied = [{ ...match, actor }];
      else if (match.probability === most) tied.push({ ...match, actor });
    }
    return { tied: tied.toSorted((a, b) => (a.actor.id < b.actor.id ? -1 : 1)), bearers: bearers.length };
  }
}

const NOBODY: ReadonlySet<string> = new Set();

export const isBareSurname = (profile: Profile): boolean => profile.type === 'person' && personName(profile) === null;

export const nameOf = ({ name }: Actor): string => name.fr ?? name.en ?? '';

export function shareSurname(left: Profile, right: Profile): boolean {
  const names = new Set(surnames(right));
  return surnames(left).some((name) => names.has(name));
}
