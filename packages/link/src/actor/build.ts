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
  const aliases = new Map(actor.aliases.map((alias) => [alias.name, alias.sourceIds]));
  for (const name of new Set([entity.name, ...entity.names])) {
    const seen = aliases.get(name) ?? [];
    if (!seen.includes(source.id)) aliases.set(name, [...seen, source.id]);
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
    aliases: [...aliases].map(([alias, sourceIds]) => ({ name: alias, sourceIds })),
    roles,
    country: actor.country ?? entity.country,
    gender: actor.gender === 'unknown' ? entity.gender : actor.gender,
  };
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
