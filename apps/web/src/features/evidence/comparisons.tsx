'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { type ExcerptOf, excerptsBySpan } from '../../lib/excerpts.ts';
import { useWords } from '../../lib/language.tsx';
import { claimSelection } from '../../lib/query.ts';
import type { Comparison, Excerpt as Sentence, SourceRow } from '../../lib/rows.ts';
import { Excerpt } from '../../ui/excerpt.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { SelectLink } from '../../ui/select-link.tsx';

// Its words are those of the review, which the search does without.
const JudgeLine = dynamic(async () => (await import('../curation/judge-line.tsx')).JudgeLine, { ssr: false });

/** A sign and a colour for what two claims do to each other; the word stands beside them. */
const SIGNS: Readonly<Record<Comparison['kind'], { icon: IconName; tone: string }>> = {
  disputes: { icon: 'bars', tone: 'text-disputes' },
  'differs-in-scope': { icon: 'brackets', tone: 'text-scope' },
  'changed-over-time': { icon: 'clock', tone: 'text-changed' },
  corroborates: { icon: 'tick', tone: 'text-agrees' },
  restates: { icon: 'globe', tone: 'text-translated' },
  compatible: { icon: 'equal', tone: 'text-muted' },
};
/** Comparisons shown before one asks for all; there may be as many as pairs of claims. */
const FIRST = 6;

/** Sentences about pairs of claims, each with the words of both sides. Never says which one is right. */
export function Comparisons({
  comparisons,
  sources,
  excerpts,
}: {
  comparisons: readonly Comparison[];
  sources: readonly SourceRow[];
  excerpts: readonly Sentence[];
}) {
  const { m } = useWords();
  const [isWhole, setWhole] = useState(false);
  const outlets = Object.fromEntries(
    sources.map(({ id, outlet, title }) => [id, outlet ?? title ?? m.source.untitled]),
  );
  const excerptOf = excerptsBySpan(excerpts);
  const shown = isWhole ? comparisons : comparisons.slice(0, FIRST);
  return (
    <>
      <ul className="@container space-y-6">
        {shown.map((comparison) => (
          <ComparisonView key={comparison.id} comparison={comparison} outlets={outlets} excerptOf={excerptOf} />
        ))}
      </ul>
      {shown.length < comparisons.length ? (
        <button type="button" className="control no-print mt-4" onClick={() => setWhole(true)}>
          {m.search.showAll(comparisons.length)}
        </button>
      ) : null}
    </>
  );
}

function ComparisonView({
  comparison,
  outlets,
  excerptOf,
}: {
  comparison: Comparison;
  outlets: Readonly<Record<string, string>>;
  excerptOf: ExcerptOf;
}) {
  const { m, p } = useWords();
  const { kind, left, right, explanation, independent } = comparison;
  const { icon, tone } = SIGNS[kind];
  const outletOf = (side: Comparison['left']): string | null => outlets[side.sourceId] ?? null;
  return (
    <li data-kind={kind}>
      <p>
        <span className={`font-semibold ${tone}`}>
          <span className="mr-1 inline-block align-[-3px]">
            <Icon name={icon} size={16} />
          </span>
          {p.capital(p.comparisonKind(kind))}
        </span>{' '}
        {p.comparison(explanation, { left: outletOf(left), right: outletOf(right) })}
      </p>
      <ul className="mt-2 grid gap-x-6 gap-y-2 @2xl:grid-cols-2">
        {[left, right].map((side, i) => (
          <li key={`${i}${side.sourceId}${side.span.start}`} className="border-l border-hairline pl-3">
            <SelectLink sel={claimSelection(side)} className="group block">
              <span className="words block">
                <Excerpt excerpt={excerptOf(side)} text={side.text} />
              </span>
              <span className="block text-note text-muted group-hover:text-ink">
                {[side.holderName, outletOf(side)].filter(Boolean).join(' · ') || m.drawer.thisSource}
              </span>
            </SelectLink>
          </li>
        ))}
      </ul>
      <JudgeLine of="comparison" id={comparison.id} judged={comparison.judged ?? null} />
      {independent ? null : <p className="mt-1 text-note text-muted">{m.event.dependent}</p>}
    </li>
  );
}
