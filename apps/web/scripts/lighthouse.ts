// Scores of Lighthouse (desktop) for three screens: `pnpm --filter @dixit/web lighthouse`, after a build. Lighthouse
// is large, so npx fetches it when it is asked for.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnv } from '../test/env.ts';
import { executable, launchFlags } from '../test/browser.ts';
import { loadDemo, startApi, startWeb } from '../test/servers.ts';

const VERSION = '13.5.0';
const FLOORS = { accessibility: 100, performance: 95, 'best-practices': 95 } as const;

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { id: string; score: number | null; scoreDisplayMode: string; title: string }>;
}

const api = await startApi();
const web = await startWeb(api.url);
try {
  await loadDemo(api.client);
  const { rows: statements } = await api.client.statement.search.query({ limit: 1 });
  const { rows: events } = await api.client.event.list.query({ sort: 'sources', limit: 1 });
  const pages = { search: '/', source: `/sources/${statements[0]?.source.id}`, event: `/events/${events[0]?.id}` };
  for (const [name, path] of Object.entries(pages)) {
    const { categories, audits } = await lighthouse(web.url + path);
    const scores = Object.entries(FLOORS).map(([category, floor]) => {
      const score = Math.round((categories[category]?.score ?? 0) * 100);
      if (score < floor) process.exitCode = 1;
      return `${category} ${score}`;
    });
    process.stdout.write(`${name}: ${scores.join(', ')}\n`);
    for (const { id, score, scoreDisplayMode, title } of Object.values(audits))
      if (scoreDisplayMode === 'binary' && score === 0) process.stdout.write(`  ${id}: ${title}\n`);
  }
} finally {
  await web.stop();
  await api.stop();
}

async function lighthouse(url: string): Promise<Report> {
  const flags = ['--headless=new', ...(await launchFlags())].join(' ');
  const options = [
    '--preset=desktop',
    '--output=json',
    '--quiet',
    `--only-categories=${Object.keys(FLOORS).join(',')}`,
  ];
  const { stdout } = await promisify(execFile)(
    'npx',
    ['-y', `lighthouse@${VERSION}`, url, ...options, `--chrome-flags=${flags}`],
    { env: childEnv({ CHROME_PATH: await executable() }), maxBuffer: 64_000_000 },
  );
  return JSON.parse(stdout) as Report;
}
