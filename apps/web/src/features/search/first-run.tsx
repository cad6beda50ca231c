'use client';

import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';

/** Nothing is loaded: what to ask, and how to bring articles in. */
export function FirstRun() {
  const { m } = useWords();
  return (
    <div className="max-w-[620px]">
      <h1 className="text-title font-semibold">{m.search.firstRunTitle}</h1>
      <p className="words mt-2">{m.search.firstRun}</p>
      <p className="mt-6 flex flex-wrap items-center gap-3">
        <Link href="/ops#add" prefetch={false} className="control control-primary">
          {m.search.addHow}
        </Link>
        <span className="text-muted">
          {m.search.addCommand} <code className="font-mono text-note text-ink">pnpm dixit demo</code>
        </span>
      </p>
      <h2 className="mt-8 mb-2 font-semibold">{m.search.tryTitle}</h2>
      <ul className="space-y-1">
        {m.search.questions.map(({ text, q }) => (
          <li key={q}>
            {text} <code className="font-mono text-note text-muted">{q}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
