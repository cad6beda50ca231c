import { findTemporals } from '@dixit/extract';
import { locales } from '@dixit/locales';
import * as chrono from 'chrono-node';
import { sources } from './documents.ts';
import { medianMs } from './measure.ts';
import type { Result } from './results.ts';

const RUNS = 5;
/** The articles are short: so many of each warm the engine up. */
const COPIES = 200;
const PEERS = { en: chrono.en, fr: chrono.fr };

/**
 * Thousands of characters of article text in a second on one core that are read for time expressions, and how often
 * the same text goes through in the time that chrono-node, a parser of dates, takes for it in the same run.
 */
export async function timeExpressions(): Promise<Result[]> {
  const byLanguage = Map.groupBy(await sources(), ({ language }) => language);
  const results: Result[] = [];
  for (const [language, texts] of byLanguage) {
    const locale = locales.get(language);
    const peer = language === 'fr' || language === 'en' ? PEERS[language] : null;
    if (locale === null || peer === null) continue;
    const many = Array.from({ length: COPIES }, () => texts).flat();
    const characters = many.reduce((sum, { text }) => sum + text.length, 0);
    const ours = await medianMs(RUNS, () => {
      for (const source of many) findTemporals({ source, locale, quotations: [] });
    });
    const theirs = await medianMs(RUNS, () => {
      for (const { text } of many) peer.parse(text);
    });
    results.push(
      { measure: `time expressions, ${language}, one core`, value: characters / ours, unit: '1000 characters/s' },
      { measure: `time expressions, ${language}, against chrono-node`, value: theirs / ours, unit: 'times as fast' },
    );
  }
  return results;
}
