import type { Desk } from '../en/desk.ts';
import { n, number } from './count.ts';

export const bulk: Desk['bulk'] = {
  title: 'Décider de tout ce lot',
  what: 'Que faire',
  does: {
    accept: 'accepter',
    reject: 'rejeter',
    clear: 'retirer l’avis',
    tag: 'mettre une étiquette',
    untag: 'retirer une étiquette',
  },
  overwrites: 'aussi là où quelqu’un en a décidé autrement',
  changes: (changed, selected) => `Change ${number.format(changed)} sur ${n(selected, 'déclaration', 'déclarations')}.`,
  skipped: {
    same: (count) => n(count, 'l’est déjà', 'le sont déjà'),
    decided: (count) => n(count, 'décidée autrement', 'décidées autrement'),
    gone: (count) => n(count, 'n’existe plus', 'n’existent plus'),
  },
  done: (count) => n(count, 'déclaration changée', 'déclarations changées'),
};
