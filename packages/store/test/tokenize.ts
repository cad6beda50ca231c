import { locales, tokenizeForSearch } from '@dixit/locales';

export const tokenize = (text: string, language: string | null): string[] =>
  tokenizeForSearch(text, language === null ? null : locales.get(language));
