'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import type { SourceDiff } from '../../lib/rows.ts';
import { SelectLink } from '../../ui/select-link.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';

type Entry = SourceDiff['statements'][number];
type Version = NonNullable<Entry['after']>;

const SIGNS = { changed: '≠', gone: '−', added: '+' } as const;

/** What became of the statements of the version before: reworded, gone, new; those that stayed are counted. */
export function VersionDiff({ id }: { id: string }) {
  const { m } = useWords();
  const { data, error, refetch } = useQuery(useTRPC().source.diff.queryOptions({ id }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} />;
  const kept = data.statements.filter(({ change }) => change === 'kept').length;
  const changes = data.statements.filter(({ change }) => change !== 'kept');
  return (
    <div className="mt-2 border-l-2 border-changed pl-4 text-body text-ink">
      <ul className="space-y-3">
        {changes.map((entry) => (
          <li key={`${entry.before?.id}${entry.after?.id}`} data-change={entry.change}>
            <Change entry={entry} language={data.to.language} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-note text-muted">
        {changes.length === 0 ? m.source.noChange : null} {m.source.kept(kept)}
      </p>
    </div>
  );
}

function Change({ entry: { change, before, after }, language }: { entry: Entry; language: string }) {
  const { m } = useWords();
  if (change === 'kept') return null;
  return (
    <>
      <p className="text-note font-semibold text-changed">
        <span aria-hidden="true">{SIGNS[change]} </span>
        {m.source.changes[change]}
      </p>
      {before === null ? null : (
        <del className="block text-muted">
          <Words statement={before} language={language} />
        </del>
      )}
      {after === null ? null : (
        <ins className="block no-underline">
          <Words statement={after} language={language} />
        </ins>
      )}
    </>
  );
}

function Words({ statement, language }: { statement: Version; language: string }) {
  const { p } = useWords();
  return (
    <SelectLink sel={statement.id} className="hover:underline">
      <span className="words" lang={language}>
        {statement.text}
      </span>{' '}
      <span className="text-note text-muted">{p.speaker(statement.speaker)}</span>
    </SelectLink>
  );
}
