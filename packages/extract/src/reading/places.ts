import { placeIndex } from '@dixit/locales/contract';
import { fold } from '@dixit/text';
import type { Lexicon } from './lexicon.ts';

/** Of the name of a country or a people without its ending, in letters. */
export const SHORTEST_STEM = 4;

interface Places {
  /** Adjectives of the peoples that the tables know, in lower case, with the country of each. */
  peoples: ReadonlyMap<string, string>;
  /** Folded words that stand alone for a place, and those that begin a name of two words. */
  alone: ReadonlySet<string>;
  first: ReadonlySet<string>;
}

const made = new WeakMap<Lexicon, Places>();

/** What the tables of a language know; made once. */
function placesOf(lexicon: Lexicon): Places {
  const known = made.get(lexicon);
  if (known) return known;
  const peoples = new Map<string, string>();
  const alone = new Set<string>();
  const first = new Set<string>();
  for (const [folded, entries] of placeIndex(lexicon.locale)) {
    const blank = folded.indexOf(' ');
    if (blank < 0) alone.add(folded);
    else first.add(folded.slice(0, blank));
    for (const { form, name, country } of entries) if (form === 'demonym') peoples.set(name.toLowerCase(), country);
  }
  const places = { peoples, alone, first };
  made.set(lexicon, places);
  return places;
}

export const peoplesOf = (lexicon: Lexicon): ReadonlyMap<string, string> => placesOf(lexicon).peoples;
export const namesPlace = (lexicon: Lexicon, low: string): boolean => placesOf(lexicon).alone.has(fold(low));
export const opensPlace = (lexicon: Lexicon, low: string): boolean => placesOf(lexicon).first.has(fold(low));

export const endsLikePeople = (lexicon: Lexicon, low: string): boolean =>
  low.length > SHORTEST_STEM + 1 && lexicon.locale.names.peopleEndings.some((ending) => low.endsWith(ending));
