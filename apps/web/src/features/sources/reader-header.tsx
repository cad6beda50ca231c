'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useWords } from '../../lib/language.tsx';
import type { SourceView } from '../../lib/rows.ts';
import { withTextFragment } from '../../lib/text-fragment.ts';
import { Allowed } from '../../lib/session.tsx';
import { Time } from '../../ui/time.tsx';
import { VerifyPart } from './verify-part.tsx';
import { Versions } from './versions.tsx';

// Its words are those of the desk, which reading does without.
const SourceCuration = dynamic(async () => (await import('../curation/source-curation.tsx')).SourceCuration, {
  ssr: false,
});
const Marks = dynamic(async () => (await import('../curation/marks.tsx')).Marks, { ssr: false });

/** Where a text comes from, when it is from, and how sure that is. */
export function ReaderHeader({ view }: { view: SourceView }) {
  const { m, p } = useWords();
  const { source, row, copies } = view;
  const hasHeadline = source.blocks.some(({ kind }) => kind === 'headline');
  const title = source.title?.value ?? m.source.untitled;
  const original = withTextFragment(source.canonicalUrl ?? source.url, '')?.replace(/#:~:text=$/u, '');
  const others = copies.filter(({ id }) => id !== source.id);
  return (
    <header className="mb-6 border-b border-hairline pb-4 text-note text-muted">
      {hasHeadline ? null : (
        <h1 className="mb-2 font-serif text-title font-semibold text-ink" lang={source.language}>
          {title}
        </h1>
      )}
      <p className="text-body">
        <span className="font-semibold text-ink">{row.outlet ?? m.source.noOutlet}</span>
        {source.bylines.length > 0 ? <> · {m.source.by(p.list(source.bylines.map(({ value }) => value)))}</> : null}
        {' · '}
        {source.published ? (
          <>
            <Time value={source.published} withBasis={false} /> ({p.basis(source.published.basis)})
          </>
        ) : (
          m.source.publishedUnknown
        )}
      </p>
      <p className="mt-1">
        {p.capital(p.sourceKind(source.kind))} · {p.languageName(source.language)} ·{' '}
        {m.source.statements(view.statements.length)} · {m.source.events(view.events.length)} ·{' '}
        {m.source.retrieved(p.date(source.retrievedAt))}
        {original ? (
          <>
            {' · '}
            <a href={original} target="_blank" rel="noreferrer" className="link whitespace-nowrap">
              {m.source.original}
            </a>
          </>
        ) : null}
      </p>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4">
        <p>
          {m.source.hash}{' '}
          <code className="font-mono" title={source.textSha256}>
            {source.textSha256.slice(0, 16)}
          </code>
        </p>
        <VerifyPart id={source.id} />
      </div>
      {others.length > 0 ? (
        <p className="mt-1">
          {m.source.copiesTitle}:{' '}
          {others.map((copy, i) => (
            <span key={copy.id}>
              {i > 0 ? ', ' : ''}
              <Link href={`/sources/${copy.id}`} prefetch={false} className="link">
                {copy.outlet ?? copy.title ?? m.source.untitled}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      <Versions id={source.id} />
      {source.diagnostics.length > 0 ? (
        <details className="mt-1">
          <summary className="min-h-[24px] cursor-pointer">{m.source.diagnostics}</summary>
          <ul className="list-disc pl-5">
            {source.diagnostics.map((diagnostic) => (
              <li key={`${diagnostic.code}${diagnostic.span?.start ?? ''}`}>{p.diagnostic(diagnostic)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className="mt-3 min-h-[52px] max-w-[480px]">
        <Marks id={source.id} />
      </div>
      <Allowed to="editor">
        <div className="min-h-[64px]">
          <SourceCuration view={view} />
        </div>
      </Allowed>
    </header>
  );
}
