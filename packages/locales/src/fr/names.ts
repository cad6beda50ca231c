import type { NameLocale } from '../contract/names.ts';

export const names: NameLocale = {};
