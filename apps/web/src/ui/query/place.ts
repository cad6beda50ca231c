import { QUERY_FIELDS, type QueryField, fieldOfAlias, parseQuery, printQuery } from '@dixit/model/query';

/** What is being written where the caret stands: the name of a field, or the value of one. */
export type Place = { typed: string; from: number; to: number } & (
  | { kind: 'name' }
  | { kind: 'value'; field: QueryField; alias: string }
);

const CLOSERS: Readonly<Record<string, string>> = { '"': '"”“', '“': '”"', '”': '”“"', '«': '»', '„': '“”"' };

/** Null inside a phrase, after a space, and wherever nothing of the grammar can follow. */
export function placeOf(text: string, caret: number): Place | null {
  let from = 0;
  let closers: string | null = null;
  for (let i = 0; i < caret; i++) {
    const mark = text.charAt(i);
    if (closers !== null) {
      if (closers.includes(mark)) closers = null;
    } else if (mark in CLOSERS) closers = CLOSERS[mark] ?? null;
    else if (/[\s()]/u.test(mark)) from = i + 1;
  }
  if (text[from] === '-') from += 1;
  const to = endOf(text, caret, closers);
  const written = text.slice(from, caret);
  const [, alias = '', typed] = /^([\p{L}'’]+):["«“”„]?\s*(.*)$/u.exec(written) ?? [];
  const field = typed === undefined ? null : fieldOfAlias(alias);
  if (typed !== undefined && field !== null) return { kind: 'value', field, alias, typed, from, to };
  return /^[\p{L}'’]+$/u.test(written) ? { kind: 'name', typed: written, from, to } : null;
}

/** The end of what the caret stands in, closing mark included. */
function endOf(text: string, caret: number, closers: string | null): number {
  if (closers !== null) {
    for (let i = caret; i < text.length; i++) if (closers.includes(text.charAt(i))) return i + 1;
  }
  const rest = /^[^\s()]*/u.exec(text.slice(caret))?.[0] ?? '';
  return caret + rest.length;
}

/** The text with the place filled, and where the caret goes then. */
export function filled(text: string, { from, to }: Place, words: string): { text: string; caret: number } {
  const rest = text.slice(to);
  const gap = words.endsWith(':') || /^[\s)]/u.test(rest) ? '' : ' ';
  const head = `${text.slice(0, from)}${words}${gap}`;
  return { text: head + rest, caret: head.length + (gap === '' && rest !== '' && !words.endsWith(':') ? 1 : 0) };
}

/** A condition as the grammar takes it, under the name that the person used for the field. */
export function condition(field: QueryField, alias: string, value: string): string {
  return alias + printQuery({ kind: 'field', field, value }).slice(field.length);
}

/** The values that a field may have, where they are few and fixed. */
export function fixedValues(field: QueryField): readonly string[] {
  const parsed = parseQuery(`${field}:?`);
  return parsed.ok || parsed.fault.code !== 'UNKNOWN_VALUE' ? [] : parsed.fault.allowed;
}

/** Names of fields that begin so, each field once; `rank` is the place of a language among its names. */
export function namesFor(typed: string, rank: number): { field: QueryField; alias: string }[] {
  const wanted = plain(typed);
  return (Object.keys(QUERY_FIELDS) as QueryField[]).flatMap((field) => {
    const names: readonly string[] = QUERY_FIELDS[field];
    const own = names[rank] ?? names[0] ?? field;
    const alias = [own, ...names].find((name) => plain(name).startsWith(wanted));
    return alias === undefined ? [] : [{ field, alias }];
  });
}

/** Without capitals and accents. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
