// One side of the comparison in `times.ts`, alone in its process: `node bench/src/times-once.ts fr ours|peer`. Prints the
// median of the processor's milliseconds for all texts, and how many characters these have.
import { findTemporals } from '@dixit/extract';
import { locales } from '@dixit/locales';
import * as chrono from 'chrono-node';
import { sources } from './documents.ts';
import { percentile } from './measure.ts';

const RUNS = 9;
/** The articles are short: so many of each warm the engine up. */
const COPIES = 200;
/** Runs at the start, while Node still compiles, that do not count. */
const COLD = 4;

const [language = 'fr', side = 'ours'] = process.argv.slice(2);
const locale = locales.get(language);
if (locale === null) throw new Error(`no locale ${language}`);
const texts = (await sources()).filter((source) => source.language === language);
const many = Array.from({ length: COPIES }, () => texts).flat();
const peer = language === 'fr' ? chrono.fr : chrono.en;
const read =
  side === 'ours'
    ? () => many.forEach((source) => findTemporals({ source, locale, quotations: [] }))
    : () => many.forEach(({ text }) => peer.parse(text));

const times = Array.from({ length: COLD + RUNS }, () => {
  const since = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
});
const characters = many.reduce((sum, { text }) => sum + text.length, 0);
process.stdout.write(JSON.stringify({ ms: percentile(times.slice(COLD), 0.5), characters }));
