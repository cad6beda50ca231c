import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { prepareLibraries } from './env.ts';

/** Where a real Chromium out of an npm package stands; nothing is downloaded. */
export async function executable(): Promise<string> {
  return await (await packaged()).executablePath();
}

/** What it is started with. */
export async function launchFlags(): Promise<string[]> {
  return (await packaged()).args.filter((flag) => !flag.startsWith('--headless') && flag !== '--single-process');
}

export async function launch(): Promise<Browser> {
  return await playwright.launch({
    executablePath: await executable(),
    args: await launchFlags(),
    headless: true,
  });
}

async function packaged() {
  prepareLibraries();
  // Imported only now: it reads the environment when it is loaded.
  return (await import('@sparticuz/chromium')).default;
}

export interface Visit {
  page: Page;
  /** Errors of scripts and violations of the content policy, as the browser reports them. */
  problems: string[];
}

/** A fresh visitor: no cookies, no history, light, in English unless told. */
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
