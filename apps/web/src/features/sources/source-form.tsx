'use client';

import { type FormEvent, useState } from 'react';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { SourceView } from '../../lib/rows.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ActionLog } from '../curation/action-log.tsx';
import { useSourceFacts } from './use-source-facts.ts';

/** Languages that a text may be said to be in, besides the one it was taken for. */
const KNOWN = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'uk'];

/** Corrects date, outlet and language; everything that was worked out from them follows. */
export function SourceForm({ view: { source, row } }: { view: SourceView }) {
  const { m, p } = useDeskWords();
  const before = {
    published: source.published?.instant ?? source.published?.edtf ?? '',
    outlet: row.outlet ?? '',
    language: source.language,
  };
  const [draft, setDraft] = useState(before);
  const [why, setWhy] = useState('');
  const facts = useSourceFacts(source.id);
  const change = (part: Partial<typeof before>) => setDraft({ ...draft, ...part });
  const names = ['published', 'outlet', 'language'] as const;
  const given = Object.fromEntries(
    names.filter((name) => draft[name].trim() !== before[name]).map((name) => [name, draft[name].trim() || null]),
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    facts.save({ ...given, ...(why.trim() === '' ? {} : { why: why.trim() }) });
  };
  return (
    <form onSubmit={onSubmit} className="no-print mt-2 grid max-w-[480px] grid-cols-1 gap-3 sm:grid-cols-2">
      <TextField
        label={m.source.published}
        value={draft.published}
        most={40}
        onChange={(published) => change({ published })}
      />
      <TextField label={m.source.outlet} value={draft.outlet} most={300} onChange={(outlet) => change({ outlet })} />
      <label className="block">
        <span className="field-label block">{m.source.language}</span>
        <select
          className="control w-full"
          value={draft.language}
          onChange={(event) => change({ language: event.target.value })}
        >
          {[...new Set([before.language, ...KNOWN])].map((code) => (
            <option key={code} value={code}>
              {p.capital(p.languageName(code))}
            </option>
          ))}
        </select>
      </label>
      <TextField label={m.curation.why} value={why} most={500} onChange={setWhy} />
      <p className="sm:col-span-2">
        {m.source.dateHint} · {m.source.clearDate}
      </p>
      {facts.failed === null ? null : (
        <div role="alert" className="border-l-2 border-disputes pl-4 sm:col-span-2">
          <p className="font-semibold">{facts.failed.isConflict ? m.curation.conflict : m.review.failed}</p>
          {facts.failed.isConflict ? <ActionLog subjectId={source.id} /> : <p>{facts.failed.message}</p>}
        </div>
      )}
      <div className="flex items-center gap-3 sm:col-span-2">
        <button
          type="submit"
          className="control control-primary text-body"
          disabled={facts.isPending || Object.keys(given).length === 0}
        >
          {facts.isPending ? m.source.saving : facts.failed?.isConflict ? m.curation.anyway : m.source.save}
        </button>
      </div>
    </form>
  );
}
