/** Fields of the grammar, and what else a person may write for each. */
export const QUERY_FIELDS = {
  by: ['by', 'par', 'de', 'from', 'speaker'],
  about: ['about', 'sur', 'sujet'],
  to: ['to', 'à', 'a'],
  via: ['via', 'relais', 'relay'],
  kind: ['kind', 'forme'],
  act: ['act', 'acte'],
  src: ['src', 'source'],
  lang: ['lang', 'langue'],
  since: ['since', 'depuis'],
  until: ['until', "jusqu'à", 'jusqu’à', 'jusqua'],
  stage: ['stage', 'étape', 'etape'],
  claim: ['claim', 'thèse', 'these'],
  type: ['type'],
  event: ['event', 'évènement', 'événement', 'evenement'],
  has: ['has', 'avec'],
  tier: ['tier', 'confiance', 'confidence'],
  polarity: ['polarity', 'polarité', 'polarite'],
  modality: ['modality', 'modalité', 'modalite'],
  is: ['is', 'est'],
  tag: ['tag', 'étiquette', 'etiquette'],
  note: ['note'],
} as const satisfies Record<string, readonly string[]>;

export type QueryField = keyof typeof QUERY_FIELDS;

const BY_ALIAS: ReadonlyMap<string, QueryField> = new Map(
  Object.entries(QUERY_FIELDS).flatMap(([field, aliases]) =>
    aliases.map((alias): [string, QueryField] => [alias, field as QueryField]),
  ),
);

export function fieldOfAlias(alias: string): QueryField | null {
  return BY_ALIAS.get(alias.toLowerCase().normalize('NFC')) ?? null;
}

/** Values of `has:` */
export const HAS_VALUES = [
  'dispute',
  'figure',
  'relay',
  'addressee',
  'event',
  'date',
  'speaker',
  'quote',
  'tag',
  'note',
] as const;
