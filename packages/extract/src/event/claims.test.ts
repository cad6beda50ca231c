import { describe, expect, it } from 'vitest';
import type { EventMention } from '@dixit/model';
import { sourceOf } from '../../test/helpers.ts';
import { extract } from '../extract.ts';
import { localeOf } from '../../test/time-fixtures.ts';

const told = (code: string, text: string) => {
  const source = sourceOf(text, code);
  const { events } = extract(source, localeOf(code));
  const stagesOf = ({ stages }: EventMention) => stages.map(({ stage, claim }) => `${stage} ${claim}`);
  return events.map((event) => ({
    type: event.type,
    mode: event.mode,
    word: text.slice(event.trigger.start, event.trigger.end),
    who: event.participants.map(({ name, role }) => `${name} ${role}`),
    time: event.time?.text ?? null,
    place: event.place?.name ?? null,
    stages: stagesOf(event),
  }));
};
const of = (code: string, text: string, word: string) => told(code, text).find((each) => each.word.includes(word));

describe('what the words around an event claim', () => {
  it('takes « lors de » for the event behind it, never for the one before', () => {
    const text = 'Anna Belmont veut rencontrer Karl Oberlin lors du sommet de mars à Vienne.';
    expect(of('fr', text, 'rencontrer')?.stages).toEqual(['proposed reported']);
  });

  it.each([
    [
      'fr',
      'Le Portugal a dit que si la guerre n’a pas commencé, la conférence aura lieu. La guerre du Portugal contre le Chili ?',
      'guerre',
    ],
  ])('takes a negation in a condition for no denial (%s)', (code, text, word) => {
    expect(of(code, text, word)?.stages ?? []).not.toContain('occurred denied');
  });

  it.each([
    [
      'fr',
      'Si les travaux avançaient, le sommet entre Anna Belmont et Karl Oberlin serait annulé, a dit Anna Belmont.',
    ],
    [
      'en',
      'If the work went on, the summit between Anna Belmont and Karl Oberlin would be cancelled, Anna Belmont said.',
    ],
  ])('takes a cancellation under a condition for a threat (%s)', (code, text) => {
    expect(of(code, text, code === 'fr' ? 'sommet' : 'summit')?.stages).toEqual(['cancelled threatened']);
  });

  it.each([
    ['fr', 'Anna Belmont craint une annulation du sommet avec Karl Oberlin.', 'sommet'],
    ['en', 'Anna Belmont fears that the summit with Karl Oberlin will be cancelled.', 'summit'],
  ])('takes a feared cancellation for a fear (%s)', (code, text, word) => {
    expect(of(code, text, word)?.stages).toContain('cancelled feared');
  });

  it.each([
    [
      'fr',
      'Une possible rencontre entre Anna Belmont et Karl Oberlin le mois prochain fait débat.',
      'rencontre',
      'proposed reported',
    ],
    [
      'fr',
      'La rencontre entre Anna Belmont et Karl Oberlin le mois prochain fait débat.',
      'rencontre',
      'scheduled reported',
    ],
    [
      'en',
      'A possible meeting between Anna Belmont and Karl Oberlin next month is debated.',
      'meeting',
      'proposed reported',
    ],
  ])('lets a date schedule only what nothing else stages: %s %s', (code, text, word, stage) => {
    expect(of(code, text, word)?.stages).toEqual([stage]);
  });

  it('leaves to a press conference the verb that holds it', () => {
    const text = 'Anna Belmont tiendra un point de presse sur ses discussions avec Karl Oberlin.';
    expect(of('fr', text, 'discussions')?.stages ?? []).not.toContain('scheduled reported');
  });

  it.each([
    ['fr', 'En cas d’invasion du Chili, le Portugal prendra des sanctions contre la Suède.', 'sanctions'],
    ['en', 'In the event of an invasion of Chile, Portugal would impose sanctions on Sweden.', 'sanctions'],
  ])('threatens the sanctions, not the attack that they would answer (%s)', (code, text, word) => {
    const events = told(code, text);
    expect(events.find((each) => each.word.includes(word))?.stages).toEqual(['proposed threatened']);
    expect(events.flatMap(({ type, stages }) => (type === 'ASSAULT' ? stages : []))).not.toContain(
      'occurred threatened',
    );
  });
});

describe('whom and when an event is of', () => {
  it.each([
    ['fr', 'Anna Belmont a rencontré Karl Oberlin au lieu de Pierre Vallon.', 'rencontré'],
    ['en', 'Anna Belmont met Karl Oberlin instead of Peter Vallon.', 'met'],
  ])('leaves out who is replaced (%s)', (code, text, word) => {
    const who = of(code, text, word)?.who ?? [];
    expect(who).toContain('Karl Oberlin actor');
    expect(who.join()).not.toContain('Vallon');
  });

  it.each([
    ['fr', 'Anna Belmont s’est entretenue avec Karl Oberlin par téléphone lundi.', 'phone'],
    ['fr', 'Anna Belmont s’est entretenue avec Karl Oberlin par visioconférence.', 'video'],
    ['en', 'Anna Belmont talked to Karl Oberlin by phone on Monday.', 'phone'],
  ])('reads the means behind a verb of meeting: %s %s', (code, text, mode) => {
    expect(told(code, text)[0]?.mode).toBe(mode);
  });

  it.each([
    ['fr', 'Anna Belmont, qui a rencontré Karl Oberlin en juillet, exhortera Pierre Vallon à partir.', 'exhortera'],
    ['en', 'Anna Belmont, who met Karl Oberlin in July, will urge Peter Vallon to leave.', 'urge'],
  ])('leaves the time of a relative clause to its verb (%s)', (code, text, word) => {
    expect(of(code, text, word)?.time).toBeNull();
  });

  it('takes who acts for no place', () => {
    const text = 'Lisbonne et Santiago accusent Stockholm de fraude. Le Portugal, le Chili et la Suède se taisent.';
    expect(of('fr', text, 'accusent')?.place ?? null).toBeNull();
  });

  it.each([
    ['fr', 'Anna Belmont et Karl Oberlin se sont rencontrés plusieurs fois à Vienne.'],
    ['en', 'Anna Belmont met Karl Oberlin several times in Vienna.'],
    ['fr', 'Anna Belmont veut parler de la libération de Karl Oberlin.'],
  ])('tells nothing of what is no event of its own: %s %s', (code, text) => {
    expect(told(code, text)).toEqual([]);
  });

  it.each([
    ['fr', 'Le Portugal dit n’avoir rien à voir avec cette attaque contre le Chili.', 'Portugal'],
    ['en', 'Portugal says it has nothing to do with the attack on Chile.', 'Portugal'],
  ])('makes who denies an attack its author, not its target (%s)', (code, text, name) => {
    const who = told(code, text).find(({ type }) => type === 'ASSAULT')?.who ?? [];
    expect(who.join()).not.toContain(`${name} recipient`);
  });
});
