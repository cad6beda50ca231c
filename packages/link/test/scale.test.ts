import { generateArticles } from '@dixit/testing/articles';
import { expect, it } from 'vitest';
import { Memory } from './memory.ts';
import { prepare } from './prepare.ts';

const ARTICLES = 40;
/** Ten times the articles cost 10 to 12 times the work; twice as much is left for a busy machine. */
const MOST = 24;

/** Milliseconds of the processor that linking takes, and what comes out. */
async function linkAll(articles: number): Promise<{ ms: number; memory: Memory }> {
  const memory = new Memory();
  let microseconds = 0;
  for (const { name, text, published, outlet } of generateArticles({ articles })) {
    const options = { name, published, outlet, mediaType: 'text/plain; charset=utf-8' };
    const [source, extraction] = await prepare(Buffer.from(text), options);
    const since = process.cpuUsage();
    await memory.add(source, extraction);
    const { user, system } = process.cpuUsage(since);
    microseconds += user + system;
  }
  return { ms: microseconds / 1000, memory };
}

it(
  'costs about as much more as there are more articles, and tells the stories apart',
  { timeout: 120_000 },
  async () => {
    await linkAll(ARTICLES);
    const [once, tenfold] = [await linkAll(ARTICLES), await linkAll(ARTICLES * 10)];
    const meetings = [...tenfold.memory.events.values()].filter(({ time }) => time !== null);
    expect(meetings).toHaveLength((ARTICLES * 10) / 4);
    expect(meetings.every(({ mentions }) => mentions.length === 4)).toBe(true);
    expect(tenfold.ms / once.ms).toBeLessThan(MOST);
  },
);
