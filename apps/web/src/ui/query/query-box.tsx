'use client';

import { parseQuery } from '@dixit/model/query';
import { usePathname, useRouter } from 'next/navigation';
import { useQueryState } from 'nuqs';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { urlState } from '../../lib/query.ts';
import { Icon } from '../icon.tsx';
import { Fault } from './query-fault.tsx';
import { QueryInput } from './query-input.tsx';

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
          <button
            type="submit"
            aria-label={m.query.go}
            className="absolute inset-y-0 left-1 flex w-8 items-center justify-center text-muted hover:text-ink"
          >
            <Icon name="search" size={18} />
          </button>
          <QueryInput
            id="query"
            name="q"
            text={text}
            setText={setText}
            aria-label={m.query.label}
            aria-invalid={fault !== null}
            aria-describedby={fault ? 'query-fault' : undefined}
            placeholder={m.query.placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={2_000}
            className="control h-10 w-full pr-10 pl-10 text-ellipsis placeholder:text-muted"
          />
          {text === '' ? (
            <kbd className="pointer-events-none absolute inset-y-0 right-3 hidden items-center text-note text-muted sm:flex">
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
