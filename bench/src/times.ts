import { findTemporals } from '@dixit/extract';
import { locales } from '@dixit/locales';
import * as chrono from 'chrono-node';
import { sources } from './documents.ts';
import { mediansInTurn } from './measure.ts';
import type { Result } from './results.ts';

const RUNS = 5;
/** The articles are short: so many of each warm the engine up. */
const COPIES = 200;
const PEERS = { en: chrono.en, fr: chrono.fr };

/**
 * Thousands of characters of article text in a second on one core that are read for time expressions, and how often
 * the same text goes through in the time that chrono-node, a parser of dates, takes for it in the same run.
 */
export async function timeExpressions(language: keyof typeof PEERS): Promise<Result[]> {
  const locale = locales.get(language);
  if (locale === null) throw new Error(language);
  const texts = (await sources()).filter((source) => source.language === language);
  const many = Array.from({ length: COPIES }, () => texts).flat();
  const characters = many.reduce((sum, { text }) => sum + text.length, 0);
  const [ours = Number.NaN, theirs = Number.NaN] = await mediansInTurn(RUNS, [
    () => {
      for (const source of many) findTemporals({ source, locale, quotations: [] });
    },
    () => {
      for (const { text } of many) PEERS[language].parse(text);
    },
  ]);
  return [
    { measure: `time expressions, ${language}, one core`, value: characters / ours, unit: '1000 characters/s' },
    { measure: `time expressions, ${language}, against chrono-node`, value: theirs / ours, unit: 'times as fast' },
  ];
}
