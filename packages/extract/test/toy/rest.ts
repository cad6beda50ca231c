import type { Locale } from '@dixit/locales/contract';

const never = /(?!)/u;
const wordless = <T extends string>(...categories: readonly T[]) =>
  Object.fromEntries(categories.map((category) => [category, {}])) as Record<T, Record<string, string>>;

/** The rest of a language that has no dates, figures, events or places yet. */
export const rest: Omit<Locale, 'code' | 'speech' | 'names'> = {
  places: { countries: '', demonymForms: (demonym) => [demonym], cities: '', metonyms: '' },
  temporal: {
    words: wordless(
      'weekday', 'month', 'season', 'unit', 'number', 'ordinal', 'ordinalSuffix', 'part', 'deictic', 'vague', 'this', 'step', 'edge',
      'shiftBefore', 'shiftAfter', 'approximate', 'at', 'clockBefore', 'yearBefore', 'article', 'of', 'and', 'to', 'from', 'each',
      'frequency', 'holiday', 'halfDay', 'hourMark', 'zone', 'zoneWord', 'placeBefore',
    ),
    dayFirst: true,
    monthFirst: false,
    ambiguous: { words: [], after: [] },
    tense: { past: never, future: never },
    notDate: never,
    age: never,
    published: [],
  },
  figures: {
    words: wordless(
      'number', 'multiplier', 'qualifier', 'unit', 'to', 'from', 'scopeAfter', 'scopeBefore', 'label', 'pointing', 'ordinalSuffix', 'stop',
      'of', 'and',
    ),
    decimalComma: true,
    singular: (noun) => noun,
  },
  events: {
    triggers: '', verbForms: (lemma) => [lemma], between: [], with: [], and: [], by: [], passive: [], placeBefore: [], definite: [],
    nounBefore: [], occasions: '', stages: [], condition: never,
  },
  page: {
    furniture: [], homeWords: [], updateLabel: never, originalLabel: never, clock: never, date: never, months: {}, changedWords: never,
    byline: never, liveWords: never, releaseWords: never, translationNotes: never, captionNote: never, zoneNote: never, zones: {},
  },
  search: { stopWords: [], elided: { before: [], after: [] }, stem: (word) => word },
};
