import type { Desk } from '../en/desk.ts';

export const keys: Desk['keys'] = {
  title: 'Clés',
  hint: 'Chacun accède à ce serveur avec sa propre clé\u00a0; le journal dit quelle clé a fait quoi.',
  none: 'Aucune clé n’a encore été créée.',
  name: 'À qui est la clé',
  role: 'Elle permet de',
  roles: { reader: 'lire', editor: 'lire et corriger', admin: 'tout faire' },
  make: 'Créer une clé',
  made: (name) => `La clé de ${name}. Copiez-la maintenant\u00a0: personne ne pourra plus l’afficher.`,
  since: (date) => `créée le ${date}`,
  used: (date) => `utilisée la dernière fois le ${date}`,
  unused: 'pas encore utilisée',
  ended: (date) => `close le ${date}`,
  end: 'Clore la clé',
};
