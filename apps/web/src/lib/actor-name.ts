import type { Language } from '../messages/index.ts';

/** The name to show in a language, with the other one, then the id, as fallback. */
export function actorName(
  actor: { id: string; name: Readonly<Record<Language, string | null>> },
  language: Language,
): string {
  return actor.name[language] ?? actor.name[language === 'fr' ? 'en' : 'fr'] ?? actor.id;
}
