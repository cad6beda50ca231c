import type { Messages } from '../en/index.ts';
import { n, number } from './count.ts';

export const add: Messages['add'] = {
  title: 'Ajouter des articles',
  paste: 'Texte d’un article',
  pasteHint: 'Collez le texte tel quel ; menus et mentions sont mis de côté.',
  name: 'Nom',
  date: 'Publié',
  outlet: 'Média',
  files: 'Fichiers',
  filesHint:
    'Texte, Markdown, HTML, PDF, lignes JSON, ou archives de tout cela (zip, gz, WARC) ; choisissez-les ou déposez-les ici.',
  submit: 'Ajouter',
  sending: 'Envoi…',
  pasted: 'Texte collé',
  progress: (done, total) => `${number.format(done)} sur ${n(total, 'document lu', 'documents lus')}`,
  failed: (count) => n(count, 'échec', 'échecs'),
  cancel: 'Arrêter',
  retry: 'Réessayer les échecs',
  tooLarge: (name) => `${name} dépasse 50 Mo.`,
  job: 'Avancement',
};
