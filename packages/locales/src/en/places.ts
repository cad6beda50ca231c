import type { PlaceLocale } from '../contract/places.ts';

export const places: PlaceLocale = {};
