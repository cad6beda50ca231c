import type { Messages } from '../en/index.ts';

export const frame: Messages['frame'] = {
  skip: 'Aller au contenu',
  rail: 'Navigation principale',
  search: 'Recherche',
  events: 'Évènements',
  actors: 'Acteurs',
  sources: 'Sources',
  review: 'Relecture',
  compare: 'Comparer',
  jobs: 'Travaux',
  log: 'Journal',
  marks: 'Notes et étiquettes',
  batch: 'Une liste de noms',
  theme: 'Thème',
  themes: { system: 'Auto', light: 'Clair', dark: 'Sombre' },
  language: 'Langue',
  settings: 'Réglages et aide',
  help: 'Raccourcis clavier',
  title: 'Dixit',
  tagline: 'Qui a dit quoi, à qui, quand, selon quelle source',
};
