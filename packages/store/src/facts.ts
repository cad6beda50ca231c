import { ACTS, MODALITIES, POLARITIES, STATEMENT_KINDS, type Statement, TIERS } from '@dixit/model';
import { type RawBuilder, sql } from 'kysely';

/** Closed fields of a statement in one integer, so that facets are counted without reading JSON. */
const PACKED = [
  { name: 'kind', values: STATEMENT_KINDS, shift: 0, bits: 4 },
  { name: 'act', values: ACTS, shift: 4, bits: 8 },
  { name: 'tier', values: TIERS, shift: 12, bits: 4 },
  { name: 'polarity', values: POLARITIES, shift: 16, bits: 4 },
  { name: 'modality', values: MODALITIES, shift: 20, bits: 4 },
] as const;
export type PackedField = (typeof PACKED)[number]['name'];

export function pack(statement: Statement): number {
  const { kind, act, polarity, modality } = statement;
  const facts: Record<PackedField, string> = { kind, act, polarity, modality, tier: statement.confidence.tier };
  let packed = 0;
  for (const { name, values, shift } of PACKED) {
    packed |= (values as readonly string[]).indexOf(facts[name]) << shift;
  }
  return packed;
}

/** The place of a field's value in its list, worked out by SQL. */
export function packedValue(field: PackedField, packed: RawBuilder<unknown>): RawBuilder<number> {
  const { shift, bits } = PACKED.find((entry) => entry.name === field) ?? PACKED[0];
  return sql<number>`((${packed} >> ${shift}) & ${2 ** bits - 1})`;
}

export function unpack(packed: number, field: PackedField): string {
  const { values, shift, bits } = PACKED.find((entry) => entry.name === field) ?? PACKED[0];
  return values[(packed >> shift) & (2 ** bits - 1)] ?? '';
}

/** Tokens of the tag column. Each holds an underscore, which no token of a text does. */
export const tag = {
  all: 'x_all',
  nothing: 'x_none',
  fact: (field: PackedField, value: string) => `${field}_${value.replaceAll('-', '')}`,
  language: (n: number) => `lang_${n}`,
  outlet: (n: number) => `outlet_${n}`,
  source: (id: string) => `src_${id}`,
  event: (id: string) => `event_${id}`,
  called: (token: string) => `called_${token}`,
  has: (what: string) => `has_${what}`,
  actor: (role: PartyRole, id: string) => `${role}_${id}`,
  word: (role: PartyRole, word: string) => `${role}w_${word}`,
} as const;

/** What an actor is to a statement; `about` includes the target. */
export const PARTY_ROLES = ['by', 'to', 'via', 'about'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
