import type { Actor, Event, LinkDelta, Source, Statement } from '@dixit/model';
import type { Bundle } from '@dixit/model/ports';
import {
  aComparison,
  aDelta,
  aSource,
  aSpeaker,
  aStatement,
  aTime,
  anActor,
  anEntity,
  anEvent,
  anEventMention,
  anExtraction,
  anId,
  anUtterance,
} from '../builders.ts';

/** Three Sources about one summit, in two languages; every statement has a name that tests use. */

const actor = (name: string, overrides: Partial<Actor> = {}): Actor =>
  anActor({ id: anId('ac', name), name: { fr: name, en: null }, ...overrides });

const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const FRENCH =
  'Orla Venn a dit à Radio Marle : « Il n’y a pas de plans pour un sommet ».\n' +
  'Les négociations continuent avec la Tarvie, a-t-elle ajouté, selon l’Agence Lior.';
const ENGLISH =
  'Pell Adair said the summits were “agreed in principle”.\n' +
  'A negotiation about 4,500 soldiers would take place, a senior official said.';
const UNDATED = 'Joss Marn : « Du thé vert et la paix, 🙂 pas la guerre »';

const french = aSource({
  text: FRENCH,
  url: 'https://gazette.example/1',
  blocks: FRENCH.split('\n').map((line) => ({
    kind: 'paragraph',
    span: span(FRENCH, line),
    reason: null,
    update: null,
  })),
});
const english = aSource({
  text: ENGLISH,
  url: 'https://courier.example/1',
  language: 'en',
  title: { value: 'The summit', rung: 'meta' },
  publisher: { value: { name: 'The Marle Courier', domain: 'www.courier.example' }, rung: 'meta' },
  published: aTime('2031-04-10'),
});
/** Not before 2014 and not after 2033, as far as its text tells: that is no date. */
const published = aTime('2014', {
  edtf: '2014/2033',
  start: '2014-01-01T00:00:00Z',
  end: '2034-01-01T00:00:00Z',
  precision: 'interval',
  basis: 'inferred',
});
const undated = aSource({ text: UNDATED, url: null, publisher: null, published, title: null });

const venn = actor('Orla Venn', {
  aliases: [{ name: 'Mme Venn', sourceIds: [french.id] }],
  roles: [
    {
      text: 'porte-parole de la présidence',
      head: 'spokesperson',
      of: null,
      asOf: null,
      span: null,
      sourceId: french.id,
    },
  ],
});
const marle = actor('Radio Marle', { type: 'institution' });
const lior = actor('Agence Lior', { type: 'institution' });
const tarvie = actor('Tarvie', { type: 'country' });
const adair = actor('Pell Adair');

const ref = (entity: string) => ({ entity, actorId: null });
const summitRef = { mention: 'v0', eventId: null };

const planless = aStatement(french, {
  text: 'Il n’y a pas de plans pour un sommet',
  speaker: aSpeaker({ ...ref('e0'), name: 'Orla Venn', mentionText: 'Orla Venn', mention: span(FRENCH, 'Orla Venn') }),
  addressee: { ...ref('e1'), span: span(FRENCH, 'Radio Marle'), text: 'Radio Marle' },
  act: 'deny',
  polarity: 'negative',
  uttered: aTime('2031-03-03'),
  about: { events: [summitRef], actors: [], figures: [] },
});
const talks = aStatement(french, {
  text: 'Les négociations continuent avec la Tarvie',
  kind: 'indirect',
  blockIndex: 1,
  speaker: aSpeaker({ ...ref('e0'), name: 'Orla Venn', mentionText: 'elle', mention: span(FRENCH, 'elle') }),
  relay: [{ ...ref('e2'), span: span(FRENCH, 'Agence Lior'), text: 'Agence Lior', role: 'agency' }],
  about: { events: [], actors: [ref('e3')], figures: [] },
});
const agreed = aStatement(english, {
  text: 'the summits were “agreed in principle',
  kind: 'mixed',
  speaker: aSpeaker({
    ...ref('e0'),
    name: 'Pell Adair',
    mentionText: 'Pell Adair',
    mention: span(ENGLISH, 'Pell Adair'),
  }),
  confidence: { value: 0.7, tier: 'likely', reasons: [] },
  about: { events: [summitRef], actors: [], figures: [] },
});
const soldiers = aStatement(english, {
  text: 'A negotiation about 4,500 soldiers would take place',
  kind: 'indirect',
  modality: 'conditional',
  speaker: aSpeaker({ name: 'senior official', type: 'anonymous' }),
  about: {
    events: [],
    actors: [],
    figures: [
      {
        value: 4500,
        low: null,
        high: null,
        unit: 'soldier',
        unitText: 'soldiers',
        scope: null,
        qualifier: 'exactly',
        asOf: null,
        span: span(ENGLISH, '4,500 soldiers'),
      },
    ],
  },
});
const tea = aStatement(undated, {
  text: 'Du thé vert et la paix, 🙂 pas la guerre',
  speaker: aSpeaker({ name: 'Joss Marn' }),
});

