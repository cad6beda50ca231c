import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Drawer } from '../features/evidence/drawer.tsx';
import { ClientProvider } from '../lib/client.tsx';
import { LanguageProvider } from '../lib/language.tsx';
import { settings } from '../lib/settings.ts';
import { messagesOf } from '../messages/index.ts';
import { QueryBox } from '../ui/query/query-box.tsx';
import { Rail, SmallSettings } from '../ui/rail.tsx';
import { Shortcuts } from '../ui/shortcuts.tsx';
import { Toasts } from '../ui/toasts.tsx';
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

export default async function Layout({ children }: { children: ReactNode }) {
  const { language, theme } = await settings();
  const { frame } = messagesOf[language];
  return (
    <html lang={language} data-theme={theme}>
      <body>
        <LanguageProvider language={language}>
          <ClientProvider>
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
            <Toasts />
            <Shortcuts />
          </ClientProvider>
        </LanguageProvider>
      </body>
    </html>
  );
}
