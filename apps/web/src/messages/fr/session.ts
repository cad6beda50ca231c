import type { Messages } from '../en/index.ts';

export const session: Messages['session'] = {
  title: 'Connexion',
  hint: 'Ce serveur demande une clé. Qui le tient vous en donne une.',
  key: 'Clé',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  session: 'Session',
  wrong: 'Vérifiez la clé\u00a0: elle commence par dixit_.',
  roles: { reader: 'Lecture', editor: 'Rédaction', admin: 'Administration' },
};
