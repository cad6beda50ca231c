import type { Act } from '@dixit/model';
import type { Government, ReportingVerb, VerbForm } from './contract/speech.ts';
import { rows, words } from './words.ts';

const GOVERNMENTS: Readonly<Record<string, Government>> = {
  c: 'clause',
  b: 'bare-clause',
  i: 'infinitive',
  n: 'noun',
  m: 'quoted-noun',
  a: 'attribute',
  q: 'quotation',
  p: 'marked-noun',
  e: 'self',
  k: 'amount',
};
const STRENGTHS: Readonly<Record<string, ReportingVerb['strength']>> = { s: 'strong', w: 'weak', x: 'ambiguous' };
const OBJECTS: Readonly<Record<string, ReportingVerb['object']>> = { '@': 'addressee', '!': 'target' };

/**
 * Reads a table of reporting verbs, one group a line: `act strength governs [@|!] [~] [-]: lemma, lemma`.
 * Governs is a string of letters (c clause, b bare clause, i infinitive, n noun, p noun behind a preposition, m quoted
 * noun, a attribute, e attribute of the speaker, k amount, q quotation); `@` = the object is told, `!` = the object is blamed,
 * `~` = only with an indefinite subject, `-` = only when denied. A lemma is its verb and particles;
 * `reflexive` matches the pronoun that a lemma may begin with.
 */
export function parseVerbs(table: string, reflexive: RegExp | null = null): ReportingVerb[] {
  const verbs: ReportingVerb[] = [];
  for (const row of rows(table)) {
    const [head = '', lemmas = ''] = row.split(':');
    const [act = '', strength = 's', governs = '', ...marks] = words(head);
    for (const lemma of lemmas.split(',')) {
      verbs.push({
        lemma: lemma.trim(),
        reflexive: reflexive?.test(lemma.trim()) ?? false,
        act: act as Act,
        strength: STRENGTHS[strength] ?? 'strong',
        governs: governs.split('').flatMap((letter) => GOVERNMENTS[letter] ?? []),
        object: OBJECTS[marks.find((mark) => mark in OBJECTS) ?? ''] ?? null,
        indefinite: marks.includes('~'),
        whenDenied: marks.includes('-'),
        before: BEFORE.exec(lemma.trim())?.[1] ?? null,
        particles: words(bare(lemma, reflexive)).slice(1),
      });
    }
  }
  return verbs;
}

/** A pronoun that the lemma opens with: « y voir », « en convenir ». */
const BEFORE = /^(y|en) /u;

const bare = (lemma: string, reflexive: RegExp | null): string =>
  (reflexive ? lemma.trim().replace(reflexive, '') : lemma.trim()).replace(BEFORE, '');

/** Inflected forms of the verb alone, without its particles. */
export type Conjugate = (infinitive: string) => readonly (readonly [form: string, reading: Omit<VerbForm, 'verb'>])[];

/** All forms of all verbs, longest particles first. */
export function formsOf(
  verbs: readonly ReportingVerb[],
  conjugate: Conjugate,
  reflexive: RegExp | null = null,
): Map<string, VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  for (const verb of verbs) {
    const infinitive = words(bare(verb.lemma, reflexive))[0] ?? '';
    for (const [form, reading] of conjugate(infinitive)) {
      const known = forms.get(form) ?? [];
      known.push({ verb, ...reading });
      forms.set(form, known);
    }
  }
  for (const readings of forms.values()) readings.sort((a, b) => b.verb.particles.length - a.verb.particles.length);
  return forms;
}
