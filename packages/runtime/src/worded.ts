import { DixitError } from '@dixit/model';
import { languageOfTag, phrasesFor } from '@dixit/phrases';

/** Message and hint of an error for people, in the language that the locale (`fr_FR.UTF-8`) asks for. */
export function wordedError(thrown: unknown, locale: string): { message: string; hint: string } {
  const body = thrown instanceof DixitError ? thrown.body : { code: 'INTERNAL' as const, params: {} };
  return phrasesFor(languageOfTag(locale)).error(body);
}
