import type { Messages } from '../en/index.ts';

export const query: Messages['query'] = {
  label: 'Chercher des déclarations',
  placeholder: 'par:nom sur:sommet depuis:2026-03 « mots exacts »',
  clear: 'Effacer la recherche',
  fault: (message, at) => `${message} (caractère ${at})`,
  literal: (text) => `Chercher ces mots tels quels : ${text}`,
};
