import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { prepareLibraries } from './env.ts';

/** A real Chromium out of an npm package; nothing is downloaded. */
export async function launch(): Promise<Browser> {
  prepareLibraries();
  // Imported only now: it reads the environment when it is loaded.
  const { default: packaged } = await import('@sparticuz/chromium');
  return await playwright.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter((flag) => !flag.startsWith('--headless') && flag !== '--single-process'),
    headless: true,
  });
}

export interface Visit {
  page: Page;
  /** Errors of scripts and violations of the content policy, as the browser reports them. */
  problems: string[];
}

/** A fresh visitor: no cookies, no history, light, in English unless told. A page it goes to takes keys and clicks from then on. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = async (...args) => {
    const answer = await goto(...args);
    // Where one signs in there is no frame, and are no keys.
    await page.locator('html[data-ready], body:not(:has(.frame))').waitFor({ state: 'attached', timeout: 30_000 });
    return answer;
  };
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/u.test(message.text())) problems.push(message.text());
  });
  return { page, problems };
}

/** The first of several; there must be one. */
export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
}
