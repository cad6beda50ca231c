'use client';

import { parseQuery } from '@dixit/model/query';
import type { QueryFault } from '@dixit/model/query';
import { usePathname, useRouter } from 'next/navigation';
import { useQueryState } from 'nuqs';
import { type FormEvent, useState } from 'react';
import { useWords } from '../lib/language.tsx';
import { urlState } from '../lib/query.ts';
import { Icon } from './icon.tsx';

/** Screens whose list takes the query; from any other one, the box leads to the statements. */
const LISTS = new Set(['/', '/events', '/actors', '/sources']);

/** The box above every screen. A query that cannot be read is shown at the character, and goes nowhere. */
export function QueryBox() {
  const [q] = useQueryState('q', urlState.q);
  return <QueryForm key={q} q={q} />;
}

function QueryForm({ q }: { q: string }) {
  const { m, p } = useWords();
  const router = useRouter();
  const path = usePathname();
  const [text, setText] = useState(q);
  const [submitted, setSubmitted] = useState(q);
  const parsed = parseQuery(submitted);
  const fault = parsed.ok ? null : parsed.fault;

  const search = (query: string) => {
    setText(query);
    setSubmitted(query);
    if (!parseQuery(query).ok) return;
    const target = LISTS.has(path) ? path : '/';
    router.push(query.trim() === '' ? target : `${target}?q=${encodeURIComponent(query.trim())}`);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    search(text);
  };

  return (
    <search className="block max-w-[880px]">
      <form onSubmit={onSubmit} action="/">
        <div className="relative">
          <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-muted">
            <Icon name="search" size={18} />
          </span>
          <input
            id="query"
            name="q"
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-label={m.query.label}
            aria-invalid={fault !== null}
            aria-describedby={fault ? 'query-fault' : undefined}
            placeholder={m.query.placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={2_000}
            className="control h-10 w-full pr-20 pl-10 placeholder:text-muted"
          />
          {text === '' ? (
            <kbd className="pointer-events-none absolute inset-y-0 right-3 hidden items-center font-mono text-note text-muted sm:flex">
              /
            </kbd>
          ) : (
            <button
              type="button"
              onClick={() => search('')}
              aria-label={m.query.clear}
              className="absolute inset-y-0 right-1 flex w-9 items-center justify-center text-muted hover:text-ink"
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </div>
        {fault ? <Fault input={submitted} fault={fault} message={p.queryFault(fault)} onLiteral={search} /> : null}
      </form>
    </search>
  );
}

function Fault({
  input,
  fault,
  message,
  onLiteral,
}: {
  input: string;
  fault: QueryFault;
  message: string;
  onLiteral: (query: string) => void;
}) {
  const { m } = useWords();
  const end = Math.max(fault.end, fault.start + 1);
  return (
    <div id="query-fault" role="alert" className="mt-2 space-y-2">
      <p className="overflow-x-auto font-mono text-note whitespace-pre text-muted">
        {input.slice(0, fault.start)}
        <mark className="bg-transparent text-disputes underline decoration-wavy underline-offset-4">
          {input.slice(fault.start, end) || ' '}
        </mark>
        {input.slice(end)}
      </p>
      <p className="text-disputes">{m.query.fault(message, fault.start + 1)}</p>
      {fault.literal === '' ? null : (
        <button type="button" className="control" onClick={() => onLiteral(fault.literal)}>
          {m.query.literal(fault.literal)}
        </button>
      )}
    </div>
  );
}
