export interface NameLocale {}
