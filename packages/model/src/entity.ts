import { z } from 'zod';
import { ACTOR_TYPES } from './vocabulary.ts';
import { ActorId, EntityKey } from './ids.ts';
import { Span } from './span.ts';
import { TemporalValue } from './temporal.ts';

export const ActorType = z.enum(ACTOR_TYPES);
export type ActorType = z.infer<typeof ActorType>;

export const GENDERS = ['feminine', 'masculine', 'unknown'] as const;

/** An office or description as the text gives it: « porte-parole du Kremlin ». */
export const Role = z.strictObject({
  text: z.string().min(1),
  /** Folded head of the role, the same for both languages where the locale knows it: `president`, `spokesperson`. */
  head: z.string().nullable(),
  /** For whom: ISO 3166-1 alpha-2 code or folded institution name. */
  of: z.string().nullable(),
  asOf: TemporalValue.nullable(),
  span: Span.nullable(),
});
export type Role = z.infer<typeof Role>;

/**
 * Somebody or something that a single document speaks of: a cluster of mentions. Extraction makes
 * entities, linking assigns each to an Actor.
 */
export const Entity = z.strictObject({
  key: EntityKey,
  /** The fullest name in the document, else the description of an anonymous source. */
  name: z.string().min(1),
  type: ActorType,
  names: z.array(z.string().min(1)),
  roles: z.array(Role),
  /** ISO 3166-1 alpha-2 code, or a folded name for a country that no list knows. */
  country: z.string().nullable(),
  gender: z.enum(GENDERS),
  plural: z.boolean(),
  mentions: z.array(Span),
  /** Of a plural that the document settles (« les deux présidents »): the entities it stands for. */
  members: z.array(EntityKey).optional(),
});
export type Entity = z.infer<typeof Entity>;

/** A pointer to somebody: the document's entity, and the actor it was assigned to (null before linking). */
export const EntityRef = z.strictObject({ entity: EntityKey.nullable(), actorId: ActorId.nullable() });
export type EntityRef = z.infer<typeof EntityRef>;

export const MENTION_FORMS = ['name', 'role', 'pronoun', 'description', 'metonym', 'demonym'] as const;

/** One place in the text where an entity is named, described or pointed at. */
export const Mention = z.strictObject({
  span: Span,
  text: z.string().min(1),
  form: z.enum(MENTION_FORMS),
  type: ActorType,
  entity: EntityKey.nullable(),
});
export type Mention = z.infer<typeof Mention>;
