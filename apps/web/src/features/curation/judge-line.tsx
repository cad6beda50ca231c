'use client';

import { errorOf } from '@dixit/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { NOBODY } from '../../lib/query.ts';
import { Allowed, useMe } from '../../lib/session.tsx';
import { notify } from '../../ui/toast.ts';
import { ActionLog } from './action-log.tsx';

/** What a person holds of something that linking found. */
interface Judged {
  verdict: 'confirmed' | 'rejected';
  by: string;
  at: string;
}

/** Confirms or rejects what linking found: a comparison, or that several report one act of saying. */
export function JudgeLine({ of, id, judged }: { of: 'comparison' | 'utterance'; id: string; judged: Judged | null }) {
  const { m, p } = useDeskWords();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const me = useMe();
  const [isPending, setPending] = useState(false);
  /** The line of somebody else that the person has been told of. */
  const [told, setTold] = useState<number | null>(null);
  const judge = async (verdict: Judged['verdict'] | null) => {
    setPending(true);
    try {
      const [last] = (await client.review.log.query({ subjectId: id, limit: 1 })).rows;
      const isNews = last !== undefined && last.by !== me && last.undoes === null && last.at !== judged?.at;
      if (isNews && last.id !== told) {
        setTold(last.id);
        await cache.invalidateQueries();
        return;
      }
      setTold(null);
      const entry = await client[of].judge.mutate({ id, verdict, basedOn: last?.id ?? 0 });
      const undo = async () => {
        await client.review.undo.mutate({ entry: entry.id });
        await cache.invalidateQueries();
      };
      notify({ text: verdict === null ? m.curation.judged.none : m.curation.judged[verdict], undo });
      await cache.invalidateQueries();
    } catch (error) {
      notify({ text: m.review.failed, detail: p.error(errorOf(error).body).message, isFailure: true });
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      {told === null ? null : (
        <div role="alert" className="mt-1 border-l-2 border-disputes pl-4 text-note">
          <p className="font-semibold">{m.curation.conflict}</p>
          <ActionLog subjectId={id} />
        </div>
      )}
      <p
        className="no-print mt-1 flex flex-wrap items-baseline gap-x-3 text-note text-muted"
        data-judged={judged?.verdict}
      >
        {judged === null ? null : (
          <span className={judged.verdict === 'rejected' ? 'text-disputes' : 'text-agrees'}>
            {m.review.by(m.curation.judged[judged.verdict], judged.by === NOBODY ? m.review.you : judged.by)}{' '}
            {m.review.on(p.date(judged.at))}
          </span>
        )}
        <Allowed to="editor">
          {(['confirmed', 'rejected'] as const).map((verdict) =>
            judged?.verdict === verdict ? null : (
              <button
                key={verdict}
                type="button"
                disabled={isPending}
                className="link min-h-[24px]"
                onClick={() => void judge(verdict)}
              >
                {m.curation.judge[of][verdict]}
              </button>
            ),
          )}
          {judged === null ? null : (
            <button type="button" disabled={isPending} className="link min-h-[24px]" onClick={() => void judge(null)}>
              {m.review.reopen}
            </button>
          )}
        </Allowed>
      </p>
    </>
  );
}
