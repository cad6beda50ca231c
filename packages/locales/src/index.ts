export type { Locale, LocaleRegistry } from './contract.ts';
export { createRegistry, locales } from './registry.ts';
export { countryName, placeIndex, placesNamed } from './places.ts';
export type { PlaceIndex } from './places.ts';
export { zoneOfCountry } from './world.ts';
export { tokenizeForSearch } from './search.ts';
