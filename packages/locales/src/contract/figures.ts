export interface FigureLocale {}
