'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { errorOf } from '@dixit/client';
import { useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { AROUND, NOBODY, reviewState, textAddress } from '../../lib/query.ts';
import { useMe, useSession } from '../../lib/session.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SourceLine } from '../evidence/source-line.tsx';
import { WordsInText } from '../evidence/words-in-text.tsx';
import { ReviewRecord } from './review-record.tsx';

const OPINIONS = [
  { opinion: 'accepted', key: 'accept', shortcut: 'a' },
  { opinion: 'rejected', key: 'reject', shortcut: 'r' },
  { opinion: 'edited', key: 'edit', shortcut: 'e' },
] as const;

/** What others have decided, judged once more without seeing what they decided; the record stays as it is. */
export function SecondView() {
  const { m, p } = useDeskWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const { isKeyed } = useSession();
  const own = useMe();
  const [as, setAs] = useQueryState('as', reviewState.as);
  const me = isKeyed ? own : (as ?? NOBODY);
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const turn = useQuery(trpc.review.second.queryOptions({ by: me }));
  const id = turn.data?.id ?? null;
  const judge = async (opinion: (typeof OPINIONS)[number]['opinion']) => {
    if (id === null) return;
    setPending(true);
    setFailure(null);
    try {
      await client.review.judge.mutate({ id, opinion, by: me });
      await Promise.all([turn.refetch(), cache.invalidateQueries({ queryKey: trpc.review.agreement.queryKey() })]);
    } catch (error) {
      setFailure(p.error(errorOf(error).body).message);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <p className="mt-4 max-w-[70ch] text-muted">{m.review.secondHint}</p>
      {isKeyed ? null : (
        <TextField
          label={m.review.judgingAs}
          value={as ?? ''}
          most={120}
          onChange={(name) => void setAs(name === '' ? null : name)}
          className="mt-3 max-w-[280px]"
        />
      )}
      <div className="review-bar no-print">
        {OPINIONS.map(({ opinion, key, shortcut }) => (
          <button
            key={key}
            type="button"
            data-key={key}
            aria-keyshortcuts={shortcut}
            disabled={id === null || isPending}
            className={`control ${key === 'accept' ? 'control-primary' : ''}`}
            onClick={() => void judge(opinion)}
          >
            {m.review.opinions[opinion]}
            <kbd aria-hidden="true" className="ml-2 font-mono text-note max-sm:hidden">
              {shortcut}
            </kbd>
          </button>
        ))}
      </div>
      {failure === null ? null : (
        <p role="alert" className="text-disputes">
          {failure}
        </p>
      )}
      {turn.error ? <Failure error={turn.error} retry={() => void turn.refetch()} /> : null}
      {turn.data && id === null ? <p className="py-10 font-semibold">{m.review.noSecond}</p> : null}
      {id === null ? null : <Blind key={id} id={id} />}
    </>
  );
}

/** The words and the record, and nothing of what anybody made of them. */
function Blind({ id }: { id: string }) {
  const { m } = useDeskWords();
  const { data, error, refetch } = useQuery(useTRPC().statement.context.queryOptions({ id, around: AROUND }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} />;
  const { statement, context } = data;
  return (
    <article aria-label={m.review.item} data-second={id} className="pt-4">
      <SourceLine source={context.source} address={textAddress(context.source.id, statement.parts[0])} />
      <div className="gap-10 @3xl:grid @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <WordsInText
          text={context.text}
          offset={context.offset}
          words={statement.parts}
          cue={statement.cue?.span ?? null}
          language={context.source.language}
          label={m.review.passage}
          length={context.source.length}
        />
        <ReviewRecord statement={statement} source={context.source} takeSpeaker={null} isBusy={false} />
      </div>
    </article>
  );
}
