export const session = {
  title: 'Sign in',
  hint: 'This server asks for a key. Whoever runs it gives you one.',
  key: 'Key',
  signIn: 'Sign in',
  signOut: 'Sign out',
  session: 'Session',
  wrong: 'Check the key: it begins with dixit_.',
  roles: { reader: 'Reader', editor: 'Editor', admin: 'Administrator' },
};
