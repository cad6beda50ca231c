'use client';

import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { parseQuery } from '@dixit/model/query';
import { useDeskWords } from '../../lib/desk-words.ts';
import { QUEUES } from '../../lib/query.ts';

const NAMES = Object.keys(QUEUES) as (keyof typeof QUEUES)[];

/** Which statements to look at: by reason, or by any search. */
export function QueueBar({ queue, choose }: { queue: string; choose: (query: string) => void }) {
  const { m, p } = useDeskWords();
  const [text, setText] = useState(queue);
  const [asked, setAsked] = useState(queue);
  const parsed = parseQuery(asked);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text);
    if (parseQuery(text).ok) choose(text);
  };
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{m.review.queue}</legend>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={queue === QUEUES[name]}
            className="control text-note"
            onClick={() => choose(QUEUES[name])}
          >
            {m.review.queues[name]}
          </button>
        ))}
      </fieldset>
      <form onSubmit={onSubmit} className="flex min-w-0 items-center gap-2">
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={m.review.query}
          aria-invalid={!parsed.ok}
          aria-describedby={parsed.ok ? undefined : 'queue-fault'}
          autoComplete="off"
          spellCheck={false}
          className="control w-[240px] min-w-0 font-mono text-note"
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
    </div>
  );
}
