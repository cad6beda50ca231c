// What Lighthouse says of Search, Source and Event as the first page of a fresh browser, on a desk: `pnpm --filter
// @dixit/web lighthouse [RUNS]`, after a build. Lighthouse itself is fetched by npx: with it, an installation would be
// a hundred megabytes larger.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FLAGS, chromiumPath, first, launch, visit } from '../test/browser.ts';
import { childEnv } from '../test/env.ts';
import { type Api, answers, freePort, loadDemo, startApi, startWeb } from '../test/servers.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
/** What each category has to reach, in percent. */
const ASKED = { performance: 95, accessibility: 100, 'best-practices': 95 } as const;
type Category = keyof typeof ASKED;
const CATEGORIES = Object.keys(ASKED) as Category[];
const MEASURES = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'] as const;

interface Report {
  runtimeError?: { message: string };
  categories: Record<Category, { score: number | null }>;
  audits: Record<string, { displayValue?: string }>;
}

const [runs = '3'] = process.argv.slice(2).filter((word) => word !== '--');
const api = await startApi();
const web = await startWeb(api.url);
try {
  await loadDemo(api.client);
  const screens = await addresses(api);
  await warm(Object.values(screens));
  for (const [screen, address] of Object.entries(screens)) {
    const reports: Report[] = [];
    for (let i = 0; i < Number(runs); i++) reports.push(await measured(web.url + address));
    tell(screen, reports);
  }
} finally {
  await web.stop();
  await api.stop();
}

async function addresses({ client }: Api): Promise<Record<string, string>> {
  const { rows: statements } = await client.statement.search.query({ q: 'has:dispute', limit: 1 });
  const { rows: events } = await client.event.list.query({ sort: 'sources', limit: 1 });
  return { Search: '/', Source: `/sources/${first(statements).source.id}`, Event: `/events/${first(events).id}` };
}

/** A server that has been started answers its first page late once, whoever asks for it. */
async function warm(pages: readonly string[]): Promise<void> {
  const browser = await launch();
  const { page } = await visit(browser);
  for (const address of [...pages, ...pages]) await page.goto(web.url + address, { waitUntil: 'networkidle' });
  await browser.close();
}

/** A browser of its own for each page: nothing is in its cache, nothing compiled. */
async function measured(url: string): Promise<Report> {
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), 'dixit-lighthouse-'));
  const where = ['--headless', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(await chromiumPath(), [...FLAGS, ...where], { stdio: 'ignore' });
  const gone = once(browser, 'exit');
  try {
    await answers(`http://127.0.0.1:${port}/json/version`, browser);
    const flags = ['--preset=desktop', '--output=json', '--quiet', '--no-enable-error-reporting', `--port=${port}`];
    const { stdout } = await promisify(execFile)(
      'npx',
      ['--yes', LIGHTHOUSE, url, ...flags, `--only-categories=${CATEGORIES.join(',')}`],
      { env: childEnv({}), maxBuffer: 64_000_000 },
    );
    const report: Report = JSON.parse(stdout);
    if (report.runtimeError) throw new Error(report.runtimeError.message);
    return report;
  } finally {
    browser.kill('SIGKILL');
    await gone;
    await rm(profile, { recursive: true, force: true });
  }
}

/** The middle of several runs, and what each consists of. */
function tell(screen: string, reports: readonly Report[]): void {
  for (const category of CATEGORIES) {
    const scores = reports.map((report) => Math.round((report.categories[category].score ?? 0) * 100));
    const middle = scores.toSorted((a, b) => a - b)[scores.length >> 1] ?? 0;
    const isMet = middle >= ASKED[category];
    if (!isMet) process.exitCode = 1;
    process.stdout.write(
      `${screen} ${category}: ${middle} of ${scores.join(', ')}${isMet ? '' : `, asked ${ASKED[category]}`}\n`,
    );
  }
  for (const report of reports) {
    const values = MEASURES.map((id) => `${id} ${report.audits[id]?.displayValue ?? '?'}`);
    process.stdout.write(`  ${values.join(', ')}\n`);
  }
}
