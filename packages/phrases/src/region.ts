import { LANGUAGES } from './catalogue.ts';
import { namesFormat } from './formats.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let codes: ReadonlyMap<string, string> | undefined;

/** Names of countries in each language of the catalogues -> ISO 3166-1 code; made once. */
function codesByName(): ReadonlyMap<string, string> {
  if (codes) return codes;
  const found = new Map<string, string>();
  for (const language of LANGUAGES) {
    const names = namesFormat(language, { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = names.of(first + second);
        if (name !== undefined && !found.has(name)) found.set(name, first + second);
      }
    }
  }
  codes = found;
  return found;
}

/** A country by its name in the reader's language: « Russie » is "Russia" in English; any other name as it stands. */
export function regionIn(name: string, locale: string): string {
  const code = codesByName().get(name);
  return code === undefined ? name : (namesFormat(locale, { type: 'region', fallback: 'none' }).of(code) ?? name);
}
