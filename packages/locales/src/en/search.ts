import type { SearchLocale } from '../contract/search.ts';

export const search: SearchLocale = {};
