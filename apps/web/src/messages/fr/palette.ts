import type { Messages } from '../en/index.ts';

export const palette: Messages['palette'] = {
  title: 'Commandes et noms',
  placeholder: 'Un écran, un nom, une commande…',
  open: 'Commandes et noms (Ctrl K)',
  close: 'Fermer',
  none: 'Rien de ce nom.',
  screens: 'Écrans',
  commands: 'Commandes',
  saved: 'Recherches enregistrées',
  actors: 'Acteurs',
  events: 'Évènements',
  sources: 'Sources',
  searchFor: (text) => `Chercher ${text} dans les déclarations`,
  theme: (name) => `Thème\u00a0: ${name}`,
  language: (name) => `Langue\u00a0: ${name}`,
  export: (format) => `Exporter en ${format}`,
  freeze: 'Figer cette liste',
  keep: 'Enregistrer cette recherche',
  help: 'Raccourcis clavier',
};
