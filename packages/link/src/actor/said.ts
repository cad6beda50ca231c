import type { Entity } from '@dixit/model';
import type { SaidOfThem } from '@dixit/model/ports';
import { fold } from '@dixit/text';
import { countryKey, nameWords } from '../names.ts';

export type SaidName = SaidOfThem['names'][number];
export type SaidRole = SaidOfThem['roles'][number];

/** A name as it is compared with what people said. */
export const nameKey = (name: string): string => fold(nameWords(name).join(' '));

const roleKeys = ({ text, head, of }: Pick<SaidRole, 'text' | 'head' | 'of'>): string[] => [
  `t:${fold(text)}`,
  ...(head === null || of === null ? [] : [`h:${head}:${countryKey(of)}`]),
];

const read = new WeakMap<SaidOfThem, Said>();

/** What people said, indexed once however many documents ask. */
export function saidOf(said: SaidOfThem): Said {
  const known = read.get(said);
  if (known) return known;
  const made = new Said(said);
  read.set(said, made);
  return made;
}

export class Said {
  readonly isEmpty: boolean;
  readonly #names: Map<string, SaidName[]>;
  readonly #roles = new Map<string, SaidRole[]>();
  readonly #same: Map<string, SaidOfThem['same'][number]>;
  readonly #apart = new Map<string, SaidOfThem['apart'][number]>();

  constructor({ names, roles, same, apart }: SaidOfThem) {
    this.isEmpty = [names, roles, same, apart].every(({ length }) => length === 0);
    this.#names = Map.groupBy(names, ({ name }) => nameKey(name));
    for (const role of roles)
      for (const key of roleKeys(role)) this.#roles.set(key, [...(this.#roles.get(key) ?? []), role]);
    this.#same = new Map(same.map((each) => [each.id, each]));
    for (const each of apart) this.#apart.set(each.ids.toSorted().join(' '), each);
  }

  /** What was said of one of its names. */
  named({ name, names }: Pick<Entity, 'name' | 'names'>): SaidName[] {
    return [...new Set([name, ...names].map(nameKey))].flatMap((key) => this.#names.get(key) ?? []);
  }

  /** What was said of one of its roles. */
  holding({ roles }: Pick<Entity, 'roles'>): SaidRole[] {
    return [...new Set(roles.flatMap(roleKeys).flatMap((key) => this.#roles.get(key) ?? []))];
  }

  /** Ids of those whom people call so, or say to be that. */
  meantBy(entity: Pick<Entity, 'name' | 'names' | 'roles'>): string[] {
    return [...this.named(entity), ...this.holding(entity)].map(({ actorId }) => actorId);
  }

  /** The one that stands for this actor. */
  rootOf(id: string): string {
    return this.#same.get(id)?.as ?? id;
  }

  /** Who said that it is one with others. */
  sameBy(id: string): string | null {
    return this.#same.get(id)?.by ?? null;
  }

  /** Who said that these two are not one; null where nobody did. */
  apartBy(one: string, other: string): string | null {
    return this.#apart.get([one, other].toSorted().join(' '))?.by ?? null;
  }
}
