'use client';

import type { QueryField } from '@dixit/model/query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import type { Facet } from '../../lib/rows.ts';
import { type Place, condition, filled, fixedValues, namesFor, placeOf, plain } from './place.ts';
import { wordFor } from './word-for.ts';

export interface Suggestion {
  /** The whole query once it is taken, and the caret then. */
  text: string;
  caret: number;
  label: string;
  hint: string;
  count: number | null;
  /** Whether something has to follow. */
  isName: boolean;
}

type DataField = Facet['field'] | 'about';
const FROM_DATA: ReadonlySet<string> = new Set<DataField>(['by', 'to', 'via', 'about', 'src', 'lang', 'tag']);
const isFromData = (field: QueryField): field is DataField => FROM_DATA.has(field);
const MOST = 8;

/** What can stand at the caret. Nothing is asked of the server while the box is not in use. */
export function useSuggestions(text: string, caret: number, isInUse: boolean): Suggestion[] {
  const { language, m, p } = useWords();
  const place = isInUse ? placeOf(text, caret) : null;
  const found = useFound(place);
  if (place === null) return [];
  const suggest = (words: string, rest: Omit<Suggestion, 'text' | 'caret' | 'isName'>): Suggestion => ({
    ...filled(text, place, words),
    ...rest,
    isName: words.endsWith(':'),
  });
  if (place.kind === 'name') {
    return namesFor(place.typed, language === 'fr' ? 1 : 0).map(({ field, alias }) =>
      suggest(`${alias}:`, { label: `${alias}:`, hint: m.query.fields[field], count: null }),
    );
  }
  const { field, alias, typed } = place;
  if (isFromData(field)) {
    return found.slice(0, MOST).map(({ value, label, count }) => {
      const isOnly = found.filter((other) => other.label === label).length === 1;
      const written = field === 'lang' || field === 'src' || !isOnly ? value : label;
      const shown = field === 'lang' ? p.languageName(value) : label;
      return suggest(condition(field, alias, written), { label: shown, hint: written === shown ? '' : written, count });
    });
  }
  const wanted = plain(typed);
  return fixedValues(field)
    .map((value) => ({ value, word: wordFor(field, value, m, p) }))
    .filter(({ value, word }) => plain(value).startsWith(wanted) || plain(word).startsWith(wanted))
    .map(({ value, word }) =>
      suggest(condition(field, alias, value), { label: value, hint: word === value ? '' : word, count: null }),
    );
}

/** Values out of the data: those that fit what is typed, or the most frequent while nothing is. */
function useFound(place: Place | null): Facet['values'] {
  const trpc = useTRPC();
  const field = place?.kind === 'value' && isFromData(place.field) ? place.field : null;
  const typed = place?.typed.trim() ?? '';
  const isOpen = field !== null && typed === '' && field !== 'lang';
  const fitting = useQuery(
    trpc.statement.complete.queryOptions(
      { field: field ?? 'by', text: typed, limit: MOST },
      { enabled: field !== null && !isOpen, placeholderData: keepPreviousData },
    ),
  );
  const frequent = useQuery(trpc.statement.facets.queryOptions({ q: '' }, { enabled: isOpen }));
  if (isOpen) return frequent.data?.find((facet) => facet.field === (field === 'about' ? 'by' : field))?.values ?? [];
  return field === null ? [] : (fitting.data ?? []);
}
