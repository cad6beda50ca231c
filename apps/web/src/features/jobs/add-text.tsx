'use client';

import { type FormEvent, useState } from 'react';
import { useWords } from '../../lib/language.tsx';
import { Field, fieldOf } from './field.tsx';
import type { Add } from './use-add.ts';

/** A text as it was copied from somewhere, with what is known of it. */
export function AddText({ add }: { add: Add }) {
  const { m } = useWords();
  const [text, setText] = useState('');
  const addText = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [published, outlet] = [fieldOf(form, 'published'), fieldOf(form, 'outlet')];
    add.items([
      {
        name: fieldOf(form, 'name') ?? m.add.pasted,
        text,
        ...(published ? { published } : {}),
        ...(outlet ? { outlet } : {}),
      },
    ]);
  };
  return (
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
  );
}
