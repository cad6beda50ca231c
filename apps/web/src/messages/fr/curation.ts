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
  event: {
    merge: 'C’est le même que…',
    split: 'Il y en a deux…',
    move: 'Une mention va ailleurs…',
    correct: 'Type, date, lieu…',
  },
  sameEvent: 'Évènements qui sont aussi celui-ci',
  mentions: 'Mentions',
  oneMention: 'Un seul passage en parle : il n’y a rien à séparer.',
  splitEventHint: 'Cochez ce qui parle d’un autre évènement ; il devient un évènement à part, avec ce qui en est dit.',
  moveTo: 'L’évènement dont il s’agit',
  eventType: 'Type',
  eventMode: 'Manière',
  noMode: 'aucune en particulier',
  timeHint: '2031, 2031-03, 2031-03-04 ou 2031-03-04T15:00+01:00 ; vide si nul ne le sait.',
  placeKind: 'Le lieu est',
  places: {
    city: 'une ville',
    region: 'une région',
    country: 'un pays',
    building: 'un bâtiment',
    virtual: 'en ligne ou au téléphone',
    other: 'autre chose',
  },
  judge: {
    comparison: { confirmed: 'Cette comparaison est juste', rejected: 'Elle ne l’est pas' },
    utterance: { confirmed: 'Ce sont les mêmes propos', rejected: 'Ce ne sont pas les mêmes' },
  },
  judged: { confirmed: 'Confirmé', rejected: 'Rejeté', none: 'Avis retiré' },
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
