import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { visit } from './browser.ts';

const THEMES = ['light', 'dark'] as const;

type Faults = Record<string, [rule: string, where: string[]][]>;

/** What `faults` says of a page without any. */
export const NO_FAULTS: Faults = Object.fromEntries(THEMES.map((theme) => [theme, []]));

/** A visitor whose every page carries axe. */
export async function axePage(browser: Browser, locale: string): Promise<Page> {
  const { page } = await visit(browser, { locale });
  await page.addInitScript({ content: axe.source });
  return page;
}

/** Rules that a theme has to do with; what it leaves alone is looked at once. */
const OF_COLOUR = "{ runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] }";
const ALL = "{ resultTypes: ['violations'] }";

/** What axe finds in a page as it stands, in each theme. */
export async function faults(page: Page): Promise<Faults> {
  const found: Faults = {};
  for (const [i, colorScheme] of THEMES.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${i === 0 ? ALL : OF_COLOUR})`);
    found[colorScheme] = violations.map(({ id, nodes }) => [
      id,
      nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
    ]);
  }
  return found;
}
