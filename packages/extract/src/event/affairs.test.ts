import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../test/helpers.ts';
import { localeOf } from '../../test/time-fixtures.ts';
import { extract } from '../extract.ts';

const told = (code: string, text: string) =>
  extract(sourceOf(text, code), localeOf(code)).events.map(({ type, mode, participants, time, stages }) => ({
    type,
    mode,
    who: participants.map(({ name, role }) => `${role} ${name}`),
    time: time?.text ?? null,
    stages: stages.map(({ stage }) => stage),
  }));
const kindsOf = (code: string, text: string) => told(code, text).map(({ type, mode }) => `${type} ${mode ?? '-'}`);

describe('affairs at home', () => {
  it.each([
    ['fr', 'Le procès du notaire Armand Vesoult s’est ouvert lundi à Brannes.', 'ACCUSE investigate', 'under-way'],
    ['fr', 'Le notaire Armand Vesoult sera jugé à partir du 9 avril.', 'ACCUSE investigate', 'scheduled'],
    ['en', 'The trial of the notary, Armand Vesoult, opened on Monday.', 'ACCUSE investigate', 'under-way'],
  ])('%s: %s', (code, text, kind, stage) => {
    expect(kindsOf(code, text)).toEqual([kind]);
    expect(told(code, text)[0]).toMatchObject({ who: ['recipient Armand Vesoult'], stages: [stage] });
  });

  it.each([
    ['fr', 'La cour a condamné mardi Armand Vesoult, notaire à la retraite, à deux ans de prison.', 'SANCTION convict'],
    ['fr', 'Les secours ont évacué le 3 mai 2031 une trentaine d’habitants de la rue Haute.', 'AID -'],
    ['en', 'The conductors’ union is angry. “We will strike on 4 May 2031,” it said.', 'PROTEST strike'],
    ['en', 'The strike on 4 May 2031 hit a depot.', 'ASSAULT aerial'],
  ])('%s: %s', (code, text, kind) => {
    expect(kindsOf(code, text)[0] ?? null).toBe(kind);
  });

  it.each([
    ['fr', 'L’orage a tué deux campeurs samedi. Six autres ont été blessés dans un incendie dimanche.'],
    ['en', 'The landslide killed two hikers on Saturday. Six were injured in a fire on Sunday.'],
    ['fr', 'Environ 300 personnes attendaient.'],
  ])('hears no attack: %s', (code, text) => {
    expect(told(code, text)).toEqual([]);
  });

  it.each([
    ['fr', 'La cour a reporté lundi le procès du notaire Armand Vesoult au 9 avril.', '9 avril'],
    ['en', 'The court on Monday postponed the trial of Armand Vesoult to April 9.', 'April 9'],
  ])('takes the day to which it is put off: %s', (code, text, time) => {
    expect(told(code, text)[0]).toMatchObject({ time, stages: ['postponed'] });
  });

  it('keeps the first word of a sentence, though a headline has it in capitals', () => {
    const text = 'Tram Talks end\n\nTalks between Ovelis and the Union of Conductors ended on Monday. Talks are hard.';
    expect(told('en', text)).toContainEqual(expect.objectContaining({ type: 'CONSULT', stages: ['concluded'] }));
  });

  it('keeps a family name whole that begins with an article', () => {
    const text = 'Maëlle Le Brennec a rencontré Yann Le Goffic mardi.';
    expect(told('fr', text)[0]?.who).toEqual(['actor Maëlle Le Brennec', 'actor Yann Le Goffic']);
  });

  it.each([
    ['fr', 'La préfète Sonia Talbec a reçu le 3 mai 2031 une délégation de bateliers.', 'actor Sonia Talbec'],
    ['en', 'The premier, Sonia Talbec, will visit the town on 3 May 2031.', 'actor Sonia Talbec'],
  ])('hears of a visit to people or a town without a name: %s', (code, text, who) => {
    expect(told(code, text)).toEqual([
      expect.objectContaining({ type: 'CONSULT', who: [who], time: expect.anything() }),
    ]);
  });

  it.each([
    ['fr', 'La préfète Sonia Talbec a reçu le 3 mai 2031 une lettre des bateliers.'],
    ['fr', 'La préfète Sonia Talbec a visité le 3 mai 2031 une exposition.'],
  ])('hears of none where nobody is received: %s', (code, text) => {
    expect(told(code, text)).toEqual([]);
  });

  it('leaves what somebody is accused of out of who', () => {
    const text = 'Sonia Talbec accused the government of Orvania of hiding it.';
    expect(told('en', text)[0]?.who).toEqual(['actor Sonia Talbec', 'recipient government of Orvania']);
  });
});
