'use client';

import { factsOfFormat, formatsFor } from '@dixit/model/formats';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { LANGUAGE_COOKIE, THEMES, THEME_COOKIE, keep } from '../../lib/cookies.ts';
import { useWords } from '../../lib/language.tsx';
import { SORTS, urlState } from '../../lib/query.ts';
import { useKept } from '../../features/search/use-kept.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../messages/index.ts';
import { MORE_SCREENS, SCREENS } from '../rail.tsx';
import { pressKey } from '../shortcuts.tsx';
import type { Entry } from './use-entries.ts';

const FORMATS = formatsFor('statements');

/** Screens, and what can be done here. */
export function useCommands(): { screens: Entry[]; commands: Entry[] } {
  const { m, language } = useWords();
  const router = useRouter();
  const path = usePathname();
  const parameters = useSearchParams();
  const { freeze } = useKept();
  const q = parameters.get('q') ?? '';
  const sort = SORTS.find((each) => each === parameters.get('sort')) ?? urlState.sort.defaultValue;
  const snapshot = parameters.get('snap');
  const wanted: Record<string, string> = snapshot === null ? { q, sort } : { snapshot };
  const isSearch = path === '/';
  const onSearch: Entry[] = [
    ...FORMATS.map((format) => ({
      id: `export ${format}`,
      label: m.palette.export(m.pick.formats[format]),
      run: () =>
        download(
          `/api/export?${new URLSearchParams({ ...wanted, format, lang: language })}`,
          `dixit.${factsOfFormat(format).extension}`,
        ),
    })),
    ...(snapshot === null
      ? [
          { id: 'keep', label: m.palette.keep, run: () => pressKey('keep') },
          { id: 'freeze', label: m.palette.freeze, run: () => void freeze(q, sort) },
        ]
      : []),
  ];
  return {
    screens: [...SCREENS, ...MORE_SCREENS].map(({ href, name }) => ({ id: href, label: m.frame[name], href })),
    commands: [
      ...(isSearch ? onSearch : []),
      ...THEMES.map((theme) => ({
        id: `theme ${theme}`,
        label: m.palette.theme(m.frame.themes[theme]),
        run: () => {
          keep(THEME_COOKIE, theme);
          document.documentElement.dataset['theme'] = theme;
          router.refresh();
        },
      })),
      ...LANGUAGES.map((code) => ({
        id: `language ${code}`,
        label: m.palette.language(LANGUAGE_NAMES[code]),
        run: () => {
          keep(LANGUAGE_COOKIE, code);
          router.refresh();
        },
      })),
      { id: 'help', label: m.palette.help, run: () => pressKey('help') },
    ],
  };
}

function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
