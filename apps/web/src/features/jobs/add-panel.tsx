'use client';

import { type FormEvent, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { Failure } from '../../ui/states.tsx';
import { AddText } from './add-text.tsx';
import { MAX_BYTES, documentOf } from './documents.ts';
import { Field, fieldOf } from './field.tsx';
import { type Add, useAdd } from './use-add.ts';

/** The ways in: a text, files, the address of a page. */
export function AddPanel() {
  const { m } = useDeskWords();
  const add = useAdd();
  const [problem, setProblem] = useState('');
  const addFiles = async (files: readonly File[]) => {
    const large = files.find((file) => file.size > MAX_BYTES);
    setProblem(large ? m.add.tooLarge(large.name) : '');
    const items = await Promise.all(files.filter((file) => file.size <= MAX_BYTES).map(documentOf));
    if (items.length > 0) add.items(items);
  };
  return (
    <section id="add" aria-label={m.add.title} className="no-print my-4 scroll-mt-24">
      <h2 className="mb-3 text-words font-semibold">{m.add.title}</h2>
      <div className="grid gap-6 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <AddText add={add} />
        <div className="space-y-6">
          <FileField onFiles={(files) => void addFiles(files)} />
          <AddAddress add={add} />
        </div>
      </div>
      {problem === '' ? null : (
        <p role="alert" className="mt-3 text-disputes">
          {problem}
        </p>
      )}
      {add.error ? <Failure error={add.error} retry={() => add.reset()} /> : null}
    </section>
  );
}

function AddAddress({ add }: { add: Add }) {
  const { m } = useDeskWords();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const url = fieldOf(new FormData(event.currentTarget), 'url');
    if (url === undefined) return;
    add.items([{ name: url, url }]);
    event.currentTarget.reset();
  };
  return (
    <form onSubmit={onSubmit} className="space-y-2">
      <div className="flex items-end gap-2">
        <Field name="url" type="url" label={m.ops.address} placeholder="https://" isRequired />
        <button type="submit" className="control shrink-0" disabled={add.isPending}>
          {m.ops.read}
        </button>
      </div>
      <p className="field-label">{m.ops.addressHint}</p>
    </form>
  );
}

/** A file input takes dropped files by itself; it fills the dashed frame, so that one cannot miss it. */
function FileField({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { m } = useDeskWords();
  return (
    <label className="relative block min-h-[96px] rounded border border-dashed border-edge p-4 focus-within:outline-2 focus-within:outline-accent hover:bg-raised">
      <span className="field-label">{m.add.files}</span>
      <span className="field-label mt-1 block">{m.add.filesHint}</span>
      <input
        type="file"
        multiple
        accept=".txt,.md,.markdown,.html,.htm,.pdf,.json,.jsonl,.ndjson,.warc,.gz,.zip,text/*"
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </label>
  );
}
