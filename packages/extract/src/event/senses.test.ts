import { describe, expect, it } from 'vitest';
import { localeOf, sourceOf } from '../../test/helpers.ts';
import { onDay } from '../../test/time-fixtures.ts';
import { extract } from '../index.ts';

function eventsOf(language: string, text: string) {
  return extract(sourceOf(text, language), localeOf(language)).events;
}

const namesOf = (language: string, text: string): [string, string[]][] =>
  eventsOf(language, text).map(({ type, participants }) => [type, participants.map(({ name }) => name)]);

describe('words that are another event, or none, beside others', () => {
  it.each([
    ['en', 'Tram drivers began a two-day strike in Lisbon on Monday.', 'PROTEST', 'strike'],
    ['en', 'The ferry union called a strike for 4 May 2031 over pay.', 'PROTEST', 'strike'],
    ['en', 'A strike destroyed a depot in Lisbon on Monday.', 'ASSAULT', 'aerial'],
    ['en', 'Ilan Osmar met Mara Velin in Lisbon on Monday.', 'CONSULT', null],
  ])('%s: %s', (language, text, type, mode) => {
    expect(eventsOf(language, text).map((event) => [event.type, event.mode])).toEqual([[type, mode]]);
  });

  it.each([
    ['en', 'The mill could not meet the demand for paper last year.'],
    ['en', 'Ilan Osmar had a heart attack in Lisbon on Monday.'],
    ['en', 'The choir meets in Lisbon every Monday.'],
    ['en', 'Ilan Osmar moved to Lisbon in March.'],
    ['en', 'Ilan Osmar spoke to reporters in Lisbon on Monday.'],
    ['fr', 'La réunion de la chorale a lieu à Lisbonne chaque lundi.'],
    ['fr', 'Ilan Osmar a été opéré mardi à Lisbonne après une attaque cardiaque.'],
  ])('%s: nothing in %s', (language, text) => {
    expect(eventsOf(language, text)).toEqual([]);
  });
});

describe('who takes part', () => {
  it.each([
    [
      'fr',
      'Radek Osmar, Ilse Dorn et Mara Velin se sont entretenus dimanche à Lisbonne.',
      ['Radek Osmar', 'Ilse Dorn', 'Mara Velin'],
    ],
    [
      'fr',
      'Mara Velin a rencontré Radek Osmar, Ilse Dorn et Ilan Marek dimanche.',
      ['Mara Velin', 'Radek Osmar', 'Ilse Dorn', 'Ilan Marek'],
    ],
    [
      'en',
      'Radek Osmar, Ilse Dorn and Mara Velin met in Lisbon on Sunday.',
      ['Radek Osmar', 'Ilse Dorn', 'Mara Velin'],
    ],
    ['en', 'Radek Osmar and Ilse Dorn spoke by phone on Sunday night.', ['Radek Osmar', 'Ilse Dorn']],
    ['fr', 'Radek Osmar a proposé jeudi à Mara Velin une rencontre en mer.', ['Radek Osmar', 'Mara Velin']],
  ])('%s: %s', (language, text, names) => {
    expect(namesOf(language, text)).toEqual([['CONSULT', names]]);
  });

  it('gives the stage of a meeting agreed to in principle to the meeting', () => {
    const [event, ...others] = eventsOf('en', 'Ilse Dorn has agreed in principle to a summit with Radek Osmar.');
    expect(others).toEqual([]);
    expect(event?.type).toBe('CONSULT');
    expect(event?.stages.map(({ stage }) => stage)).toEqual(['agreed-in-principle']);
  });

  it('reads "put off" as postponed', () => {
    const [event] = eventsOf('en', 'The summit between Norway and Italy has been put off until 20 March.');
    expect(event?.stages.map(({ stage }) => stage)).toEqual(['postponed']);
  });

  it.each([
    [
      'fr',
      'La Norvège menace l’Italie de sanctions.',
      [
        ['Norvège', 'actor'],
        ['Italie', 'recipient'],
      ],
    ],
    [
      'en',
      'Norway threatened Italy with sanctions.',
      [
        ['Norway', 'actor'],
        ['Italy', 'recipient'],
      ],
    ],
  ])('%s: says who is threatened with sanctions: %s', (language, text, parties) => {
    const sanction = eventsOf(language, text).find(({ type }) => type === 'SANCTION');
    expect(sanction?.participants.map(({ name, role }) => [name, role])).toEqual(parties);
  });

  it('ends a list where the names behind the comma are the subject of what follows', () => {
    const [event] = eventsOf('fr', 'En cas d’invasion de la Norvège, l’Italie et la Suède prendront des mesures.');
    expect(event?.participants.map(({ name }) => name)).toEqual(['Norvège']);
  });

  it('takes who holds the meeting of a body with the body', () => {
    const [event] = eventsOf('fr', 'Mara Velin a tenu lundi une réunion du Conseil de la digue.');
    expect(event?.participants.map(({ name }) => name)).toEqual(['Mara Velin', 'Conseil de la digue']);
  });

  it('reads "the call on" as a call', () => {
    const [event] = eventsOf('en', 'Ilse Dorn described the call on 4 May 2031 as useful.');
    expect([event?.type, event?.mode, event?.time?.edtf]).toEqual(['CONSULT', 'phone', '2031-05-04']);
  });

  it('takes no delay for a length, and two plans of one time for one', () => {
    const delayed = eventsOf('en', 'The summit between Norway and Italy was put back two days.');
    expect(delayed.map(({ durations }) => durations)).toEqual([undefined]);
    const text =
      'Mara Velin et Radek Osmar se sont parlé. Ils doivent se revoir en mai 2031. Une nouvelle rencontre en mai 2031 ? Rien n’est prévu.';
    const published = onDay('2031-02-14');
    const { events } = extract({ ...sourceOf(text, 'fr'), published }, localeOf('fr'));
    const planned = events.filter(({ time }) => time?.edtf === '2031-05');
    expect(planned).toHaveLength(1);
  });

  it.each([
    ['fr', 'Ilse Dorn et Radek Osmar discuteront des négociations de mars 2031.'],
    ['en', 'Ilse Dorn and Radek Osmar will discuss the talks of March 2031.'],
  ])('%s: keeps what two talk about apart from their talk: %s', (language, text) => {
    const talk = eventsOf(language, text).find(({ participants }) => participants.length === 2);
    expect(talk?.type).toBe('CONSULT');
    expect(talk?.time).toBeNull();
  });
});
