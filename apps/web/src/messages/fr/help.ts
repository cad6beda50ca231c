import type { Messages } from '../en/index.ts';

export const help: Messages['help'] = {
  title: 'Raccourcis clavier',
  close: 'Fermer',
  enabled: 'Les raccourcis à une touche sont actifs',
  keys: {
    focus: 'Aller à la recherche',
    palette: 'Chercher commandes et noms',
    next: 'Ligne suivante',
    previous: 'Ligne précédente',
    open: 'Ouvrir la preuve',
    back: 'Fermer, revenir d’un niveau',
    nextSpan: 'Déclaration suivante dans un texte',
    previousSpan: 'Déclaration précédente dans un texte',
    copy: 'Copier mots, référence et lien',
    pick: 'Sélectionner la ligne',
    pickRange: 'Sélectionner jusqu’ici',
    accept: 'Accepter la sélection',
    reject: 'Rejeter la sélection',
    undo: 'Annuler',
    table: 'Graphique en tableau',
    help: 'Cette aide',
    goSearch: 'Aller à la recherche',
    goEvents: 'Aller aux évènements',
    goActors: 'Aller aux acteurs',
    goSources: 'Aller aux sources',
  },
};
