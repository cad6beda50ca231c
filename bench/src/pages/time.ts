import { readFileSync, readdirSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { ingest } from '@dixit/ingest';
import { locales } from '@dixit/locales';
import { parseHTML } from 'linkedom';
import { percentile } from '../measure.ts';
import type { Result } from '../results.ts';

const INVENTED = new URL('../../../packages/ingest/test/pages/', import.meta.url);
const ROUNDS = 9;
/** Pages of a round at least: the clock of a thread may tick in steps of milliseconds. */
const LEAST_PAGES = 40;

/** Working time of this thread, whatever else the machine does, in milliseconds. */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * What reading pages costs (charset, metadata, blocks, language) against what parsing them with linkedom and
 * running Readability alone costs, in turns in one run: median of the rounds after one that warms up.
 */
export async function timesReadability(pages: readonly Buffer[]): Promise<number> {
  const each = Array.from({ length: Math.ceil(LEAST_PAGES / pages.length) }, () => pages).flat();
  const alone = (): void => {
    for (const page of each) new Readability(parseHTML(page.toString('utf8')).document).parse();
  };
  const whole = async (): Promise<void> => {
    for (const page of each) await ingest(page, { name: 'page', mediaType: 'text/html', retrievedAt: AT }, { locales });
  };
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const peer = await cpuMs(alone);
    const own = await cpuMs(whole);
    if (round > 0) ratios.push(own / peer);
  }
  return percentile(ratios, 0.5);
}

const AT = '2025-01-01T00:00:00Z';

/** The time of reading the invented pages of `packages/ingest/test/pages`. */
export async function pageReading(): Promise<Result[]> {
  const names = readdirSync(INVENTED).filter((name) => name.endsWith('.html'));
  const pages = names.map((name) => readFileSync(new URL(name, INVENTED)));
  return [
    {
      measure: 'reading small pages, against linkedom + Readability alone',
      value: await timesReadability(pages),
      unit: 'times the time',
    },
  ];
}
