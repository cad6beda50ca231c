'use client';

import type { Query } from '@dixit/model/query';
import { useWords } from '../../lib/language.tsx';
import type { Phrases } from '../../lib/phrases.ts';
import type { Facet } from '../../lib/rows.ts';
import type { Messages } from '../../messages/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { conditions } from './edit-query.ts';
import { FACETS, wordsFor } from './facet-words.ts';

/** What is asked for, each condition with a way to take it back. */
export function FilterChips({ q, ask, facets }: { q: string; ask: (q: string) => void; facets: readonly Facet[] }) {
  const { m, p } = useWords();
  const all = conditions(q);
  if (all.length === 0) return null;
  return (
    <ul aria-label={m.search.activeFilters} className="no-print mb-4 flex flex-wrap gap-2">
      {all.map(({ node, text, without }) => {
        const label = labelOf(node, facets, { m, p }) ?? text;
        return (
          <li key={text}>
            <button
              type="button"
              className="control flex items-center gap-2 text-note"
              aria-label={m.search.removeFilter(label)}
              onClick={() => ask(without)}
            >
              {label}
              <Icon name="close" size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What a facet divides into is shown as the facet shows it: ids by their names, codes in words. */
function labelOf(node: Query, facets: readonly Facet[], words: { m: Messages; p: Phrases }): string | null {
  if (node.kind === 'not') {
    const inner = labelOf(node.node, facets, words);
    return inner === null ? null : `−${inner}`;
  }
  if (node.kind !== 'field') return null;
  const facet = FACETS.find((name) => name === node.field);
  if (facet === undefined) return null;
  const { m, p } = words;
  const known = facets
    .find(({ field }) => field === facet)
    ?.values.find(({ value }) => value === node.value || value.toLowerCase() === node.value.toLowerCase());
  const label = wordsFor(facet, known?.value ?? node.value, known?.label ?? node.value, p);
  return m.search.chip(p.capital(p.facet(facet)), label);
}
