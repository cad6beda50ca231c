'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import type { SourceView } from '../../lib/rows.ts';
import { Failure } from '../../ui/states.tsx';

/** Corrects date and outlet; everything that was worked out from them follows. */
export function SourceForm({ view: { source, row } }: { view: SourceView }) {
  const { m } = useWords();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [published, setPublished] = useState(source.published?.instant ?? source.published?.edtf ?? '');
  const [outlet, setOutlet] = useState(row.outlet ?? '');
  const save = useMutation(trpc.source.set.mutationOptions({ onSuccess: async () => await cache.invalidateQueries() }));
  const submit = () =>
    save.mutate({
      id: source.id,
      published: published.trim() === '' ? null : published.trim(),
      outlet: outlet.trim() === '' ? null : outlet.trim(),
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <details className="no-print mt-1">
      <summary className="min-h-[24px] cursor-pointer">{m.source.edit}</summary>
      <form onSubmit={onSubmit} className="mt-2 grid max-w-[480px] grid-cols-1 gap-3 sm:grid-cols-2">
        <label className="block">
          {m.source.published}
          <input
            name="published"
            value={published}
            onChange={(event) => setPublished(event.target.value)}
            aria-describedby="date-hint"
            className="control num w-full text-body"
          />
        </label>
        <label className="block">
          {m.source.outlet}
          <input
            name="outlet"
            value={outlet}
            onChange={(event) => setOutlet(event.target.value)}
            className="control w-full text-body"
          />
        </label>
        <p id="date-hint" className="sm:col-span-2">
          {m.source.dateHint} · {m.source.clearDate}
        </p>
        <div className="flex items-center gap-3 sm:col-span-2">
          <button type="submit" className="control control-primary text-body" disabled={save.isPending}>
            {save.isPending ? m.source.saving : m.source.save}
          </button>
          <output>{save.isSuccess ? m.source.saved : ''}</output>
        </div>
      </form>
      {save.error ? <Failure error={save.error} retry={submit} /> : null}
    </details>
  );
}
