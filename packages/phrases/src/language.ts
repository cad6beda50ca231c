import { LANGUAGES, type Language } from './catalogue.ts';

/** The language that a tag or a variable such as `LANG` asks for (`fr-CA`, `fr_FR.UTF-8`); English for any other. */
export function languageOfTag(tag: string): Language {
  const code = tag.toLowerCase().split(/[-_.@]/u)[0];
  return LANGUAGES.find((language) => language === code) ?? 'en';
}
