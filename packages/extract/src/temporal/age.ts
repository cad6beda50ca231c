import type { Span } from '@dixit/model';
import { isMark, isWord, type Reading } from './grammar.ts';
import type { Found } from './moment.ts';

/** How much text around a length of time shows that it is an age, in characters. */
const WINDOW = 22;

/** « Mara Velin, 45 ans, », « un conducteur de 38 ans », "aged 12 years": an age, not a length of time. */
export function isAge(reading: Reading, found: Found, { start, end }: Span): boolean {
  const { core } = found.moment;
  if (core.kind !== 'duration') return false;
  const { text, locale } = reading;
  const around = `${text.slice(Math.max(0, start - WINDOW), start)}#${text.slice(end, end + 6)}`;
  return locale.temporal.age.test(around) || isAgeOf(reading, found, core.value);
}

/** A person of many years: « une éclusière de 52 ans ». */
function isAgeOf(reading: Reading, { from }: Found, value: string): boolean {
  const years = Number(/^P(\d+)Y$/.exec(value)?.[1] ?? 0);
  const of = isMark(reading, from - 1, "'") ? from - 2 : from - 1;
  if (years < 10 || years > 119 || !isWord(reading, of, 'ageBefore')) return false;
  for (let at = of - 1; at >= of - 3; at--) {
    const word = reading.tokens.at(at);
    if (word === undefined || word.kind === 'mark') break;
    if (isWord(reading, at, 'lasting') || isWord(reading, at, 'unit')) return false;
  }
  return reading.tokens.at(of - 1)?.kind === 'word' && !isWord(reading, of - 1, 'of');
}
