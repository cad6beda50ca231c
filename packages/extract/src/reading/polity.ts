import { placesNamed } from '@dixit/locales/contract';
import { fold } from '@dixit/text';
import type { Word } from './lexer.ts';
import type { Lexicon } from './lexicon.ts';
import { SHORTEST_STEM, peoplesOf } from './places.ts';
import { TRAIT, has } from './traits.ts';
import { LIST, isOn } from './word-lists.ts';

/** A country or people that a word names; the country need not be on any list. */
export interface Polity {
  /** ISO 3166-1 alpha-2; for a country that no list knows its folded name, or `~stem` where only its people is named. */
  key: string;
  form: 'country' | 'people' | 'capital';
  /** Its name as the document prints it; null where only its people is named. */
  name: string | null;
  /** Last word of the name. */
  to: number;
}

/** By first word of the name. */
export type Polities = ReadonlyMap<number, Polity>;

/** Offices that only a country has. */
const OF_STATE: ReadonlySet<string> = new Set([
  'prime-minister',
  'foreign-minister',
  'defence-minister',
  'head-of-state',
]);

/**
 * Countries of a document: those of the tables, and those that show by their people (Kestrie beside
 * kestrien, Kestria beside Kestrian) or by an office of state (the prime minister of Sundland); then
 * the capitals that the document itself calls so.
 */
export function politiesOf(text: string, words: readonly Word[], lexicon: Lexicon): Polities {
  const found = new Map<number, Polity>();
  const looked = new Map<string, Known>();
  const unknown: Unknown = { countries: new Map(), peoples: new Map(), stems: new Map() };
  const known = peoplesOf(lexicon);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.kind !== 'word' || word.low.length < 3) continue;
    if (!word.cap) {
      const people = has(word, TRAIT.peoples) ? known.get(word.low) : undefined;
      if (people !== undefined) found.set(i, { key: people, form: 'people', name: null, to: i });
      else if (has(word, TRAIT.likePeople)) collect(unknown, words, i, lexicon);
      continue;
    }
    if (!has(word, TRAIT.place | TRAIT.opensPlace)) {
      collect(unknown, words, i, lexicon);
      continue;
    }
    const place = lookUp(lexicon, looked, words, i);
    if (place) {
      if (place.form !== 'country' || word.cap) found.set(i, { ...place, to: i + place.length - 1 });
    } else if (looked.get(word.low) === null) {
      collect(unknown, words, i, lexicon);
    }
  }
  addUnknown(found, unknown, { text, words, lexicon });
  addCapitals(found, words, lexicon);
  return found;
}

/** By key; as the polities were found, those of the tables first. */
export function countriesOf(polities: Polities): ReadonlyMap<string, Polity> {
  const found = new Map<string, Polity>();
  for (const polity of polities.values())
    if (polity.form === 'country' && !found.has(polity.key)) found.set(polity.key, polity);
  return found;
}

type Known = (Omit<Polity, 'to'> & { length: number }) | null;

function lookUp(lexicon: Lexicon, looked: Map<string, Known>, words: readonly Word[], i: number): Known {
  const word = words[i];
  if (!word) return null;
  for (let length = words[i + 1]?.cap && has(word, TRAIT.opensPlace) ? 2 : 1; length > 0; length--) {
    const low = length === 2 ? `${word.low} ${words[i + 1]?.low ?? ''}` : word.low;
    let known = looked.get(low);
    if (known === undefined) {
      const places = placesNamed(lexicon.locale, low);
      const place = places.find(({ form }) => form === 'country' || form === 'demonym');
      const other = places.length > 0 && !place;
      known = place
        ? { key: place.country, form: place.form === 'country' ? 'country' : 'people', name: place.name, length }
        : null;
      if (other) known = { key: '', form: 'capital', name: null, length };
      looked.set(low, known);
    }
    if (known && known.key !== '') return known;
    if (known) return null;
  }
  return null;
}

/** Each word is cut once for a document. */
function stemsOf({ stems }: Unknown, low: string, endings: readonly string[]): readonly string[] {
  let known = stems.get(endings);
  if (known === undefined) stems.set(endings, (known = new Map()));
  let found = known.get(low);
  if (found === undefined) {
    const folded = fold(low);
    found = endings
      .filter((ending) => folded.endsWith(ending) && folded.length - ending.length >= SHORTEST_STEM)
      .map((ending) => folded.slice(0, folded.length - ending.length));
    known.set(low, found);
  }
  return found;
}

interface Unknown {
  /** Stem -> name in lower case. */
  countries: Map<string, string>;
  peoples: Map<string, string>;
  /** By endings and word in lower case. */
  stems: Map<readonly string[], Map<string, readonly string[]>>;
}

