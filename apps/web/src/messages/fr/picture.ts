import type { Desk } from '../en/desk.ts';
import { n } from './count.ts';

export const picture: Desk['picture'] = {
  lanes: 'Qui a parlé quand',
  lanesSummary: (speakers, statements) =>
    `${n(statements, 'déclaration', 'déclarations')} de ${n(speakers, 'locuteur', 'locuteurs')}`,
  lanesUndated: (count) => `${n(count, 'déclaration', 'déclarations')} sans date`,
  lanesMore: (count) => `${n(count, 'autre locuteur', 'autres locuteurs')} dans le tableau`,
  speaker: 'Locuteur',
  date: 'Date',
  words: 'Mots',
  kind: 'Forme',
  source: 'Source',
  uncertain: 'à un moment de la barre',
  dots: 'Les chiffres côte à côte',
  dotsSummary: (count) => n(count, 'chiffre', 'chiffres'),
};
