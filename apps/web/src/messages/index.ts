import { en, type Messages } from './en/index.ts';
import { fr } from './fr/index.ts';

export type { Messages } from './en/index.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

export const messagesOf: Readonly<Record<Language, Messages>> = { fr, en };

export function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The better liked of the languages we speak, by an `Accept-Language` header; English when neither. */
export function preferredLanguage(accept: string | null): Language {
  const ranked = (accept ?? '')
    .split(',')
    .map((item, index) => {
      const [tag = '', ...parameters] = item.trim().split(';');
      const quality = Number(
        parameters
          .find((parameter) => parameter.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      );
      return { tag: tag.toLowerCase().split('-')[0] ?? '', quality, index };
    })
    .filter((item) => item.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { tag } of ranked) if (isLanguage(tag)) return tag;
  return 'en';
}
