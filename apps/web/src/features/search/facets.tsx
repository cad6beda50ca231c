'use client';

import { memo, useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import type { Facet } from '../../lib/rows.ts';
import { useWide } from '../../ui/use-wide.ts';
import { wordsFor } from './facet-words.ts';
import type { ReadAhead } from './use-read-ahead.ts';
import { type Stance, clear, exclude, include, stanceOf } from './edit-query.ts';

const SHOWN = 6;

interface Asking {
  q: string;
  ask: (q: string) => void;
  readAhead: ReadAhead;
}

/** Values with counts; each can be asked for or shut out, which edits the query itself. */
export const Facets = memo(function Facets({ facets, ...asking }: { facets: readonly Facet[] } & Asking) {
  const { m } = useWords();
  const isWide = useWide();
  const shown = facets.filter((facet) => facet.values.length > 0);
  return (
    <details className="facets mb-4" open={isWide}>
      <summary className="control inline-block @3xl:hidden">{m.search.filters}</summary>
      <div className="grid gap-6 pt-2 @md:grid-cols-2 @3xl:grid-cols-1 @3xl:pt-0">
        {shown.map((facet) => (
          <OneFacet key={facet.field} facet={facet} {...asking} />
        ))}
      </div>
    </details>
  );
});

function OneFacet({ facet, q, ask, readAhead }: { facet: Facet } & Asking) {
  const { m, p } = useWords();
  const [isAll, setAll] = useState(false);
  const values = isAll ? facet.values : facet.values.slice(0, SHOWN);
  return (
    <section>
      <h2 className="mb-1 text-note text-muted">{p.capital(p.facet(facet.field))}</h2>
      <ul>
        {values.map(({ value, label, count }) => {
          const stance = stanceOf(q, facet.field, value);
          const words = wordsFor(facet.field, value, label, p);
          const set = (wanted: Stance) => {
            if (stance === wanted) return ask(clear(q, facet.field, value));
            return ask(wanted === 'in' ? include(q, facet.field, value) : exclude(q, facet.field, value));
          };
          const ahead = () => (stance === 'in' ? clear(q, facet.field, value) : include(q, facet.field, value));
          return (
            <li key={value} className="group flex items-center">
              <button
                type="button"
                aria-pressed={stance === 'in'}
                aria-label={`${m.search.include(words)} ${p.number(count)}`}
                onClick={() => set('in')}
                onPointerEnter={() => readAhead.soon(ahead)}
                onPointerDown={() => readAhead.now(ahead)}
                onPointerLeave={readAhead.leave}
                className={`flex min-h-[26px] min-w-0 flex-1 items-baseline justify-between gap-2 text-left hover:text-accent ${
                  stance === 'in' ? 'font-semibold text-accent' : ''
                } ${stance === 'out' ? 'text-muted line-through' : ''}`}
              >
                <span className="min-w-0 overflow-hidden text-ellipsis">{words}</span>{' '}
                <span className="num text-note text-muted">{p.number(count)}</span>
              </button>
              <button
                type="button"
                aria-pressed={stance === 'out'}
                aria-label={m.search.exclude(words)}
                onClick={() => set('out')}
                className={`min-h-[26px] w-7 text-center text-muted hover:text-disputes focus-visible:opacity-100 ${
                  stance === 'out' ? '' : '[@media(hover:hover)]:opacity-0 group-hover:opacity-100'
                }`}
              >
                −
              </button>
            </li>
          );
        })}
      </ul>
      {facet.values.length > SHOWN && !isAll ? (
        <button type="button" className="link min-h-[26px] text-note" onClick={() => setAll(true)}>
          {m.search.showAll(facet.values.length)}
        </button>
      ) : null}
    </section>
  );
}
