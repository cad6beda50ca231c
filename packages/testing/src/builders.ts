import type {
  Actor,
  Comparison,
  Entity,
  Event,
  EventMention,
  Extraction,
  LinkDelta,
  Source,
  Speaker,
  Statement,
  TemporalValue,
  Utterance,
} from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import { contentId, sha256Hex } from '@dixit/text';

/** A valid id of the kind that the prefix says, the same for the same name. */
export const anId = (prefix: 'so' | 'st' | 'ev' | 'ac' | 'ut' | 'cm' | 'jb', name: string | number): string =>
  contentId(prefix, String(name));

/** A day, or an instant, as a text states it. */
export function aTime(day: string, overrides: Partial<TemporalValue> = {}): TemporalValue {
  const isInstant = day.includes('T');
  const start = isInstant ? day : `${day}T00:00:00Z`;
  const end = new Date(Date.parse(start) + (isInstant ? 60_000 : 86_400_000)).toISOString().replace('.000', '');
  return {
    edtf: day,
    start,
    end,
    instant: isInstant ? day : null,
    offset: isInstant ? 'Z' : null,
    approximate: false,
    precision: isInstant ? 'minute' : 'day',
    basis: 'stated',
    reference: null,
    text: null,
    span: null,
    alternatives: [],
    ...overrides,
  };
}

/** A Source of one paragraph; its id and hashes follow from the text and the url. */
export function aSource(overrides: Partial<Source> = {}): Source {
  const text = overrides.text ?? 'La ministre Orla Venn a déclaré : « Le sommet aura lieu. »';
  const textSha256 = sha256Hex(text);
  return {
    id: contentId('so', overrides.url ?? '', text),
    kind: 'article',
    title: { value: 'Le sommet de Port-Aubrac', rung: 'text' },
    bylines: [],
    publisher: { value: { name: 'La Gazette de Norvie', domain: 'gazette.example' }, rung: 'user' },
    section: null,
    url: null,
    canonicalUrl: null,
    retrievedAt: '2031-03-04T12:00:00Z',
    published: aTime('2031-03-04', { basis: 'metadata' }),
    modified: null,
    found: {},
    language: 'fr',
    languageConfidence: 1,
    translated: 'unknown',
    text,
    textSha256,
    blocks:
      text === '' ? [] : [{ kind: 'paragraph', span: { start: 0, end: text.length }, reason: null, update: null }],
    raw: { mediaType: 'text/plain', sha256: textSha256, bytes: Buffer.byteLength(text), charset: 'utf-8' },
    version: 1,
    previousVersionId: null,
    copyGroupId: null,
    diagnostics: [],
    provenance: { pipeline: '1', stages: { ingest: '1', extract: '1', link: '1' }, at: '2031-03-04T12:00:00Z' },
    ...overrides,
  };
}

export function aSpeaker(overrides: Partial<Speaker> = {}): Speaker {
  return {
    entity: null,
    actorId: null,
    mention: null,
    mentionText: null,
    name: null,
    type: 'person',
    role: null,
    onBehalfOf: null,
    candidates: [],
    ...overrides,
  };
}

/** A Statement about the first occurrence of `text` in the Source, or about its first characters. */
export function aStatement(source: Pick<Source, 'id' | 'text'>, overrides: Partial<Statement> = {}): Statement {
  const words = overrides.text ?? (source.text.slice(0, 40) || 'words');
  const found = Math.max(0, source.text.indexOf(words));
  const parts = overrides.parts ?? [{ start: found, end: found + words.length }];
  return {
    id: contentId('st', source.id, JSON.stringify(parts), words),
    sourceId: source.id,
    blockIndex: 0,
    continues: null,
    nestedIn: null,
    kind: 'direct',
    parts,
    text: words,
    quote: null,
    cue: null,
    speaker: aSpeaker(),
    addressee: null,
    target: null,
    medium: null,
    relay: [],
    act: 'assert',
    polarity: 'positive',
    modality: 'asserted',
    uttered: null,
    about: { events: [], actors: [], figures: [] },
    translatedQuote: false,
    confidence: { value: 0.9, tier: 'clear', reasons: [] },
    review: { verdict: 'unreviewed', by: null, at: null },
    utteranceId: null,
    provenance: { extractor: 'rules', version: '1' },
    ...overrides,
  };
}

