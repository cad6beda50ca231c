import type { Desk } from '../en/desk.ts';
import { n } from './count.ts';

export const batch: Desk['batch'] = {
  title: 'Une liste de noms',
  hint: 'Des noms ou des expressions, un par ligne, cherchés un à un\u00a0: combien on en trouve, et comment y aller.',
  lines: (count) => n(count, 'ligne', 'lignes'),
  names: 'Noms ou expressions, un par ligne',
  file: 'Ou un tableau (CSV, TSV, texte)',
  fileHint: 'Choisissez-le ou déposez-le ici\u00a0; sa première colonne donne les noms.',
  mode: 'Chercher chacun comme',
  modes: {
    anywhere: 'locuteur, sujet ou mots',
    words: 'mots',
    by: 'locuteur',
    about: 'sujet',
    to: 'destinataire',
    via: 'relais',
    query: 'recherche à part entière',
  },
  within: 'Seulement dans cette recherche',
  ask: 'Tout chercher',
  found: 'Ce qui a été trouvé',
  name: 'Nom',
  statements: 'Déclarations',
  first: 'Première',
  last: 'Dernière',
  query: 'Recherche',
};
