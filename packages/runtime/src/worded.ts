import { DixitError } from '@dixit/model';
import { LANGUAGES, type Language, phrasesFor } from '@dixit/phrases';

/** Message and hint of an error for people, in the language of `LANG` and the like, else in English. */
export function wordedError(thrown: unknown, locale: string): { message: string; hint: string } {
  const body = thrown instanceof DixitError ? thrown.body : { code: 'INTERNAL' as const, params: {} };
  return phrasesFor(languageOf(locale)).error(body);
}

function languageOf(locale: string): Language {
  const code = locale.toLowerCase().split(/[-_.]/)[0];
  return LANGUAGES.find((language) => language === code) ?? 'en';
}
