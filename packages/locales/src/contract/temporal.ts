export interface TemporalLocale {}
