import type { PageLocale } from '../contract/page.ts';

export const page: PageLocale = {};
