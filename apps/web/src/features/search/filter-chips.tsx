'use client';

import type { Query } from '@dixit/model/query';
import { useWords } from '../../lib/language.tsx';
import type { Facet } from '../../lib/rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { conditions } from './edit-query.ts';

/** What is asked for, each condition with a way to take it back. */
export function FilterChips({ q, ask, facets }: { q: string; ask: (q: string) => void; facets: readonly Facet[] }) {
  const { m } = useWords();
  const all = conditions(q);
  if (all.length === 0) return null;
  return (
    <ul aria-label={m.search.activeFilters} className="no-print mb-4 flex flex-wrap gap-2">
      {all.map(({ node, text, without }) => {
        const label = labelOf(node, facets) ?? text;
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

/** An id is shown by the name that its facet gives it. */
function labelOf(node: Query, facets: readonly Facet[]): string | null {
  if (node.kind === 'not') {
    const inner = labelOf(node.node, facets);
    return inner === null ? null : `−${inner}`;
  }
  if (node.kind !== 'field') return null;
  const label = facets
    .find((facet) => facet.field === node.field)
    ?.values.find((value) => value.value === node.value)?.label;
  return label === undefined ? null : `${node.field}: ${label}`;
}
