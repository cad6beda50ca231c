'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { LANGUAGE_COOKIE, THEMES, THEME_COOKIE, type Theme, isTheme, keep } from '../lib/cookies.ts';
import { useWords } from '../lib/language.tsx';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../messages/index.ts';
import { HelpButton } from './help-button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { PaletteButton } from './palette/palette-host.tsx';
import { SignedIn } from './signed-in.tsx';

/** The screens, in their order. */
export const SCREENS = [
  { href: '/', name: 'search' },
  { href: '/events', name: 'events' },
  { href: '/actors', name: 'actors' },
  { href: '/sources', name: 'sources' },
  { href: '/compare', name: 'compare' },
  { href: '/review', name: 'review' },
  { href: '/ops', name: 'jobs' },
] as const satisfies readonly { href: string; name: IconName }[];

/** Others, which the palette and the keys lead to. */
export const MORE_SCREENS = [
  { href: '/log', name: 'log' },
  { href: '/marks', name: 'marks' },
  { href: '/batch', name: 'batch' },
] as const;

/** Navigation at the left, at the foot of a narrow window. */
export function Rail({ theme }: { theme: Theme }) {
  const { m } = useWords();
  const path = usePathname();
  return (
    <div className="rail no-print">
      <nav aria-label={m.frame.rail}>
        <ul className="flex justify-start overflow-x-auto sm:flex-col sm:gap-1">
          {SCREENS.map(({ href, name }) => {
            const isCurrent = href === '/' ? path === '/' : path.startsWith(href);
            return (
              <li key={href} className="shrink-0 max-sm:grow">
                <Link href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined} className="rail-item">
                  <Icon name={name} />
                  <span>{m.frame[name]}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <section aria-label={m.frame.settings} className="hidden flex-col items-stretch gap-2 px-2 sm:flex">
        <SignedIn />
        <PaletteButton />
        <HelpButton />
        <LanguageSwitch />
        <ThemeSwitch theme={theme} />
      </section>
    </div>
  );
}

/** The same choices under the page, where the rail has no room for them. */
export function SmallSettings({ theme }: { theme: Theme }) {
  return (
    <footer className="no-print flex items-center justify-center gap-4 pb-4 sm:hidden">
      <SignedIn />
      <LanguageSwitch />
      <ThemeSwitch theme={theme} />
    </footer>
  );
}

function LanguageSwitch() {
  const { language, m } = useWords();
  const router = useRouter();
  const choose = (chosen: Language) => {
    keep(LANGUAGE_COOKIE, chosen);
    router.refresh();
  };
  return (
    <fieldset className="flex justify-center gap-1">
      <legend className="sr-only">{m.frame.language}</legend>
      {LANGUAGES.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => choose(code)}
          className="rail-choice"
        >
          <span aria-hidden="true">{code}</span>
          <span className="sr-only">{LANGUAGE_NAMES[code]}</span>
        </button>
      ))}
    </fieldset>
  );
}

function ThemeSwitch({ theme }: { theme: Theme }) {
  const { m } = useWords();
  const router = useRouter();
  const choose = (chosen: string) => {
    if (!isTheme(chosen)) return;
    keep(THEME_COOKIE, chosen);
    document.documentElement.dataset['theme'] = chosen;
    router.refresh();
  };
  return (
    <label className="block">
      <span className="sr-only">{m.frame.theme}</span>
      <select value={theme} onChange={(event) => choose(event.target.value)} className="rail-select">
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {m.frame.themes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
