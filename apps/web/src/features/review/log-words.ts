import type { Phrases } from '../../lib/phrases.ts';
import type { AuditEntry } from '../../lib/rows.ts';
import type { DeskMessages as Messages } from '../../messages/desk.ts';

type Field = keyof Messages['review']['fields'];
interface State {
  verdict: Parameters<Phrases['verdict']>[0];
  patch: Readonly<Record<string, unknown>>;
}

/** Fields of a statement by what people call them; its words are kept in several. */
const FIELDS: Readonly<Record<string, Field>> = {
  parts: 'words',
  speaker: 'speaker',
  addressee: 'addressee',
  kind: 'kind',
  act: 'act',
  polarity: 'polarity',
  modality: 'modality',
  cue: 'cue',
  uttered: 'time',
};

/** What a line of the log did, in words. */
export function logWords(entry: AuditEntry, m: Messages, p: Phrases): string {
  const [before, after] = [stateOf(entry.before, entry.subjectId), stateOf(entry.after, entry.subjectId)];
  const verdict = p.capital(p.verdict(after.verdict));
  const fields = changedFields(before.patch, after.patch).map((field) => m.review.fields[field]);
  const what = fields.length === 0 ? verdict : `${verdict} · ${m.review.changed(p.list(fields))}`;
  return entry.undoes === null ? what : m.review.takenBack(what);
}

function changedFields(before: State['patch'], after: State['patch']): Field[] {
  return Object.entries(FIELDS)
    .filter(([field]) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map(([, name]) => name);
}

/** What a line says of the statement it is listed under. */
function stateOf(states: AuditEntry['after'], subjectId: string): State {
  const { verdict, patch } = (states?.[`review/${subjectId}`] ?? {}) as {
    verdict?: State['verdict'];
    patch?: State['patch'] | null;
  };
  return { verdict: verdict ?? 'unreviewed', patch: patch ?? {} };
}
