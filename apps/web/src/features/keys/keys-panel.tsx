'use client';

import { type RouterOutputs, errorOf } from '@dixit/client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC, useTRPCClient } from '../../lib/client.tsx';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

const ROLES = ['reader', 'editor', 'admin'] as const;
type Role = (typeof ROLES)[number];
type Key = RouterOutputs['key']['list'][number];

/** Keys to this server: who has one, what it permits, when it was last used; new ones, and their end. */
export function KeysPanel() {
  const { m, p } = useDeskWords();
  const client = useTRPCClient();
  const keys = useQuery(useTRPC().key.list.queryOptions({}));
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const doing = async (step: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await step();
      await keys.refetch();
    } catch (error) {
      const { message, hint } = p.error(errorOf(error).body);
      setFailure(`${message} ${hint}`.trim());
    }
  };
  const make = (name: string, role: Role) =>
    void doing(async () => {
      const { key, secret } = await client.key.add.mutate({ name, role });
      setMade({ name: key.name, secret });
    });
  return (
    <section id="keys" aria-label={m.keys.title} className="mt-8 border-t border-hairline pt-4">
      <h2 className="mb-1 text-words font-semibold">{m.keys.title}</h2>
      <p className="mb-3 max-w-[70ch] text-muted">{m.keys.hint}</p>
      <KeyForm make={make} />
      {made === null ? null : (
        <output className="mt-3 block border-l-2 border-accent pl-4">
          <span className="block">{m.keys.made(made.name)}</span>
          <code className="font-mono text-note break-all select-all">{made.secret}</code>
        </output>
      )}
      {failure === null ? null : (
        <p role="alert" className="mt-3 text-disputes">
          {failure}
        </p>
      )}
      {keys.error ? <Failure error={keys.error} retry={() => void keys.refetch()} /> : null}
      {keys.isPending ? <Skeleton rows={1} /> : null}
      {keys.data?.length === 0 ? <p className="py-3 text-muted">{m.keys.none}</p> : null}
      <ul className="mt-2">
        {keys.data?.map((key) => (
          <KeyLine
            key={key.id}
            of={key}
            end={() => void doing(async () => await client.key.revoke.mutate({ id: key.id }))}
          />
        ))}
      </ul>
    </section>
  );
}

function KeyForm({ make }: { make: (name: string, role: Role) => void }) {
  const { m } = useDeskWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('reader');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    make(name.trim(), role);
    setName('');
  };
  return (
    <form onSubmit={onSubmit} className="no-print flex max-w-[620px] flex-wrap items-end gap-2">
      <TextField label={m.keys.name} value={name} most={120} onChange={setName} className="min-w-0 grow" />
      <label className="block">
        <span className="field-label block">{m.keys.role}</span>
        <select
          className="control"
          value={role}
          onChange={(event) => setRole(ROLES.find((each) => each === event.target.value) ?? 'reader')}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {m.keys.roles[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="control" disabled={name.trim() === ''}>
        {m.keys.make}
      </button>
    </form>
  );
}

function KeyLine({ of: { name, role, createdAt, lastUsedAt, revokedAt }, end }: { of: Key; end: () => void }) {
  const { m, p } = useDeskWords();
  return (
    <li data-key-name={name} className="flex flex-wrap items-baseline gap-x-3 border-b border-hairline py-2">
      <span className={revokedAt === null ? 'font-semibold' : 'text-muted line-through'}>{name}</span>
      <span>{m.keys.roles[role]}</span>
      <span className="num text-note text-muted">
        {m.keys.since(p.date(createdAt))} ·{' '}
        {revokedAt === null
          ? lastUsedAt === null
            ? m.keys.unused
            : m.keys.used(p.date(lastUsedAt))
          : m.keys.ended(p.date(revokedAt))}
      </span>
      {revokedAt === null ? (
        <button
          type="button"
          aria-label={`${m.keys.end} ${name}`}
          className="link no-print ml-auto min-h-[24px] text-note"
          onClick={end}
        >
          {m.keys.end}
        </button>
      ) : null}
    </li>
  );
}
