import type { QueryField } from '@dixit/model/query';
import type { Phrases } from '../../lib/phrases.ts';
import type { Messages } from '../../messages/index.ts';

type Worded = 'kind' | 'act' | 'tier' | 'stage' | 'claim' | 'polarity' | 'modality';
const WORDED: ReadonlySet<string> = new Set<Worded>(['kind', 'act', 'tier', 'stage', 'claim', 'polarity', 'modality']);
const isWorded = (field: QueryField): field is Worded => WORDED.has(field);

/** A value of the grammar in the language of the person; itself where there is no word for it. */
export function wordFor(field: QueryField, value: string, m: Messages, p: Phrases): string {
  const known: Readonly<Record<string, string>> = m.query.has;
  if (field === 'has') return known[value] ?? value;
  if (field === 'is') return p.verdict(value as Parameters<Phrases['verdict']>[0]);
  if (field === 'type') return p.eventType(value as Parameters<Phrases['eventType']>[0]);
  if (field === 'lang') return p.languageName(value);
  if (!isWorded(field)) return value;
  const word: (code: never) => string = p[field];
  return word(value as never);
}
