import type { Messages } from '../en/index.ts';

export const state: Messages['state'] = {
  loading: 'Chargement…',
  errorTitle: 'Chargement impossible',
  stale: 'Voici les derniers résultats.',
  again: 'Un nouvel essai a lieu toutes les cinq secondes.',
  retry: 'Réessayer',
  notFound: 'Il n’y a rien à cette adresse.',
  notFoundHint: 'L’élément a pu être retiré, ou le lien est incomplet.',
  home: 'Retour à la recherche',
  empty: 'Rien ici pour l’instant.',
};
