import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Drawer } from '../features/evidence/drawer.tsx';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ClientProvider } from '../lib/client.tsx';
import { LanguageProvider } from '../lib/language.tsx';
import { PATH_HEADER, signInAddress } from '../lib/session-cookie.ts';
import { SessionProvider } from '../lib/session.tsx';
import { settings } from '../lib/settings.ts';
import { whoAmI } from '../lib/who-am-i.ts';
import { messagesOf } from '../messages/index.ts';
import { QueryBox } from '../ui/query/query-box.tsx';
import { Rail, SmallSettings } from '../ui/rail.tsx';
import { SelectionProvider } from '../ui/selection.tsx';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { FONTS } from './fonts.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { frame } = messagesOf[(await settings()).language];
  return { title: { default: frame.title, template: `%s · ${frame.title}` }, description: frame.tagline };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
};

/**
 * Other sites learn nothing of where one came from; a form of our own is sent with its origin. It stands in the page:
 * as a header it makes Lighthouse take the page for one that cannot be loaded.
 */
const HEAD = (
  <head>
    <meta name="referrer" content="same-origin" />
  </head>
);

export default async function Layout({ children }: { children: ReactNode }) {
  const { language, theme } = await settings();
  const { frame } = messagesOf[language];
  const session = await whoAmI();
  if (session.role === null) return await stranger({ language, theme, children });
  return (
    <html lang={language} data-theme={theme} className={FONTS}>
      {HEAD}
      <body>
        <LanguageProvider language={language}>
          <SessionProvider session={session}>
            <ClientProvider>
              <SelectionProvider>
                <a href="#content" className="skip no-print">
                  {frame.skip}
                </a>
                <div className="frame">
                  <Rail theme={theme} />
                  <div className="min-w-0">
                    <header className="no-print sticky top-0 z-10 border-b border-hairline bg-paper px-4 py-3 sm:px-8">
                      <QueryBox />
                    </header>
                    <main id="content" tabIndex={-1} className="px-4 pt-6 pb-24 outline-none sm:px-8">
                      {children}
                    </main>
                    <SmallSettings theme={theme} />
                  </div>
                  <Drawer />
                </div>
              </SelectionProvider>
              <Toasts />
              <Shortcuts />
            </ClientProvider>
          </SessionProvider>
        </LanguageProvider>
      </body>
    </html>
  );
}

/** Who has to sign in first sees that, and nothing around it. */
async function stranger({ language, theme, children }: { language: string; theme: string; children: ReactNode }) {
  const path = (await headers()).get(PATH_HEADER) ?? '/';
  if (!path.startsWith('/sign-in')) redirect(signInAddress(path));
  return (
    <html lang={language} data-theme={theme} className={FONTS}>
      {HEAD}
      <body>
        <main id="content" className="px-4 outline-none">
          {children}
        </main>
      </body>
    </html>
  );
}
