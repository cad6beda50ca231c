import { z } from 'zod';
import { ActorType, GENDERS, Role } from './entity.ts';
import { ActorId, SourceId } from './ids.ts';

/** Found in these Sources only because people said who is meant: nothing else is recognised by it. */
const Told = z.literal(true).optional();

/** Person, institution, group, country or anonymous source, across Sources. */
export const Actor = z.strictObject({
  id: ActorId,
  type: ActorType,
  /** Canonical names by language; either may be missing. */
  name: z.strictObject({ fr: z.string().nullable(), en: z.string().nullable() }),
  aliases: z.array(z.strictObject({ name: z.string().min(1), sourceIds: z.array(SourceId), told: Told })),
  /** With the Source that says so; null where a person does. */
  roles: z.array(z.strictObject({ ...Role.shape, sourceId: SourceId.nullable(), told: Told })),
  country: z.string().nullable(),
  gender: z.enum(GENDERS),
  wikidataId: z
    .string()
    .regex(/^Q\d+$/)
    .nullable(),
});
export type Actor = z.infer<typeof Actor>;

/** The name to show in a language, with the other one, then any alias, as fallback. */
export function actorName(actor: Pick<Actor, 'name' | 'aliases' | 'id'>, language: 'fr' | 'en'): string {
  const other = language === 'fr' ? 'en' : 'fr';
  return actor.name[language] ?? actor.name[other] ?? actor.aliases[0]?.name ?? actor.id;
}
