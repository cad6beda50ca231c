import { EventMention, type Entity, type Mention } from '@dixit/model';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../test/helpers.ts';
import { casesOf, documentOf, localeOf, onDay } from '../../test/time-fixtures.ts';
import { read as readWords } from '../reading/reading.ts';
import { findTemporals } from '../temporal/index.ts';
import { findEvents } from './index.ts';

interface Case {
  text: string;
  /** Names that stand in the text, to be taken for mentions of known entities. */
  names: string[];
  type: string;
  mode: string | null;
  trigger: string;
  participants: string[];
  time: string | null;
  place: string | null;
  stage: string;
  claim: string;
  condition?: string;
}

const KNOWN = ['Radek Osmar', 'Mara Velin', 'la Kestrie'];

function entitiesOf(): Entity[] {
  return KNOWN.map((name, i) => ({
    key: `e${i}`,
    name,
    type: name.startsWith('la') ? 'country' : 'person',
    names: [name],
    roles: [],
    country: null,
    gender: 'unknown',
    plural: false,
    mentions: [],
  }));
}

function mentionsOf(text: string, names: readonly string[]): Mention[] {
  return names
    .flatMap((name): Mention[] =>
      [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
        span: { start: index, end: index + name.length },
        text: name,
        form: 'name',
        type: name.startsWith('la') ? 'country' : 'person',
        entity: `e${KNOWN.indexOf(name)}`,
      })),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

function read(code: string, text: string, names: readonly string[], doubtful = false) {
  const source = documentOf(text, onDay('2025-10-11'));
  const locale = localeOf(code);
  const temporals = findTemporals({ source, locale, quotations: [] }).expressions;
  const mentions = mentionsOf(text, names);
  const blocks = source.blocks.map((block, index) => ({ ...block, index }));
  const reading = readWords({ source: { ...sourceOf(text, code), ...source }, locale, blocks, quotations: [] });
  const found = { mentions, entities: entitiesOf(), statements: [], temporals, reading };
  return findEvents({ source, locale, ...found, doubtful });
}

describe.each(['fr', 'en'])('cases of %s', (code) => {
  it.each(casesOf<Case[]>(code, 'events'))('$text', (expected) => {
    const [event, ...others] = read(code, expected.text, expected.names);
    expect(others).toEqual([]);
    expect(EventMention.safeParse(event).error).toBeUndefined();
    expect({
      type: event?.type,
      mode: event?.mode,
      trigger: expected.text.slice(event?.trigger.start, event?.trigger.end),
      participants: event?.participants.map(({ name }) => name),
      time: event?.time?.edtf ?? null,
      place: event?.place?.name ?? null,
      stage: event?.stages[0]?.stage,
      claim: event?.stages[0]?.claim,
    }).toEqual({
      type: expected.type,
      mode: expected.mode,
      trigger: expected.trigger,
      participants: expected.participants,
      time: expected.time,
      place: expected.place,
      stage: expected.stage,
      claim: expected.claim,
    });
    expect(event?.stages[0]?.condition?.text).toBe(expected.condition);
  });
});

