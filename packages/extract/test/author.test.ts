import { expect, it } from 'vitest';
import { said } from './helpers.ts';

const who = (text: string, language = 'fr') => said(text, language).map((each) => [each[2], each[3]]);

it('a document speaks for whoever wrote or issued it', () => {
  expect(who('Varo publie le livre d’Émile Tarnier sur les ports. L’ouvrage dénonce la fatigue des mots.')).toEqual([
    ['L’ouvrage', 'Émile Tarnier'],
  ]);
  expect(
    who(
      'A report by the Marine Institute of Norland said stocks had halved. The report said fishing should stop.',
      'en',
    ),
  ).toEqual([
    ['the Marine Institute of Norland', 'Marine Institute of Norland'],
    ['The report', 'Marine Institute of Norland'],
  ]);
  expect(who('The report of last summer is out. The report said fishing should stop.', 'en')).toEqual([
    ['The report', 'report'],
  ]);
});

it('an acronym in brackets tells how far a name goes', () => {
  expect(who('L’ONG Mers et Côtes Vivantes (MCV) salue la décision : « C’est un grand jour. »')).toEqual([
    ['L’ONG Mers et Côtes Vivantes (MCV)', 'ONG Mers et Côtes Vivantes (MCV)'],
  ]);
  expect(who('The Department of Harbours and Coasts (DHC) said the ruling was a mistake.', 'en')).toEqual([
    ['The Department of Harbours and Coasts (DHC)', 'Department of Harbours and Coasts (DHC)'],
  ]);
});

it('the place where something is speaks of itself no more than its preposition lets it', () => {
  expect(
    who('La route reste fermée à Valbourg, comme nous le raconte Basile*, 34 ans. « J’attends », glisse-t-il.').at(-1),
  ).toEqual(['il', 'Basile']);
});

it('« comme l’explique X », « comme nous le dit X » close what X says', () => {
  expect(said('La route reste fermée, comme nous le raconte Yoran Melin, 34 ans.')[0]?.slice(0, 2)).toEqual([
    'La route reste fermée',
    'raconte',
  ]);
  expect(who('Comme l’explique Zora Melin, 45 ans, maire de Valbourg, la digue tiendra.')).toEqual([
    ['Zora Melin, 45 ans, maire de Valbourg', 'Zora Melin'],
  ]);
});
