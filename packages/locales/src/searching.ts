import type { SearchLocale } from './contract/search.ts';
import { SEARCH_LOCALES } from './search-registry.gen.ts';
import { tokenizeForSearch } from './search.ts';

const BY_CODE = new Map<string, { search: SearchLocale }>(
  Object.entries(SEARCH_LOCALES).map(([code, search]) => [code, { search }]),
);

/** The languages this build knows, as in `locales.codes`, without what it knows of them. */
export const languageCodes: readonly string[] = [...BY_CODE.keys()].sort();

/** Words of a text as the index holds them; without a language, or in an unknown one, only folded. */
export const tokenizeIn = (text: string, language: string | null): string[] =>
  tokenizeForSearch(text, BY_CODE.get(language?.toLowerCase().split('-')[0] ?? '') ?? null);