export const STATEMENTS = { planless, talks, agreed, soldiers, tea } satisfies Record<string, Statement>;
export type StatementName = keyof typeof STATEMENTS;
export const ACTORS = { venn, marle, lior, tarvie, adair } satisfies Record<string, Actor>;
export const SOURCES = { french, english, undated } satisfies Record<string, Source>;

const mentionOf = (source: Source, words: string) =>
  anEventMention({ trigger: span(source.text, words), participants: [] });
const stage = (source: Source, words: string) => ({
  holder: null,
  holderName: null,
  statementId: null,
  sourceId: source.id,
  asOf: null,
  span: span(source.text, words),
  text: words,
  condition: null,
});
const seenIn = (source: Source, words: string): Event['mentions'][number] => ({
  sourceId: source.id,
  key: 'v0',
  span: span(source.text, words),
  time: null,
  reasons: [],
});

const summitId = anId('ev', 'summit');
const denied: Event['stages'][number] = {
  ...stage(french, 'pas de plans'),
  stage: 'agreed-in-principle',
  claim: 'denied',
};
const reported: Event['stages'][number] = {
  ...stage(english, 'agreed in principle'),
  stage: 'agreed-in-principle',
  claim: 'reported',
};
/** As the first Source alone knows it, then with the second. */
export const SUMMIT_FIRST = anEvent({
  id: summitId,
  participants: [
    {
      actorId: venn.id,
      name: 'Orla Venn',
      role: 'actor',
      spans: [{ sourceId: french.id, span: span(FRENCH, 'Orla Venn') }],
    },
  ],
  mentions: [seenIn(french, 'sommet')],
  stages: [denied],
});
export const SUMMIT = anEvent({
  ...SUMMIT_FIRST,
  triggers: ['sommet', 'summit'],
  participants: [
    ...SUMMIT_FIRST.participants,
    {
      actorId: adair.id,
      name: 'Pell Adair',
      role: 'recipient',
      spans: [{ sourceId: english.id, span: span(ENGLISH, 'Pell Adair') }],
    },
  ],
  time: aTime('2031-05-01'),
  timeSourceId: english.id,
  place: { name: 'Port-Aubrac', country: null, kind: 'city', span: null },
  mentions: [...SUMMIT_FIRST.mentions, seenIn(english, 'summits')],
  stages: [denied, reported],
  independentSources: 2,
});

const side = (statement: Statement) => ({
  sourceId: statement.sourceId,
  statementId: statement.id,
  holderName: statement.speaker.name,
  span: statement.parts[0] ?? { start: 0, end: 1 },
  text: statement.text,
});
export const DISPUTE = aComparison(side(planless), side(agreed), { eventId: summitId });
export const UTTERANCE = anUtterance({
  statementIds: [planless.id, agreed.id],
  actorId: venn.id,
  independentSources: 2,
});
const UTTERANCE_FIRST = { ...UTTERANCE, statementIds: [planless.id], independentSources: 1 };

const assign = (entity: string, to: Actor) => ({ entity, actorId: to.id, probability: 1, reasons: [] });
const key = (id: string) => [{ id, key: `key of ${id}` }];
const signature = Array.from({ length: 128 }, (_, i) => i * 33_554_431);

function bundle(source: Source, statements: Statement[], delta: Partial<LinkDelta>): Bundle {
  const words = source === french ? 'sommet' : 'summits';
  const entities = (delta.entities ?? []).map(({ entity, actorId }) =>
    anEntity({ key: entity, name: Object.values(ACTORS).find((known) => known.id === actorId)?.name.fr ?? entity }),
  );
  const events = delta.mentions ? [mentionOf(source, words)] : [];
  return {
    source,
    raw: Buffer.from(source.text),
    extraction: anExtraction(source, { statements, entities, events }),
    delta: aDelta(source, delta),
  };
}

export const BUNDLES = {
  french: bundle(french, [planless, talks], {
    actors: [venn, marle, lior, tarvie],
    entities: [assign('e0', venn), assign('e1', marle), assign('e2', lior), assign('e3', tarvie)],
    mentions: [{ mention: 'v0', eventId: summitId }],
    events: [SUMMIT_FIRST],
    utterances: [UTTERANCE_FIRST],
    utteranceOf: [{ statementId: planless.id, utteranceId: UTTERANCE.id }],
    keys: {
      actors: key(venn.id),
      events: key(summitId),
      utterances: key(UTTERANCE.id),
      bands: ['band 1', 'band 2'],
      signature,
    },
  }),
  english: bundle(english, [agreed, soldiers], {
    actors: [adair],
    entities: [assign('e0', adair)],
    mentions: [{ mention: 'v0', eventId: summitId }],
    events: [SUMMIT],
    utterances: [UTTERANCE],
    utteranceOf: [{ statementId: agreed.id, utteranceId: UTTERANCE.id }],
    comparisons: [DISPUTE],
  }),
  undated: bundle(undated, [tea], {}),
} satisfies Record<string, Bundle>;

/** Name of the statement with an id, for tables of expected results. */
export const nameOf = (id: string): string =>
  Object.entries(STATEMENTS).find(([, statement]) => statement.id === id)?.[0] ?? id;
