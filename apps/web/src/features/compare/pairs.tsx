'use client';

import { useDeskWords } from '../../lib/desk-words.ts';
import type { Compared } from '../../lib/rows.ts';
import { Comparisons } from '../evidence/comparisons.tsx';
import { VERDICTS } from './narrowed.ts';

const NAMES = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];

/** Pairs of claims by what they do to each other; those that only seem to disagree say why. */
export function Pairs({ compared: { comparisons, sources, excerpts } }: { compared: Compared }) {
  const { m } = useDeskWords();
  const groups = NAMES.map((name) => {
    const kinds: ReadonlySet<string> = new Set(VERDICTS[name]);
    return { name, pairs: comparisons.filter(({ kind }) => kinds.has(kind)) };
  }).filter(({ pairs }) => pairs.length > 0);
  if (groups.length === 0) return <p className="text-muted">{m.compare.noPairs}</p>;
  return (
    <div className="space-y-8">
      {groups.map(({ name, pairs }) => (
        <section key={name} aria-label={m.compare.verdicts[name]}>
          <h4 className="mb-3 text-note text-muted">
            {m.compare.verdicts[name]} <span className="num">({pairs.length})</span>
          </h4>
          <Comparisons comparisons={pairs} sources={sources} excerpts={excerpts} />
        </section>
      ))}
    </div>
  );
}
