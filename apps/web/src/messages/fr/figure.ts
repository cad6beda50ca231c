import type { Messages } from '../en/index.ts';

export const figure: Messages['figure'] = {
  asTable: 'Voir en tableau',
  asPicture: 'Voir en image',
  svg: 'Enregistrer en SVG',
  csv: 'Enregistrer en CSV',
};
