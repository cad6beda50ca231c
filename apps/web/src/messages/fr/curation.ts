import type { Desk } from '../en/desk.ts';
import { n } from './count.ts';

export const curation: Desk['curation'] = {
  title: 'Rectifier',
  actor: {
    merge: 'C’est le même que…',
    split: 'Ils sont deux…',
    rename: 'Renommer…',
    retype: 'Changer la nature…',
    alias: 'Noms…',
  },
  same: 'Acteurs qui sont aussi celui-ci',
  without: (name) => `Retirer ${name}`,
  nameIn: (language) => `Nom (${language})`,
  type: 'Cet acteur est',
  aliases: 'Connu sous les noms de\u00a0; décochez les faux',
  moreAliases: 'Autres noms, un par ligne',
  forms: 'Noms qui désignent quelqu’un d’autre',
  splitHint:
    'Ce qui répond aux noms et aux fonctions choisis devient un acteur à part, y compris dans les sources à venir.',
  newName: 'Nom de l’autre\u00a0; vide, le plus courant est pris',
  why: 'Pourquoi (pour le journal)',
  confirm: 'Faire',
  anyway: 'Faire quand même',
  noPreview: 'Dites ce qui doit changer\u00a0: ce qui en est touché s’affiche ici.',
  touches: (statements, sources) =>
    `Touche ${n(statements, 'déclaration', 'déclarations')} dans ${n(sources, 'source', 'sources')}. Rien n’est réécrit, tout s’annule.`,
  conflict: 'Quelqu’un l’a modifié entre-temps. Voici ce qui a été fait\u00a0:',
};
