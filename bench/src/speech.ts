import { extract } from '@dixit/extract';
import { locales } from '@dixit/locales';
import nlp from 'compromise';
import { sources } from './documents.ts';
import { mediansInTurn } from './measure.ts';
import type { Result } from './results.ts';

const RUNS = 5;
/** The articles are short: so many of each warm the engine up. */
const COPIES = 20;

/**
 * How often English articles go through the whole extraction in the time that compromise, a tagger for English made to
 * be fast, takes to tag them and to give their quotations and people, from which no statement is made.
 */
export async function againstTagger(): Promise<Result[]> {
  const english = (await sources()).filter(({ language }) => language === 'en');
  const many = Array.from({ length: COPIES }, () => english).flat();
  const [ours = Number.NaN, theirs = Number.NaN] = await mediansInTurn(RUNS, [
    () => {
      for (const source of many) extract(source, locales.get('en'));
    },
    () => {
      for (const { text } of many) {
        const read = nlp(text);
        read.quotations().json();
        read.people().json();
      }
    },
  ]);
  return [{ measure: 'whole extraction, en, against compromise', value: theirs / ours, unit: 'times as fast' }];
}