export function anEntity(overrides: Partial<Entity> = {}): Entity {
  return {
    key: 'e0',
    name: 'Orla Venn',
    type: 'person',
    names: [overrides.name ?? 'Orla Venn'],
    roles: [],
    country: null,
    gender: 'unknown',
    plural: false,
    mentions: [],
    ...overrides,
  };
}

export function anEventMention(overrides: Partial<EventMention> = {}): EventMention {
  const trigger = overrides.trigger ?? { start: 0, end: 2 };
  return {
    key: 'v0',
    type: 'CONSULT',
    mode: null,
    trigger,
    triggerLemma: 'sommet',
    spans: [trigger],
    participants: [],
    time: null,
    place: null,
    stages: [],
    confidence: 0.9,
    ...overrides,
  };
}

export function anEvent(overrides: Partial<Event> = {}): Event {
  return {
    id: anId('ev', 'summit'),
    type: 'CONSULT',
    mode: null,
    triggerLemma: 'sommet',
    triggers: ['sommet'],
    participants: [],
    time: null,
    timeSourceId: null,
    place: null,
    stages: [],
    mentions: [],
    independentSources: 1,
    relations: [],
    ...overrides,
  };
}

export function anActor(overrides: Partial<Actor> = {}): Actor {
  return {
    id: anId('ac', overrides.name?.fr ?? 'Orla Venn'),
    type: 'person',
    name: { fr: 'Orla Venn', en: null },
    aliases: [],
    roles: [],
    country: null,
    gender: 'unknown',
    wikidataId: null,
    ...overrides,
  };
}

export function anUtterance(overrides: Partial<Utterance> & Pick<Utterance, 'statementIds'>): Utterance {
  return {
    id: anId('ut', overrides.statementIds[0] ?? 'utterance'),
    actorId: anId('ac', 'Orla Venn'),
    uttered: null,
    independentSources: 1,
    reasons: [],
    ...overrides,
  };
}

export function aComparison(
  left: Comparison['left'],
  right: Comparison['right'],
  overrides: Partial<Comparison> = {},
): Comparison {
  return {
    id: contentId('cm', JSON.stringify(left), JSON.stringify(right)),
    kind: 'disputes',
    on: 'stage',
    eventId: null,
    left,
    right,
    explanation: { code: 'DIRECT_DENIAL', params: {} },
    independent: true,
    ...overrides,
  };
}

export function anExtraction(
  source: Pick<Source, 'id' | 'published'>,
  overrides: Partial<Extraction> = {},
): Extraction {
  return {
    sourceId: source.id,
    versions: { quotation: '1' },
    statements: [],
    entities: [],
    mentions: [],
    temporals: [],
    figures: [],
    events: [],
    published: source.published,
    diagnostics: [],
    ...overrides,
  };
}

export function aDelta(source: Pick<Source, 'id'>, overrides: Partial<LinkDelta> = {}): LinkDelta {
  return {
    sourceId: source.id,
    entities: [],
    mentions: [],
    utteranceOf: [],
    actors: [],
    events: [],
    utterances: [],
    comparisons: [],
    merges: [],
    copyGroupId: null,
    keys: { actors: [], events: [], utterances: [], bands: [], signature: [] },
    ...overrides,
  };
}

/** What one `writer.put` takes: by default a Source with a single Statement and nothing linked. */
export function aBundle(overrides: Partial<Bundle> = {}): Bundle {
  const source = overrides.source ?? aSource();
  return {
    source,
    raw: Buffer.from(source.text),
    extraction: anExtraction(source, { statements: source.text === '' ? [] : [aStatement(source)] }),
    delta: aDelta(source),
    ...overrides,
  };
}
