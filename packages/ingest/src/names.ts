import type { LocaleRegistry } from '@dixit/locales/contract';
import { fold } from '@dixit/text';

const LONGEST = 60;
const MOST_WORDS = 6;
const MOST_VALUES = 50;
const VALUE_LENGTH = 500;
const AND = / [&/|·•+] |; ?|, ?/u;

/**
 * Names out of the strings that a page gives for its authors: split at commas and the languages' "and", without
 * « Par », places, agencies and addresses. What is no name (a newsroom, a site, an address) is left out.
 */
export function namesIn(
  raw: readonly string[],
  locales: LocaleRegistry,
  notNames: readonly (string | null)[] = [],
): string[] {
  if (raw.length === 0) return [];
  const pages = locales.codes.flatMap((code) => locales.get(code) ?? []);
  const others = new Set(notNames.flatMap((name) => (name === null ? [] : [fold(name).trim()])));
  const agencies = agenciesOf(locales);
  const found = new Map<string, string>();
  for (const value of raw.slice(0, MOST_VALUES)) {
    const bare = value
      .slice(0, VALUE_LENGTH)
      .replace(/<[^>]*>|https?:\S+|\S+@\S+|@\w+|\([^)]*\)/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    for (const name of splitNames(withoutBy(bare, pages), pages)) {
      const key = fold(name).trim();
      if (!isName(name) || others.has(key) || agencies.has(key) || pages.some(({ page }) => page.newsroom.test(key)))
        continue;
      if (!found.has(key)) found.set(key, name);
    }
  }
  return [...found.values()];
}

const agenciesKnown = new WeakMap<LocaleRegistry, ReadonlySet<string>>();

function agenciesOf(locales: LocaleRegistry): ReadonlySet<string> {
  const known = agenciesKnown.get(locales);
  if (known !== undefined) return known;
  const names = locales.codes.flatMap((code) => [...(locales.get(code)?.names.knownAgencies ?? [])]);
  const agencies = new Set(names.map((name) => fold(name)));
  agenciesKnown.set(locales, agencies);
  return agencies;
}

type Pages = readonly { page: { byline: RegExp; nameJoin: RegExp } }[];

function withoutBy(value: string, pages: Pages): string {
  const folded = fold(value);
  if (folded.length !== value.length) return value;
  for (const { page } of pages) {
    const names = page.byline.exec(folded)?.groups?.['names'];
    if (names !== undefined) return value.slice(-names.length);
  }
  return value;
}

const splitNames = (value: string, pages: Pages): string[] =>
  pages
    .reduce((parts, { page }) => parts.flatMap((part) => part.split(page.nameJoin)), value.split(AND))
    .map((part) => part.replace(/^[\s,.:–—-]+|[\s,:–—-]+$/gu, ''))
    .filter((part) => part !== '');

function isName(value: string): boolean {
  const words = value.split(/\s+/u);
  return (
    value.length <= LONGEST &&
    words.length <= MOST_WORDS &&
    /\p{L}{2}/u.test(value) &&
    !/[\d!?:;«»"“”=<>{}]|\.\p{L}{2}/u.test(value) &&
    words.some((word) => /^\p{Lu}|^\p{Lo}/u.test(word))
  );
}
