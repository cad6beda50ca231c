'use client';

import { useMutation } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { useTRPC } from '../../lib/client.tsx';
import { useWords } from '../../lib/language.tsx';
import { urlState } from '../../lib/query.ts';
import { Icon } from '../../ui/icon.tsx';
import { Failure } from '../../ui/states.tsx';
import { MAX_BYTES, documentOf } from './documents.ts';
import { JobView } from './job-view.tsx';

/** Takes articles in, pasted or as files, and shows how it goes. */
export function AddPanel({ isEmpty }: { isEmpty: boolean }) {
  const { m } = useWords();
  const trpc = useTRPC();
  const [job, setJob] = useQueryState('job', urlState.job);
  const isAsked = useSyncExternalStore(
    subscribeToNothing,
    () => location.hash === '#add',
    () => false,
  );
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const add = useMutation(trpc.source.add.mutationOptions({ onSuccess: ({ id }) => void setJob(id) }));

  const addFiles = async (files: readonly File[]) => {
    const large = files.find((file) => file.size > MAX_BYTES);
    setProblem(large ? m.add.tooLarge(large.name) : '');
    const items = await Promise.all(files.filter((file) => file.size <= MAX_BYTES).map(documentOf));
    if (items.length > 0) add.mutate({ items });
  };
  const addText = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    };
    const [published, outlet] = [field('published'), field('outlet')];
    add.mutate({
      items: [
        {
          name: field('name') ?? m.add.pasted,
          text,
          ...(published ? { published } : {}),
          ...(outlet ? { outlet } : {}),
        },
      ],
    });
  };

  return (
    <details
      className="no-print my-4"
      open={isOpen ?? (isEmpty || isAsked || job !== null)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="control inline-flex items-center gap-2">
        <Icon name="plus" size={16} />
        {m.add.title}
      </summary>
      <div className="mt-4 grid gap-6 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <form onSubmit={addText} className="space-y-3">
          <label className="block">
            <span className="field-label">{m.add.paste}</span>
            <textarea
              name="text"
              required
              rows={7}
              value={text}
              onChange={(event) => setText(event.target.value)}
              aria-describedby="paste-hint"
              className="control words w-full"
            />
          </label>
          <p id="paste-hint" className="field-label">
            {m.add.pasteHint}
          </p>
          <div className="grid gap-3 sm:grid-cols-3">
            <Field name="name" label={m.add.name} />
            <Field name="published" label={m.add.date} placeholder="2026-03-14" />
            <Field name="outlet" label={m.add.outlet} />
          </div>
          <button type="submit" className="control control-primary" disabled={add.isPending || text.trim() === ''}>
            {add.isPending ? m.add.sending : m.add.submit}
          </button>
        </form>
        <FileField onFiles={(files) => void addFiles(files)} />
      </div>
      {problem === '' ? null : (
        <p role="alert" className="mt-3 text-disputes">
          {problem}
        </p>
      )}
      {add.error ? <Failure error={add.error} retry={() => add.reset()} /> : null}
      {job === null ? null : <JobView key={job} id={job} />}
    </details>
  );
}

function Field({ name, label, placeholder }: { name: string; label: string; placeholder?: string }) {
  return (
    <label className="block">
      <span className="field-label">{label}</span>
      <input name={name} placeholder={placeholder} className="control w-full placeholder:text-muted" />
    </label>
  );
}

const subscribeToNothing = () => () => undefined;

/** A file input takes dropped files by itself; it fills the dashed frame, so that one cannot miss it. */
function FileField({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { m } = useWords();
  return (
    <label className="relative block min-h-[128px] rounded border border-dashed border-edge p-4 hover:bg-raised">
      <span className="field-label">{m.add.files}</span>
      <span className="field-label mt-1 block">{m.add.filesHint}</span>
      <input
        type="file"
        multiple
        accept=".txt,.md,.markdown,.html,.htm,.pdf,.json,.jsonl,.ndjson,.warc,.gz,.zip,text/*"
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
        className="absolute inset-0 size-full cursor-pointer p-4 pt-20 text-note"
      />
    </label>
  );
}
