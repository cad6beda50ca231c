'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useTRPC } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { AROUND, textAddress } from '../../lib/query.ts';
import type { Statement } from '../../lib/rows.ts';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { SourceLine } from '../evidence/source-line.tsx';
import { WordsInText, stretch } from '../evidence/words-in-text.tsx';
import { ReviewLog } from './review-log.tsx';
import { ReviewRecord } from './review-record.tsx';
import type { Verdicts } from './use-verdicts.ts';
import { VerdictLine } from './verdict-line.tsx';

const EditForm = dynamic(async () => (await import('./edit-form.tsx')).EditForm, {
  ssr: false,
  loading: () => <Skeleton rows={2} />,
});

/** The words in their text, what was read from them, and what others made of it. */
export function ReviewItem({
  id,
  verdicts,
  isEditing,
  setEditing,
}: {
  id: string;
  verdicts: Verdicts;
  isEditing: boolean;
  setEditing: (isOn: boolean) => void;
}) {
  const { m } = useDeskWords();
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.statement.context.queryOptions({ id, around: AROUND * 2 }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} />;
  const { statement, context } = data;
  const [first, last] = [statement.parts[0], statement.parts.at(-1)];
  const { offset } = context;
  const words = { start: (first?.start ?? offset) - offset, end: (last?.end ?? offset) - offset };
  const shown = stretch(context.text, words, AROUND);
  const takeSpeaker = (candidate: Statement['speaker']['candidates'][number]) =>
    verdicts.edit(
      id,
      { speaker: { name: candidate.name, type: statement.speaker.type, actorId: candidate.actorId } },
      () => undefined,
    );
  return (
    <article aria-label={m.review.item} data-item={id} className="pt-4">
      <SourceLine source={context.source} address={textAddress(context.source.id, first)} />
      <VerdictLine review={statement.review} />
      {isEditing ? (
        <EditForm
          key={statement.review.at}
          statement={statement}
          context={context}
          verdicts={verdicts}
          close={() => setEditing(false)}
        />
      ) : (
        <div className="gap-10 @3xl:grid @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <WordsInText
            text={shown.text}
            offset={offset + shown.offset}
            words={statement.parts}
            cue={statement.cue?.span ?? null}
            language={context.source.language}
            label={m.review.passage}
            length={context.source.length}
          />
          <ReviewRecord
            statement={statement}
            source={context.source}
            takeSpeaker={takeSpeaker}
            isBusy={verdicts.isPending}
          />
        </div>
      )}
      <ReviewLog id={id} verdicts={verdicts} />
    </article>
  );
}
