import type { Messages } from '../en/index.ts';
import { n } from './count.ts';

export const drawer: Messages['drawer'] = {
  title: 'Preuve',
  close: 'Fermer',
  said: 'Comment elle est attribuée',
  relay: 'Comment elle est arrivée ici',
  relayUnknown: 'directement, d’après le texte',
  confidence: 'Confiance',
  takenFor: { speaker: 'Locuteur reconnu', addressee: 'Destinataire reconnu' },
  comparisons: 'À côté d’autres sources',
  noComparisons: 'Aucune autre source n’en parle encore.',
  siblings: (count) => `Rapportée aussi par ${n(count, 'source', 'sources')}`,
  openText: 'Ouvrir le texte',
  openOriginal: 'Ouvrir l’original',
  cite: 'Copier la référence',
  copied: 'Copié',
  events: 'Évènements dont elle parle',
  translated: 'La citation est une traduction.',
  contextLabel: 'Les mots dans leur texte',
  gone: 'Cette déclaration n’est plus là : sa source a été relue ou retirée.',
  around: 'Dit vers ce moment',
  days: (count) => `± ${n(count, 'jour', 'jours')}`,
  thisSource: 'la source elle-même',
};
