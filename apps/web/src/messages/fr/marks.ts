import type { Desk } from '../en/desk.ts';

export const marks: Desk['marks'] = {
  title: 'Notes et étiquettes',
  add: 'Ajouter une étiquette ou une note',
  addTag: 'Étiquette',
  addNote: 'Note',
  keep: 'Ajouter',
  kept: 'Enregistré',
  remove: 'Retirer',
  untag: (tag) => `Retirer ${tag}`,
};
