import type { FurnitureRule, PageLocale } from '@dixit/locales/contract';
import { isBody, wordCount, type Line } from './line.ts';

const CRUMB = /\s[>»›/|→•·]\s|[>›→]/u;

/** The first rule of any language that names the line. A line longer than its folded head is never furniture. */
export function furnitureRule(line: Line, pages: readonly PageLocale[]): FurnitureRule | null {
  if (!line.whole) return null;
  for (const page of pages) {
    const rule = page.furniture.find((rule) => rule.pattern.test(line.folded));
    if (rule) return rule;
  }
  return null;
}

/** `Home > World > …`, `NEWS | WORLD | SPORT`, `HomeNewsWorldThe title of the page`. */
export function isBreadcrumb(line: Line, printed: string, pages: readonly PageLocale[]): boolean {
  if (!line.whole) return false;
  const home = pages.flatMap((page) => page.homeWords).find((word) => line.folded.startsWith(word));
  const hasQuotes = /[«"“]/u.test(printed);
  if (home !== undefined) {
    const next = printed.slice(home.length, home.length + 2);
    if (next === '' || /^\p{Lu}/u.test(next) || /^\s?[>»›/|→•·-]/u.test(next)) return true;
  }
  if (hasQuotes || isBody(line)) return false;
  const segments = printed.split(/\s+[>»›/|→•·]\s+|\s*[>›→]\s*/u);
  return (
    CRUMB.test(printed) &&
    segments.length >= 2 &&
    segments.every((segment) => segment.split(/\s+/u).length <= 5) &&
    wordCount(line) <= 20
  );
}

/** `Lorna Tidmarsh, Sennoy`: every word but the joining ones is capitalised, and there are few. */
export function isNameLike(printed: string): boolean {
  const words = printed.split(/[\s,&/]+/u).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    !/[.!?:;«»"“”\d]/u.test(printed) &&
    words.every((word) => /^\p{Lu}/u.test(word) || word.length <= 3)
  );
}

export const isCounter = (line: Line): boolean => line.length <= 8 && /^[\d\s.,+k]*$/u.test(line.folded);
