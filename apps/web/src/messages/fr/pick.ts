import type { Messages } from '../en/index.ts';
import { n } from './count.ts';

export const pick: Messages['pick'] = {
  row: (words) => `Sélectionner : ${words}`,
  bar: 'Sélection',
  picked: (count) => n(count, 'sélectionnée', 'sélectionnées'),
  full: (limit) => `On peut en sélectionner ${limit} au plus à la fois.`,
  hint: 'Maj pour une plage',
  accept: 'Accepter',
  reject: 'Rejeter',
  cite: 'Copier les références',
  copied: (count) => n(count, 'référence copiée', 'références copiées'),
  byHand: 'Références, à copier à la main',
  clear: 'Tout désélectionner',
  accepted: (count) => n(count, 'déclaration acceptée', 'déclarations acceptées'),
  rejected: (count) => n(count, 'déclaration rejetée', 'déclarations rejetées'),
  undo: 'Annuler',
  undone: 'Annulé',
  failed: 'Cela n’a pas pu être fait',
  dismiss: 'Fermer',
  toasts: 'Avis',
  export: 'Exporter',
  exportOf: (count) => `Exporter ${n(count, 'déclaration', 'déclarations')}`,
  formats: { csv: 'CSV, pour un tableur', jsonl: 'JSONL, un enregistrement par ligne' },
};
