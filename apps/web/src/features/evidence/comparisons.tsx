'use client';

import { useWords } from '../../lib/language.tsx';
import { claimSelection } from '../../lib/query.ts';
import type { Comparison } from '../../lib/rows.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { SelectLink } from '../../ui/select-link.tsx';

/** A sign and a colour for what two claims do to each other; the word stands beside them. */
const SIGNS: Readonly<Record<Comparison['kind'], { icon: IconName; tone: string }>> = {
  corroborates: { icon: 'tick', tone: 'text-agrees' },
  disputes: { icon: 'bars', tone: 'text-disputes' },
  'changed-over-time': { icon: 'clock', tone: 'text-changed' },
  'differs-in-scope': { icon: 'brackets', tone: 'text-scope' },
  restates: { icon: 'globe', tone: 'text-translated' },
  compatible: { icon: 'equal', tone: 'text-muted' },
};

/** Sentences about pairs of claims, each with the words of both sides. Never says which one is right. */
export function Comparisons({
  comparisons,
  outlets = {},
}: {
  comparisons: readonly Comparison[];
  /** Names of sources by id. */
  outlets?: Readonly<Record<string, string>>;
}) {
  const { m, p } = useWords();
  return (
    <ul className="space-y-5">
      {comparisons.map((comparison) => {
        const sign = SIGNS[comparison.kind];
        return (
          <li key={comparison.id} data-kind={comparison.kind}>
            <p className="flex items-start gap-2">
              <span className={`flex shrink-0 items-center gap-1 font-semibold ${sign.tone}`}>
                <Icon name={sign.icon} size={16} />
                {p.capital(p.comparisonKind(comparison.kind))}
              </span>
            </p>
            <p>{p.comparison(comparison.explanation)}</p>
            <ul className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {[comparison.left, comparison.right].map((side, i) => (
                <li key={`${i}${side.sourceId}${side.span.start}`} className="border-l border-hairline pl-3">
                  <SelectLink sel={claimSelection(side)} className="group block">
                    <span className="words group-hover:underline">{side.text}</span>
                    <span className="block text-note text-muted">
                      {[side.holderName, outlets[side.sourceId]].filter(Boolean).join(' · ') || m.drawer.thisSource}
                    </span>
                  </SelectLink>
                </li>
              ))}
            </ul>
            {comparison.independent ? null : <p className="mt-1 text-note text-muted">{m.event.dependent}</p>}
          </li>
        );
      })}
    </ul>
  );
}
