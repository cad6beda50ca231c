import type { FigureLocale } from '../contract/figures.ts';

export const figures: FigureLocale = {};
