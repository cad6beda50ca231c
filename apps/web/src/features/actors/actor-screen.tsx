'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useQueryState } from 'nuqs';
import { actorName } from '../../lib/actor-name.ts';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { statementPages } from '../../lib/pages.ts';
import { PAGE_SIZE, TABS, type Tab, urlState } from '../../lib/query.ts';
import { Allowed } from '../../lib/session.tsx';
import { ChronicleButton, useChronicle } from '../../ui/chronicle-button.tsx';
import { RowList } from '../../ui/list-screen.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { EventItem } from '../events/event-item.tsx';
import { StatementItem } from '../search/statement-item.tsx';
import { ActorChronicle } from './actor-chronicle.tsx';
import { ActorRoles } from './actor-roles.tsx';

const ActorCuration = dynamic(async () => (await import('../curation/actor-curation.tsx')).ActorCuration, {
  ssr: false,
});
const Marks = dynamic(async () => (await import('../curation/marks.tsx')).Marks, { ssr: false });
const Swimlanes = dynamic(async () => (await import('../pictures/swimlanes.tsx')).Swimlanes, { ssr: false });

const FIELDS: Readonly<Record<Tab, string>> = { by: 'by', about: 'about', to: 'to', through: 'via' };

/** One actor: its names and offices, what it said, and what was said of it. */
export function ActorScreen({ id }: { id: string }) {
  const { language, m, p } = useWords();
  const trpc = useTRPC();
  const { data: view, error, refetch } = useQuery(trpc.actor.get.queryOptions({ id }));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!view) return <Skeleton />;
  const name = actorName(view.actor, language);
  const aliases = view.actor.aliases.map((alias) => alias.name).filter((alias) => alias !== name);
  return (
    <article className="@container max-w-[1080px]">
      <p className="no-print text-note">
        <Link href="/actors" prefetch={false} className="link">
          {m.actor.back}
        </Link>
      </p>
      <h1 className="mt-1 font-serif text-title font-semibold">{name}</h1>
      <p className="text-muted">
        {p.capital(p.actorType(view.actor.type))}
        {aliases.length > 0 ? ` · ${m.actor.names} ${aliases.join(', ')}` : ''}
      </p>
      <div className="mt-6 gap-10 @3xl:grid @3xl:grid-cols-[minmax(0,1fr)_280px]">
        <ActorStatements id={view.actor.id} counts={view.row} />
        <aside className="space-y-6 max-@3xl:mt-8" aria-label={m.actor.roles}>
          <ActorRoles view={view} />
          <Allowed to="editor">
            <ActorCuration view={view} />
          </Allowed>
          <Marks id={view.actor.id} />
          <p className="no-print">
            <Link href={`/compare?kind=matrix&q=by:${view.actor.id}`} prefetch={false} className="link">
              {m.actor.matrix}
            </Link>
          </p>
          <section>
            <h2 className="text-note text-muted">{m.actor.events}</h2>
            {view.events.length === 0 ? <p className="text-muted">{m.actor.noEvents}</p> : null}
            <ol className="actor-events">
              {view.events.map((row) => (
                <EventItem key={row.id} row={row} />
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </article>
  );
}

function ActorStatements({ id, counts }: { id: string; counts: { by: number; about: number; to: number } }) {
  const { m, p } = useWords();
  const [tab, setTab] = useQueryState('tab', urlState.tab.withOptions({ history: 'push' }));
  const [isChronicle] = useChronicle();
  const q = `${FIELDS[tab]}:${id}`;
  const found = useInfiniteQuery(statementPages(useTRPCClient(), { q, sort: 'newest', limit: PAGE_SIZE }));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const countOf = (name: Tab): number | null => (name === 'through' ? null : counts[name]);
  return (
    <div className="min-w-0">
      <h2 className="sr-only">{m.actor.tabsLabel}</h2>
      <fieldset className="flex gap-6 border-b border-hairline">
        <legend className="sr-only">{m.actor.tabsLabel}</legend>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={tab === name}
            onClick={() => void setTab(name)}
            className={`-mb-px min-h-[36px] border-b-2 ${tab === name ? 'border-accent font-semibold text-accent' : 'border-transparent text-muted hover:text-ink'}`}
          >
            {m.actor.tabs[name]}
            {countOf(name) === null ? null : <span className="num font-normal"> {p.number(countOf(name) ?? 0)}</span>}
          </button>
        ))}
      </fieldset>
      {rows.length < 2 ? null : (
        <div className="border-b border-hairline py-4">
          <Swimlanes rows={rows} />
        </div>
      )}
      {rows.length < 2 ? null : (
        <div className="pt-2">
          <ChronicleButton />
        </div>
      )}
      {isChronicle ? (
        <ActorChronicle q={q} label={m.actor.tabs[tab]} empty={m.actor.none[tab]} />
      ) : (
        <RowList
          found={found}
          label={m.actor.tabs[tab]}
          empty={m.actor.none[tab]}
          render={(row) => <StatementItem key={row.id} row={row} />}
        />
      )}
    </div>
  );
}
