import { cookies, headers } from 'next/headers';
import { type Language, isLanguage, preferredLanguage } from '../messages/index.ts';
import { LANGUAGE_COOKIE, THEME_COOKIE, type Theme, isTheme } from './cookies.ts';

/** What the person chose, else what the browser asks for. */
export async function settings(): Promise<{ language: Language; theme: Theme }> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const language = jar.get(LANGUAGE_COOKIE)?.value;
  const theme = jar.get(THEME_COOKIE)?.value;
  return {
    language: isLanguage(language) ? language : preferredLanguage(sent.get('accept-language')),
    theme: isTheme(theme) ? theme : 'system',
  };
}
