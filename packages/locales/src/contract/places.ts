export interface PlaceLocale {}
