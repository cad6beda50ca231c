export interface EventLocale {}
