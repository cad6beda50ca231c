import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Result } from './results.ts';

const ONCE = fileURLToPath(new URL('times-once.ts', import.meta.url));

/**
 * Thousands of characters of article text in a second on one core that are read for time expressions, and how often
 * the same text goes through in the time that chrono-node, a parser of dates, takes for it. Each side has a process of
 * its own: what ran before in one process makes what follows slower, the peer most of all.
 */
export function timeExpressions(language: 'en' | 'fr'): Promise<Result[]> {
  const [ours, theirs] = [once(language, 'ours'), once(language, 'peer')];
  return Promise.resolve([
    { measure: `time expressions, ${language}, one core`, value: ours.characters / ours.ms, unit: '1000 characters/s' },
    {
      measure: `time expressions, ${language}, against chrono-node`,
      value: theirs.ms / ours.ms,
      unit: 'times as fast',
    },
  ]);
}

function once(language: string, side: 'ours' | 'peer'): { ms: number; characters: number } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ONCE, language, side], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${language}, ${side}: ${stderr}`);
  return JSON.parse(stdout) as { ms: number; characters: number };
}