function collect(unknown: Unknown, words: readonly Word[], i: number, lexicon: Lexicon): void {
  const word = words[i];
  if (!word) return;
  const { names } = lexicon.locale;
  if (word.cap === names.headLast && has(word, TRAIT.likePeople))
    for (const stem of stemsOf(unknown, word.low, names.peopleEndings)) unknown.peoples.set(stem, word.low);
  if (!word.cap || has(word, TRAIT.givenNames)) return;
  const alone = !words[i - 1]?.cap && !words[i + 1]?.cap;
  if (alone || isOn(words[i - 1], LIST.determiners))
    for (const stem of stemsOf(unknown, word.low, names.countryEndings)) unknown.countries.set(stem, word.low);
}

interface Place {
  text: string;
  words: readonly Word[];
  lexicon: Lexicon;
}

function addUnknown(found: Map<number, Polity>, unknown: Unknown, place: Place): void {
  const { text, words, lexicon } = place;
  const { countries, peoples } = unknown;
  const named = new Map<string, string>();
  const people = new Map<string, string>();
  for (const [stem, low] of peoples) {
    const country = countries.get(stem);
    if (country !== undefined && country !== low) named.set(country, fold(country));
    people.set(stem, country === undefined || country === low ? `~${stem}` : fold(country));
  }
  for (const low of stateNames(place)) if (!named.has(low)) named.set(low, fold(low));
  if (named.size === 0 && people.size === 0) return;
  const shown = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const key = word?.cap ? named.get(word.low) : undefined;
    if (!word || key === undefined || found.has(i)) continue;
    const name = text.slice(word.start, word.end);
    shown.set(key, name);
    found.set(i, { key, form: 'country', name, to: i });
  }
  const { names } = lexicon.locale;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || !has(word, TRAIT.likePeople) || word.cap !== names.headLast || found.has(i)) continue;
    const stem = stemsOf(unknown, word.low, names.peopleEndings).find((each) => people.has(each));
    const key = stem === undefined ? undefined : people.get(stem);
    if (key === undefined) continue;
    if (key.startsWith('~') && !isBesideRole(words, i, lexicon)) continue;
    found.set(i, { key, form: 'people', name: shown.get(key) ?? null, to: i });
  }
}

const isBesideRole = (words: readonly Word[], i: number, { locale, institutions }: Lexicon): boolean =>
  [words[i - 1]?.low ?? '', words[i + 1]?.low ?? ''].some(
    (low) => locale.names.roles.has(low) || institutions.has(low),
  );

/** « la Première ministre du Sundland », "Sundland's prime minister": what stands there is a country. */
function stateNames({ words, lexicon }: Place): string[] {
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || !isOn(word, LIST.offices)) continue;
    const office = lexicon.offices
      .get(word.low)
      ?.find((each) => OF_STATE.has(each.head) && each.words.every((part, k) => words[i + k]?.low === part));
    if (!office) continue;
    let after = i + office.words.length;
    if (lexicon.nounLinks.has(words[after]?.low ?? '')) {
      after++;
      if (lexicon.determiners.has(words[after]?.low ?? '')) after++;
      if (words[after]?.cap && !words[after + 1]?.cap) found.push(words[after]?.low ?? '');
    }
    const before = words[i - 1]?.low === "'s" ? words[i - 2] : undefined;
    if (before?.cap && !words[i - 3]?.cap) found.push(before.low);
  }
  return found;
}

/** « Brevna, la capitale kestrienne », "the Kestrian capital, Brevna". */
function addCapitals(found: Map<number, Polity>, words: readonly Word[], lexicon: Lexicon): void {
  const capitals = new Map<string, Polity>();
  for (let i = 0; i < words.length; i++) {
    if (!has(words[i], TRAIT.capitals)) continue;
    const near = [i - 2, i - 1, i + 1, i + 2, i + 3].find((at) => (found.get(at)?.form ?? 'capital') !== 'capital');
    const polity = near === undefined ? undefined : found.get(near);
    const city = [i - 4, i - 3, i - 2, i + 1, i + 2, i + 3, i + 4, i + 5].find((at) => {
      const each = words[at];
      const comma = at < i ? words.slice(at + 1, i) : words.slice(i + 1, at);
      return (
        each?.cap &&
        !found.has(at) &&
        !lexicon.notNames.has(each.low) &&
        comma.every((between, k) => between.low !== '.' && (at > i || !between.cap || k >= 0)) &&
        (at === i + 1 || comma.some((between) => between.low === ','))
      );
    });
    const low = city === undefined ? undefined : words[city]?.low;
    if (polity && low !== undefined) capitals.set(low, { ...polity, form: 'capital' });
  }
  if (capitals.size === 0) return;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const capital = word?.cap ? capitals.get(word.low) : undefined;
    if (capital && !found.has(i)) found.set(i, { ...capital, to: i });
  }
}
