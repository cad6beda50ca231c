import { locales } from '@dixit/locales';
import { expect, it } from 'vitest';
import { ingest } from './ingest.ts';

const LETTER = [
  'Notre phare se tait',
  'Depuis lundi, la coopérative du phare de Lysmar n’ouvre plus ses portes aux élèves du port, et personne n’en dit la raison.',
  'Nous demandons que la commune réponde, par écrit, à chacune des familles qui lui ont écrit depuis le mois de mars.',
];

const bylinesOf = async (...foot: string[]): Promise<string[]> => {
  const html = `<html lang="fr"><body><article><h1>${LETTER[0]}</h1>${[...LETTER.slice(1), ...foot]
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;
  const options = { name: 'lettre.html', mediaType: 'text/html', retrievedAt: '2031-03-04T00:00:00Z' };
  const { bylines } = await ingest(Buffer.from(html), options, { locales });
  return bylines.map(({ value }) => value);
};

it('takes the names at the foot of a letter for those who sign it, behind a call alone', async () => {
  expect(await bylinesOf('Bon vent à toutes et à tous !', 'Les Veilleurs, Radio Brume, Salins')).toEqual([
    'Les Veilleurs',
    'Radio Brume',
    'Salins',
  ]);
  expect(await bylinesOf('Les Veilleurs, Radio Brume, Salins')).toEqual([]);
  expect(await bylinesOf('Bon vent à tous !', 'Les Veilleurs, Radio Brume : la suite demain.')).toEqual([]);
  expect(await bylinesOf('Bon vent à tous !', 'Le phare rouvrira jeudi, a dit la mairie')).toEqual([]);
});
