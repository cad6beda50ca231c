'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useQueryState } from 'nuqs';
import { useRef } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { REVIEW_VIEWS, reviewState } from '../../lib/query.ts';
import { Skeleton } from '../../ui/states.tsx';
import { QueueView } from './queue-view.tsx';

const loading = () => <Skeleton rows={2} />;
const VIEWS = {
  second: dynamic(async () => (await import('./second-view.tsx')).SecondView, { ssr: false, loading }),
  agreement: dynamic(async () => (await import('./agreement-view.tsx')).AgreementView, { ssr: false, loading }),
  orphans: dynamic(async () => (await import('./orphans-view.tsx')).OrphansView, { ssr: false, loading }),
} as const;

/** What is worth a person's minute, one statement after the other; what others decided, judged anew; how far they agree. */
export function ReviewScreen() {
  const { m } = useDeskWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [view, setView] = useQueryState('view', reviewState.view.withOptions({ history: 'push' }));
  const View = view === 'queue' ? null : VIEWS[view];
  return (
    <div className="@container max-w-[1080px]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline pb-2">
        <h1 ref={heading} tabIndex={-1} className="text-title font-semibold outline-none">
          {m.review.title}
        </h1>
        <Link href="/log" prefetch={false} className="link text-note">
          {m.log.open}
        </Link>
      </div>
      <fieldset className="no-print mt-3 flex flex-wrap gap-6">
        <legend className="sr-only">{m.review.viewsLabel}</legend>
        {REVIEW_VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name}
            className={`min-h-[32px] border-b-2 ${view === name ? 'border-accent font-semibold text-accent' : 'border-transparent text-muted hover:text-ink'}`}
            onClick={() => void setView(name)}
          >
            {m.review.views[name]}
          </button>
        ))}
      </fieldset>
      {View === null ? <QueueView onMove={() => heading.current?.focus({ preventScroll: true })} /> : <View />}
    </div>
  );
}
