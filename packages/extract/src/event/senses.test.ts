import { describe, expect, it } from 'vitest';
import { localeOf, sourceOf } from '../../test/helpers.ts';
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
});
