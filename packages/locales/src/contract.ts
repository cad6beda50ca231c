import type { EventLocale, EventSense, StageCue } from './contract/events.ts';
import type { FigureCategory, FigureLocale } from './contract/figures.ts';
import type { NameLocale } from './contract/names.ts';
import type { FurnitureReach, FurnitureRule, PageLocale } from './contract/page.ts';
import type { PlaceEntry, PlaceForm, PlaceLocale } from './contract/places.ts';
import type { SearchLocale } from './contract/search.ts';
import type { SpeechLocale } from './contract/speech.ts';
import type { TemporalCategory, TemporalLocale, TemporalWords, Words } from './contract/temporal.ts';

export type {
  EventLocale,
  EventSense,
  FigureCategory,
  FigureLocale,
  FurnitureReach,
  FurnitureRule,
  NameLocale,
  PageLocale,
  PlaceEntry,
  PlaceForm,
  PlaceLocale,
  SearchLocale,
  SpeechLocale,
  TemporalCategory,
  TemporalLocale,
  TemporalWords,
  StageCue,
  Words,
};

export { MEANS_NOTHING, meaningOf } from './meanings.ts';
export { countryName, placeIndex, placeName, placesNamed } from './places.ts';
export type { PlaceIndex } from './places.ts';
export { zoneOfCountry } from './world.ts';

/**
 * All that the engine knows of a language. A third language is one more folder beside `fr` and `en`
 * that satisfies this interface; shared code never asks which language it is given.
 */
export interface Locale {
  /** BCP 47 primary subtag. */
  readonly code: string;
  /** Reporting verbs, nouns, prepositions; clause words; quotation habits; pronouns of speakers. */
  readonly speech: SpeechLocale;
  /** Honorifics, role nouns, given names, institutions: what names of people look like. */
  readonly names: NameLocale;
  /** Countries, demonyms, capitals and the institutions they stand for. */
  readonly places: PlaceLocale;
  readonly temporal: TemporalLocale;
  readonly figures: FigureLocale;
  readonly events: EventLocale;
  /** Page furniture: menus, "read also", cookie lines, update labels. */
  readonly page: PageLocale;
  /** Stemming and stop words for the search index. */
  readonly search: SearchLocale;
  /**
   * Common words under meanings that all languages share, by which a translation is known: entries apart by `;`, each
   * a meaning (an English word, `-` for none) and folded forms. Forms that `search.stem` joins are one.
   */
  readonly meanings: string;
}

export interface LocaleRegistry {
  readonly codes: readonly string[];
  get(code: string): Locale | null;
}
export type { RoleNoun } from './contract/names.ts';
export type { Carrier, NounCue, Pronoun, ReportingVerb, VerbForm, VerbMood, VerbTense } from './contract/speech.ts';
