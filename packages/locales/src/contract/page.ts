export interface PageLocale {}
