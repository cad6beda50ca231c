import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { prepareLibraries } from './env.ts';

/**
 * What a Chromium in a container needs, and no more: its security stands. Without a graphics card it draws in plain
 * memory; the emulated one that the package asks for takes half a second of the first page of each browser.
 */
export const FLAGS: readonly string[] = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** Where a real Chromium out of an npm package lies; nothing is downloaded. */
export async function chromiumPath(): Promise<string> {
  prepareLibraries();
  // Imported only now: it reads the environment when it is loaded.
  const { default: packaged } = await import('@sparticuz/chromium');
  return await packaged.executablePath();
}

export async function launch(): Promise<Browser> {
  return await playwright.launch({ executablePath: await chromiumPath(), args: [...FLAGS], headless: true });
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
