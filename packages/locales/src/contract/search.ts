export interface SearchLocale {}
