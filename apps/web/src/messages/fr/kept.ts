import type { Messages } from '../en/index.ts';
import { n } from './count.ts';

export const kept: Messages['kept'] = {
  button: 'Garder',
  title: 'Recherches enregistrées',
  none: 'Aucune pour l’instant.',
  name: 'Nom',
  save: 'Enregistrer cette recherche',
  replaces: 'Remplace celle qui porte ce nom.',
  saved: (name) => `Enregistrée\u00a0: ${name}`,
  remove: (name) => `Retirer ${name}`,
  removed: (name) => `Retirée\u00a0: ${name}`,
  everything: 'tout',
  freezeTitle: 'Liste figée',
  freezeHint: 'Un lien qui montre ces lignes telles qu’elles sont maintenant, quoi qu’on lise ou corrige ensuite.',
  freeze: (count) => `Figer ${n(count, 'déclaration', 'déclarations')}`,
  frozen: (time) => `État figé au ${time}`,
  frozenOf: 'Ce qui était demandé\u00a0:',
  frozenHint: 'Ces lignes restent telles quelles\u00a0; la preuve montre ce qui est là aujourd’hui.',
  live: 'Revenir à la recherche vivante',
  empty: 'Rien n’avait été trouvé alors.',
};
