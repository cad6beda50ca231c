import type { Phrases } from '../../lib/phrases.ts';
import type { Facet } from '../../lib/rows.ts';

/** Fields that a search is divided by. Written out: the list of the model would bring all schemas to the page. */
export const FACETS: readonly Facet['field'][] = ['by', 'to', 'via', 'kind', 'act', 'src', 'lang', 'tier', 'is', 'tag'];

type Code<K extends 'kind' | 'act' | 'tier' | 'verdict'> = Parameters<Phrases[K]>[0];

/** A value in words: codes are worded here; names come as the API gives them. What is no code stays as it is. */
export function wordsFor(field: Facet['field'], value: string, label: string, p: Phrases): string {
  if (field === 'kind') return p.kind(value as Code<'kind'>) || label;
  if (field === 'act') return p.act(value as Code<'act'>) || label;
  if (field === 'tier') return p.tier(value as Code<'tier'>) || label;
  if (field === 'is') return p.verdict(value as Code<'verdict'>) || label;
  return field === 'lang' ? p.languageName(value) : label;
}
