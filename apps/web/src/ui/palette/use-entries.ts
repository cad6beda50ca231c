'use client';

import { parseQuery, printQuery } from '@dixit/model/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { actorName } from '../../lib/actor-name.ts';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { savedAddress } from '../../features/search/use-kept.ts';
import { plain } from '../query/place.ts';
import { useCommands } from './use-commands.ts';

/** One line of the palette: where it leads, or what it does. */
export interface Entry {
  id: string;
  label: string;
  hint?: string;
  href?: string;
  run?: () => void;
}
export interface EntryGroup {
  label: string;
  items: Entry[];
}

const MOST = 5;

/** What fits the words: screens, commands and saved searches at once, names out of the data from two letters on. */
export function useEntries(text: string): EntryGroup[] {
  const { language, m, p } = useWords();
  const trpc = useTRPC();
  const { screens, commands } = useCommands();
  const words = text.trim();
  const q = queryFor(words);
  const options = { enabled: words.length > 1, placeholderData: keepPreviousData };
  const saved = useQuery(trpc.saved.list.queryOptions({}));
  const actors = useQuery(trpc.actor.list.queryOptions({ q, limit: MOST }, options));
  const events = useQuery(trpc.event.list.queryOptions({ q, limit: MOST }, options));
  const sources = useQuery(trpc.source.list.queryOptions({ q, limit: MOST }, options));
  const wanted = plain(words);
  const fitting = (entries: readonly Entry[]): Entry[] =>
    entries.filter(({ label, hint = '' }) => plain(`${label} ${hint}`).includes(wanted));
  const search: Entry = {
    id: 'search',
    label: m.palette.searchFor(words),
    href: `/?${new URLSearchParams({ q: words })}`,
  };
  const groups: EntryGroup[] = [
    { label: m.palette.screens, items: fitting(screens) },
    {
      label: m.palette.saved,
      items: fitting(
        (saved.data ?? []).map((each) => ({
          id: `saved ${each.name}`,
          label: each.name,
          hint: each.query,
          href: savedAddress(each),
        })),
      ),
    },
    { label: m.palette.commands, items: fitting(commands) },
  ];
  if (words.length < 2) return groups.filter(({ items }) => items.length > 0);
  groups.push(
    {
      label: m.palette.actors,
      items: (actors.data?.rows ?? []).map((row) => ({
        id: row.id,
        label: actorName(row, language),
        ...(row.role === null ? {} : { hint: row.role }),
        href: `/actors/${row.id}`,
      })),
    },
    {
      label: m.palette.events,
      items: (events.data?.rows ?? []).map((row) => ({
        id: row.id,
        label: p.eventTitle(row),
        hint: p.day(row.time),
        href: `/events/${row.id}`,
      })),
    },
    {
      label: m.palette.sources,
      items: (sources.data?.rows ?? []).map((row) => ({
        id: row.id,
        label: row.title ?? m.source.untitled,
        ...(row.outlet === null ? {} : { hint: row.outlet }),
        href: `/sources/${row.id}`,
      })),
    },
    { label: m.frame.search, items: [search] },
  );
  return groups.filter(({ items }) => items.length > 0);
}

/** The words as a query, the last one as the beginning of a word. */
function queryFor(words: string): string {
  const open = /[\p{L}\p{N}]{3,}$/u.test(words) ? `${words}*` : words;
  const parsed = parseQuery(open);
  return parsed.ok ? printQuery(parsed.query) : parsed.fault.literal;
}
