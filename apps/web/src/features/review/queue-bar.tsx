'use client';

import { QUEUE_REASONS } from '@dixit/model/vocabulary';
import { parseQuery } from '@dixit/model/query';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { useQueue } from './use-queue.ts';

type Queue = ReturnType<typeof useQueue>;

/** Which statements to look at: the most urgent by reason, those given to oneself, or every one; within any search. */
export function QueueBar({ queue }: { queue: Queue }) {
  const { m } = useDeskWords();
  const { why, mine, order } = queue;
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{m.review.queue}</legend>
        <button
          type="button"
          aria-pressed={order === 'worth' && why.length === 0 && !mine}
          className="control text-note"
          onClick={() => queue.setOrder('worth')}
        >
          {m.review.urgent}
        </button>
        {QUEUE_REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            aria-pressed={why.includes(reason)}
            disabled={order === 'all'}
            className="control text-note"
            onClick={() =>
              queue.choose({ why: why.includes(reason) ? why.filter((each) => each !== reason) : [...why, reason] })
            }
          >
            {m.review.reasons[reason]}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={mine}
          disabled={order === 'all'}
          className="control text-note"
          onClick={() => queue.choose({ mine: !mine })}
        >
          {m.review.mine}
        </button>
        <button
          type="button"
          aria-pressed={order === 'all'}
          className="control text-note"
          onClick={() => queue.setOrder('all')}
        >
          {m.review.everything}
        </button>
      </fieldset>
      <Within key={queue.queue} queue={queue} />
    </div>
  );
}

/** The search within which one works. */
function Within({ queue: { queue, choose } }: { queue: Queue }) {
  const { m, p } = useDeskWords();
  const [text, setText] = useState(queue);
  const [asked, setAsked] = useState(queue);
  const parsed = parseQuery(asked);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text);
    if (parseQuery(text).ok) choose({ queue: text });
  };
  return (
    <>
      <form onSubmit={onSubmit} className="flex min-w-0 items-center gap-2">
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={m.review.query}
          placeholder={m.review.query}
          aria-invalid={!parsed.ok}
          aria-describedby={parsed.ok ? undefined : 'queue-fault'}
          autoComplete="off"
          spellCheck={false}
          className="control w-[240px] min-w-0 font-mono text-note placeholder:font-sans placeholder:text-muted"
        />
        <button type="submit" className="control text-note">
          {m.review.ask}
        </button>
      </form>
      <Link href={`/?q=${encodeURIComponent(queue)}`} prefetch={false} className="link text-note">
        {m.review.asSearch}
      </Link>
      {parsed.ok ? null : (
        <p id="queue-fault" role="alert" className="w-full text-disputes">
          {m.query.fault(p.queryFault(parsed.fault), parsed.fault.start + 1)}
        </p>
      )}
    </>
  );
}
