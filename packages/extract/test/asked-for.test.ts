import { describe, expect, it } from 'vitest';
import { extracted } from './helpers.ts';

const said = (text: string, language = 'fr') =>
  extracted(text, language).statements.map(({ speaker, addressee, text: words }) => [
    speaker.name,
    addressee?.text ?? null,
    words,
  ]);

describe('what is asked for', () => {
  it.each([
    ['Les pompiers réclament davantage de moyens.', ['pompiers', null, 'davantage de moyens']],
    [
      'L’association demande beaucoup plus de places en crèche.',
      ['association', null, 'beaucoup plus de places en crèche'],
    ],
    ['Paul Roy a demandé aux élus une prime.', ['Paul Roy', 'élus', 'une prime']],
    [
      'Paul Roy a demandé à la ministre davantage de lits à la frontière du parc.',
      ['Paul Roy', 'la ministre', 'davantage de lits à la frontière du parc'],
    ],
  ])('may be an amount, and stand behind whoever is asked: %s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('an outlet', () => {
  it('is called by its name with the article that belongs to it, and listens under it', () => {
    expect(
      said('« C’est faux », a déclaré au Monde Paul Rivat. Selon Le Monde, la ministre a reçu le rapport.'),
    ).toEqual([
      ['Paul Rivat', 'Monde', 'C’est faux'],
      ['Le Monde', null, 'la ministre a reçu le rapport'],
    ]);
    expect(said('Mara Velin a dit au journal Le Phare qu’elle partait.')).toEqual([
      ['Mara Velin', 'journal Le Phare', 'elle partait'],
    ]);
    expect(said('Selon le Guardian, le port fermera.')).toEqual([['Guardian', null, 'le port fermera']]);
  });

  it('is told something though its noun means every day elsewhere', () => {
    expect(said('Paul Roy a déclaré au quotidien régional : « Le parti doit être entendu. »')).toEqual([
      ['Paul Roy', 'quotidien régional', 'Le parti doit être entendu.'],
    ]);
  });
});

it('whose adjunct the speaker is does not listen', () => {
  expect(said('« Le toit a été refait », confirme Anne Mérel, adjointe au maire.')).toEqual([
    ['Anne Mérel', null, 'Le toit a été refait'],
  ]);
});

it('an infinitive may stand behind a comma too many', () => {
  expect(said('L’entreprise affirmait hier, avoir respecté la loi.')).toEqual([
    ['entreprise', null, 'avoir respecté la loi'],
  ]);
  expect(said('Oslo disait vendredi, accepter « les grandes lignes » du plan.')).toEqual([
    ['Norvège', null, 'accepter « les grandes lignes » du plan'],
  ]);
});

it('what is only explained is not said', () => {
  expect(said('Paul Roy a expliqué brièvement ce que deviendrait le chantier.')).toEqual([]);
});
