// Made by scripts/gen.ts from the folders beside this file.
import { search as en } from './en/search.ts';
import { search as fr } from './fr/search.ts';

export const SEARCH_LOCALES = { en, fr } as const;
