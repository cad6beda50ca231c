import type { Actor, Entity, Source } from '@dixit/model';
import { contentId, fold } from '@dixit/text';
import { nameWords } from '../names.ts';

/** A new actor known from one entity. Its id comes from there and never changes. */
export function newActor(source: Pick<Source, 'id' | 'language'>, entity: Entity): Actor {
  const actor: Actor = {
    id: contentId('ac', source.id, entity.key),
    type: entity.type,
    name: { fr: null, en: null },
    aliases: [],
    roles: [],
    country: null,
    gender: 'unknown',
    wikidataId: null,
  };
  return withEntity(actor, source, entity);
}

/** The actor with what an entity of one Source adds. Adding it twice changes nothing. */
export function withEntity(actor: Actor, source: Pick<Source, 'id' | 'language'>, entity: Entity): Actor {
  const aliases = new Map(actor.aliases.map((alias) => [alias.name, alias]));
  for (const name of new Set([entity.name, ...entity.names])) {
    const seen = aliases.get(name)?.sourceIds ?? [];
    aliases.set(name, { name, sourceIds: seen.includes(source.id) ? seen : [...seen, source.id] });
  }
  const roles = [...actor.roles];
  for (const role of entity.roles) {
    const known = roles.some((each) => each.sourceId === source.id && fold(each.text) === fold(role.text));
    if (!known) roles.push({ ...role, sourceId: source.id });
  }
  const language = source.language.split('-')[0] ?? '';
  const name = { ...actor.name };
  if (isLanguage(name, language)) name[language] = fuller(name[language], entity.name);
  return {
    ...actor,
    type: actor.type === 'unknown' ? entity.type : actor.type,
    name,
    aliases: [...aliases.values()],
    roles,
    country: actor.country ?? entity.country,
    gender: actor.gender === 'unknown' ? entity.gender : actor.gender,
  };
}

/**
 * The actor as one whom people know under what a Source calls it. That is kept beside what it is known by: the next
 * Source is held against it only as long as people say so.
 */
export function withTold(actor: Actor, source: Pick<Source, 'id'>, entity: Entity): Actor {
  const aliases = [...actor.aliases];
  for (const name of new Set([entity.name, ...entity.names])) {
    const at = aliases.findIndex((alias) => alias.name === name);
    const { sourceIds = [], ...known } = aliases[at] ?? { name, told: true as const };
    const alias = { ...known, sourceIds: [...new Set([...sourceIds, source.id])] };
    aliases.splice(at === -1 ? aliases.length : at, 1, alias);
  }
  const has = ({ text }: Entity['roles'][number]): boolean =>
    actor.roles.some(({ sourceId, text: known }) => sourceId === source.id && fold(known) === fold(text));
  const roles = entity.roles
    .filter((role) => !has(role))
    .map((role) => ({ ...role, sourceId: source.id, told: true as const }));
  return { ...actor, aliases, roles: [...actor.roles, ...roles] };
}

/** What is left of an actor without one Source; null when nobody else names it. */
export function withoutSource(actor: Actor, sourceId: string): Actor | null {
  const aliases = actor.aliases
    .map((alias) => ({ ...alias, sourceIds: alias.sourceIds.filter((id) => id !== sourceId) }))
    .filter((alias) => alias.sourceIds.length > 0);
  if (aliases.length === 0) return null;
  return { ...actor, aliases, roles: actor.roles.filter((role) => role.sourceId !== sourceId) };
}

function isLanguage(names: Actor['name'], language: string): language is keyof Actor['name'] {
  return Object.hasOwn(names, language);
}

/** The name of more words; among equals the one already there. */
function fuller(known: string | null, name: string): string {
  return known !== null && nameWords(known).length >= nameWords(name).length ? known : name;
}
