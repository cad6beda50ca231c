import type { TemporalLocale } from '../contract/temporal.ts';

export const temporal: TemporalLocale = {};