describe('findEvents', () => {
  it('joins what is one and keeps apart what is two', () => {
    const text =
      'Le sommet entre Radek Osmar et Mara Velin a débuté mardi à 15H00 GMT.\nLa réunion s’est terminée.\nLe sommet entre Radek Osmar et Mara Velin en juin 2024 à Genève avait échoué.';
    const events = read('fr', text, ['Radek Osmar', 'Mara Velin']);
    expect(events.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['sommet', 'a débuté', 'réunion', 's’est terminée'],
      ['sommet'],
    ]);
    expect(events[0]?.time?.instant).toBe('2025-10-07T15:00:00Z');
    expect(events[0]?.stages.map(({ stage }) => stage)).toEqual(['under-way', 'concluded']);
    expect(events.map(({ key }) => key)).toEqual(['v0', 'v1']);
  });

  it('keeps no event without participant and time', () => {
    expect(read('fr', 'Des sanctions, une rencontre, une frappe.', [])).toEqual([]);
  });

  it('leaves the time of a press conference to the press conference', () => {
    const text = 'Mara Velin donnera une conférence de presse (dès 20h15) après son entretien avec Radek Osmar.';
    expect(read('fr', text, ['Mara Velin', 'Radek Osmar'])[0]?.time).toBeNull();
  });

  const wordsOf = (text: string, events: readonly EventMention[]) =>
    events.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));

  it('takes the two leaders for those whom the document names', () => {
    const text = 'Appel entre Radek Osmar et Mara Velin\nLes deux présidents se parleront mardi à 15H00 GMT.';
    const [event, ...others] = read('fr', text, ['Radek Osmar', 'Mara Velin']);
    expect(others).toEqual([]);
    expect(event?.participants.map(({ entity }) => entity)).toEqual(['e0', 'e1']);
    expect(wordsOf(text, event ? [event] : [])).toEqual([['Appel', 'se parleront']]);
  });

  it('hears of a meeting in words that do not name it', () => {
    const text =
      'Le sommet entre Radek Osmar et Mara Velin est proposé.\nIl n’existe aucun projet concret.\nOn craint une annulation.';
    const events = read('fr', text, ['Radek Osmar', 'Mara Velin']);
    expect(wordsOf(text, events)).toEqual([['sommet', 'proposé', 'aucun projet concret', 'craint une annulation']]);
    expect(events[0]?.stages.map(({ stage }) => stage)).toEqual(['proposed', 'not-planned', 'cancelled']);
  });

  it('keeps an old meeting and a planned one of the same two apart', () => {
    const text =
      'Radek Osmar rencontrera Mara Velin à Genève.\nLa seule rencontre entre Radek Osmar et Mara Velin remonte à juin 2019.';
    const events = read('fr', text, ['Radek Osmar', 'Mara Velin']);
    expect(events.map(({ time }) => time?.edtf ?? null)).toEqual([null, '2019-06']);
  });

  it.each([
    ['fr', 'Radek Osmar a refusé de répondre mardi.'],
    ['fr', 'Radek Osmar n’a pas exclu Mara Velin.'],
    ['fr', 'Radek Osmar réclame le départ des unités massées.'],
    ['fr', 'Radek Osmar a reçu une lettre.'],
    ['en', 'Radek Osmar declined to give a date.'],
    ['en', 'Radek Osmar struck a softer note.'],
  ])('takes a turn of phrase for no event, in %s: %s', (code, text) => {
    expect(read(code, text, ['Radek Osmar', 'Mara Velin'])).toEqual([]);
  });

  it('gives the doubtful ones to those who ask', () => {
    const text = 'Radek Osmar declined to give a date.';
    expect(read('en', text, ['Radek Osmar'], true).map(({ type }) => type)).toEqual(['REJECT']);
  });

  it('reads how long it lasted, not how long it may', () => {
    const text =
      'Radek Osmar a rencontré Mara Velin vendredi pendant plus de deux heures.\nL’appel de Radek Osmar durera cinq heures.';
    const lengths = read('fr', text, ['Radek Osmar', 'Mara Velin']).flatMap(({ durations }) => durations ?? []);
    const start = text.indexOf('deux heures');
    expect(lengths).toEqual([
      { value: 'PT2H', qualifier: 'more-than', span: { start, end: start + 11 }, text: 'deux heures' },
    ]);
  });

  it.each([
    [
      'fr',
      'Radek Osmar a rencontré Mara Velin pendant trois heures, assure l’agence, qui ne compte pas la pause.',
      'ne compte pas la pause',
    ],
    ['fr', 'Radek Osmar a rencontré Mara Velin pendant trois heures, pauses non comprises.', 'pauses non comprises'],
    ['en', 'Radek Osmar met Mara Velin for three hours, breaks included.', 'breaks included'],
    ['en', 'Radek Osmar met Mara Velin for three hours without a break.', 'without a break'],
    ['en', 'Radek Osmar met Mara Velin for three hours; the break was short.', undefined],
  ])('reads what a length leaves out, %s: %s', (code, text, scope) => {
    const lengths = read(code, text, ['Radek Osmar', 'Mara Velin']).flatMap(({ durations }) => durations ?? []);
    expect(lengths.map((length) => [length.value, length.scope])).toEqual([['PT3H', scope]]);
  });

  it.each([
    [
      'fr',
      'Les troupes de la Kestrie se sont retirées mardi. Radek Osmar dément cette information.',
      'dément cette information',
    ],
    ['en', 'The troops of Radek Osmar withdrew on Tuesday. Mara Velin disputes that.', 'disputes that'],
  ])('hears in %s whom the sentence before is denied by', (code, text, words) => {
    const [event] = read(code, text, ['Radek Osmar', 'Mara Velin', 'la Kestrie']);
    const denied = event?.stages.find(({ claim }) => claim === 'denied');
    const start = text.indexOf(words);
    expect(event?.type).toBe('RETREAT');
    expect(denied?.span).toEqual({ start, end: start + words.length });
    expect(denied?.holderName).toBe(code === 'fr' ? 'Radek Osmar' : 'Mara Velin');
  });

  it('takes what must come before something planned for no more than proposed', () => {
    const text = 'The summit will open only after Radek Osmar has met Mara Velin in Vienna.';
    const events = read('en', text, ['Radek Osmar', 'Mara Velin']);
    const met = events.flatMap(({ stages }) => stages).filter(({ text: words }) => words === 'only after');
    expect(met.map(({ stage }) => stage)).toEqual(['proposed']);
  });

  it('takes a name that no list knows, right before harm done, for where it was done', () => {
    const [event] = read('en', 'Radek Osmar spoke on Tuesday of the Lormund strike.', ['Radek Osmar']);
    expect(event?.place?.name).toBe('Lormund');
    expect(event?.participants).toEqual([]);
  });

  it('gives each stage to the event of its own clause', () => {
    const text = 'Le sommet de Radek Osmar est annulé, mais l’appel avec Mara Velin est prévu mardi.';
    const events = read('fr', text, ['Radek Osmar', 'Mara Velin']);
    expect(events.map(({ stages }) => stages.map(({ stage }) => stage))).toEqual([['cancelled'], ['scheduled']]);
  });
});
