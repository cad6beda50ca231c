'use client';

import { errorOf, namesIn } from '@dixit/client';
import { useQueryStates } from 'nuqs';
import { type FormEvent, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import { BATCH_MODES, batchState } from '../../lib/query.ts';
import { ListTitle } from '../../ui/list-screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BatchTable } from './batch-table.tsx';
import { useBatch } from './use-batch.ts';

/** Longest list that a link carries, in characters; a longer one is kept in the page alone. */
const LINKED = 3_000;

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** Many names or phrases at once, pasted or out of a file: what each of them finds, and the way to all of it. */
export function BatchScreen() {
  const { m, p } = useDeskWords();
  const [{ names, mode, within }, set] = useQueryStates(batchState, { history: 'push' });
  const [text, setText] = useState(names);
  const [search, setSearch] = useState(within);
  const [kept, setKept] = useState(names);
  const [problem, setProblem] = useState<string | null>(null);
  const { rows, failure, isDone } = useBatch({ names: linesOf(kept), mode, within });
  const ask = (lines: string) => {
    setProblem(null);
    setKept(lines);
    void set({ names: lines.length > LINKED ? null : lines, within: search });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    ask(linesOf(text).join('\n'));
  };
  const onFile = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      const lines = namesIn(new Uint8Array(await file.arrayBuffer())).join('\n');
      setText(lines);
      ask(lines);
    } catch (error) {
      const { message, hint } = p.error(errorOf(error).body);
      setProblem(`${message} ${hint}`.trim());
    }
  };
  const told = problem ?? failure;
  return (
    <div className="max-w-[880px]">
      <ListTitle title={m.batch.title} count={rows.length === 0 ? null : m.batch.lines(rows.length)} />
      <p className="mt-2 max-w-[70ch] text-muted">{m.batch.hint}</p>
      <form onSubmit={onSubmit} className="no-print mt-4 grid gap-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <label className="block">
          <span className="field-label">{m.batch.names}</span>
          <textarea
            id="names"
            rows={8}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="control h-auto w-full py-2"
          />
        </label>
        <div className="space-y-3">
          <label className="relative block min-h-[72px] rounded border border-dashed border-edge p-3 focus-within:outline-2 focus-within:outline-accent hover:bg-raised">
            <span className="field-label block">{m.batch.file}</span>
            <span className="field-label">{m.batch.fileHint}</span>
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/*"
              onChange={(event) => void onFile(event.target.files?.[0])}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
          </label>
          <label className="block">
            <span className="field-label block">{m.batch.mode}</span>
            <select
              className="control w-full"
              value={mode}
              onChange={(event) => void set({ mode: BATCH_MODES.find((each) => each === event.target.value) ?? null })}
            >
              {BATCH_MODES.map((each) => (
                <option key={each} value={each}>
                  {m.batch.modes[each]}
                </option>
              ))}
            </select>
          </label>
          <TextField label={m.batch.within} value={search} most={1_000} onChange={setSearch} />
          <button type="submit" className="control control-primary" disabled={text.trim() === ''}>
            {m.batch.ask}
          </button>
        </div>
      </form>
      {told === null ? null : (
        <p role="alert" className="mt-3 text-disputes">
          {told}
        </p>
      )}
      <BatchTable rows={rows} isDone={isDone} />
    </div>
  );
}
