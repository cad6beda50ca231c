import { placesNamed } from '@dixit/locales/contract';
import { fold } from '@dixit/text';
import type { Chunk } from '../reading/chunk.ts';
import type { Reading } from '../reading/reading.ts';
import { TRAIT, has } from '../reading/traits.ts';
import { LIST, isOn } from '../reading/word-lists.ts';

/** An office as a noun phrase gives it. */
export interface Office {
  head: string;
  /** Key of the country it belongs to: « le président kestrien ». */
  polity: string | null;
  /** Folded name of what else it belongs to: « secrétaire général du Pacte ». */
  of: string | null;
  /** Folded words that narrow it down. */
  modifiers: readonly string[];
  text: string;
}

/** Wider words for an office, and the offices they may mean. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  head: ['president', 'prime-minister', 'head-of-state', 'king', 'director', 'secretary-general'],
  'head-of-state': ['president', 'king'],
  president: ['head-of-state', 'head'],
  'prime-minister': ['head'],
  minister: ['foreign-minister', 'defence-minister', 'interior-minister', 'finance-minister', 'justice-minister'],
  secretary: ['secretary-general', 'secretary-of-state'],
  legislator: ['mayor', 'governor'],
  counsellor: ['security-adviser'],
  director: ['chief-of-staff'],
};

/** Whether somebody who holds `held` can be meant by `told`. */
export const covers = (told: string, held: string): boolean => told === held || (COVERS[told]?.includes(held) ?? false);

/** Who sits behind a façade: « le chef du Kremlin ». */
const BEHIND: Readonly<Record<string, string>> = {
  presidency: 'president',
  government: 'prime-minister',
  foreign: 'foreign-minister',
  defense: 'defence-minister',
  monarchy: 'king',
};

/** Reads the office of a phrase; `name` = words of the holder's name, which say nothing about it. */
export function officeOf(reading: Reading, c: Chunk, name: { from: number; to: number } | null): Office | null {
  if (!c.role) return null;
  const { words, lexicon } = reading;
  const beside = polityIn(reading, c, name);
  const tail = tailOf(reading, c, name);
  const seat = tail === null ? undefined : placesNamed(lexicon.locale, tail).find(({ form }) => form === 'metonym');
  const behind = c.role.head === 'head' ? BEHIND[seat?.institution?.split('-')[1] ?? ''] : undefined;
  const modifiers: string[] = [];
  let former = false;
  for (let i = c.from; i <= c.to; i++) {
    const word = words[i];
    if (!word || word.kind !== 'word' || i === c.roleAt || c.office.includes(i)) continue;
    if (name && i >= name.from && i <= name.to) continue;
    if (has(word, TRAIT.former)) former = true;
    if (word.low.length < 3 || isOn(word, LIST.determiners | LIST.nounLinks)) continue;
    modifiers.push(fold(word.low));
  }
  const head = behind ?? c.role.head;
  return {
    head: former ? `former-${head}` : head,
    polity: beside ?? (behind === undefined ? null : (seat?.country ?? null)),
    of: beside === null && behind === undefined && tail !== null ? fold(tail) : null,
    modifiers,
    text: roleText(reading, c, name),
  };
}

/** The country or people in a phrase, outside the holder's name. */
function polityIn(reading: Reading, c: Chunk, name: { from: number; to: number } | null): string | null {
  return politiesIn(reading, c, name)[0] ?? null;
}

export function politiesIn(reading: Reading, c: Chunk, name: { from: number; to: number } | null): string[] {
  const found: string[] = [];
  for (let i = c.from; i <= c.to; i++) {
    if (name && i >= name.from && i <= name.to) continue;
    const polity = reading.polities.get(i);
    if (polity && polity.form !== 'capital' && !found.includes(polity.key)) found.push(polity.key);
  }
  return found;
}

/** The name behind the link: « maire de Lutza », "spokesman for the Round House"; or before the head: "Pact official". */
function tailOf(reading: Reading, c: Chunk, name: { from: number; to: number } | null): string | null {
  const { words, text } = reading;
  let from = -1;
  let to = -1;
  for (let i = c.from; i <= c.to; i++) {
    const word = words[i];
    if (!word?.cap || i === c.roleAt || c.office.includes(i) || (name && i >= name.from && i <= name.to)) continue;
    if (isOn(word, LIST.determiners)) continue;
    if (from < 0) from = i;
    if (i - to > 2 && to >= 0) break;
    to = i;
  }
  return from < 0 ? null : text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0);
}

function roleText(reading: Reading, c: Chunk, name: { from: number; to: number } | null): string {
  const { words, text } = reading;
  const determined = isOn(words[c.from], LIST.determiners) && c.from < c.to;
  const first = Math.min(c.roleAt, ...(c.office.length > 0 ? c.office : [c.roleAt]));
  let from = determined ? c.from + 1 : c.from;
  for (let i = first - 1; i > from; i--)
    if (isOn(words[i], LIST.nounLinks)) {
      from = i + 1;
      break;
    }
  let to = c.to;
  if (name && name.from > c.roleAt) to = name.from - 1;
  if (name && name.to < first) from = first;
  while (to > c.roleAt && (words[to]?.kind === 'mark' || has(words[to], TRAIT.honorifics))) to--;
  if (to < from) return text.slice(words[c.roleAt]?.start ?? 0, words[c.roleAt]?.end ?? 0);
  return text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0);
}
