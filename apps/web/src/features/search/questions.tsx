'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { Facet } from '../../lib/rows.ts';
import { include } from './edit-query.ts';

/** Questions to begin with, put to what is there: what whoever is quoted most said, and two that fit any corpus. */
export function Questions({ facets, ask }: { facets: readonly Facet[]; ask: (q: string) => void }) {
  const { m } = useWords();
  const speakers = facets.find(({ field }) => field === 'by')?.values ?? [];
  const named = speakers.find(({ label }) => /^\p{Lu}\S* \p{Lu}/u.test(label));
  const questions = [
    ...(named ? [{ text: m.search.askSpeaker(named.label), q: include('', 'by', named.label) }] : []),
    ...m.search.questions.slice(1),
  ];
  return (
    <p
      data-testid="questions"
      className="no-print mb-4 flex items-center gap-x-4 overflow-x-auto text-note whitespace-nowrap text-muted sm:flex-wrap"
    >
      {questions.map(({ text, q }) => (
        <button key={q} type="button" className="link min-h-[24px] text-left" onClick={() => ask(q)}>
          {text}
        </button>
      ))}
      <Link href="/batch" prefetch={false} className="link">
        {m.search.askMany}
      </Link>
    </p>
  );
}
