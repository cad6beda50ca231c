import type { NameLocale, RoleNoun } from './contract/names.ts';
import { rows, words } from './words.ts';

const GENDERS: Readonly<Record<string, RoleNoun['gender']>> = { m: 'masculine', f: 'feminine', x: 'unknown' };
const KINDS: Readonly<Record<string, RoleNoun['kind']>> = { o: 'office', a: 'anonymous', p: 'people' };

/** Reads a table of role nouns, one head a line: `head kind: form/gender[+] …`, where `+` is a plural. */
export function parseRoles(table: string): Map<string, RoleNoun> {
  const roles = new Map<string, RoleNoun>();
  for (const row of rows(table)) {
    const [left = '', right = ''] = row.split(':');
    const [head = '', kind = 'o'] = words(left);
    for (const entry of words(right)) {
      const [form = '', flags = 'x'] = entry.split('/');
      roles.set(form, {
        head,
        gender: GENDERS[flags[0] ?? 'x'] ?? 'unknown',
        plural: flags.includes('+'),
        kind: KINDS[kind] ?? 'office',
      });
    }
  }
  return roles;
}

/** Reads trades, `masculine/feminine` or one form for both; each is a head of its own, in the singular. */
export function parseTrades(table: string): Map<string, RoleNoun> {
  const trades = new Map<string, RoleNoun>();
  for (const entry of words(table)) {
    const [first = '', second] = entry.split('/');
    const trade = { head: first, plural: false, kind: 'people', trade: true } as const;
    trades.set(first, { ...trade, gender: second === undefined ? 'unknown' : 'masculine' });
    if (second !== undefined) trades.set(second, { ...trade, gender: 'feminine' });
  }
  return trades;
}

/** With the plurals that a table does not give itself. */
export function withPlurals(
  roles: ReadonlyMap<string, RoleNoun>,
  pluralOf: (form: string) => string | null,
): Map<string, RoleNoun> {
  const all = new Map(roles);
  for (const [form, role] of roles) {
    const plural = role.plural ? null : pluralOf(form);
    if (plural !== null && !roles.has(plural)) all.set(plural, { ...role, plural: true });
  }
  return all;
}

/** Offices with what stands before them by a hyphen, each a head of its own: « vice-ministre », "co-owner". */
export function withPrefixes(roles: ReadonlyMap<string, RoleNoun>, prefixes: readonly string[]): Map<string, RoleNoun> {
  const all = new Map(roles);
  for (const [form, role] of roles)
    for (const prefix of role.kind === 'office' ? prefixes : []) {
      const whole = `${prefix}-${form}`;
      if (!roles.has(whole)) all.set(whole, { ...role, head: `${prefix}-${role.head}` });
    }
  return all;
}

/** Reads given names: a line of feminine ones after `f:`, of masculine ones after `m:`. */
export function parseGivenNames(table: string): Map<string, 'feminine' | 'masculine'> {
  const names = new Map<string, 'feminine' | 'masculine'>();
  for (const row of rows(table)) {
    const [flag, list = ''] = row.split(':');
    for (const name of words(list)) names.set(name, flag === 'f' ? 'feminine' : 'masculine');
  }
  return names;
}

/** Reads offices of several words, one a line: `first second: head`. */
export function parseOffices(table: string): NameLocale['offices'] {
  return rows(table).map((row) => {
    const [left = '', head = ''] = row.split(':');
    return { words: words(left), head: head.trim() };
  });
}
