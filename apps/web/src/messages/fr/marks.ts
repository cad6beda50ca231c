import type { Desk } from '../en/desk.ts';
import { n } from './count.ts';

export const marks: Desk['marks'] = {
  title: 'Notes et étiquettes',
  add: 'Ajouter une étiquette ou une note',
  addTag: 'Étiquette',
  addNote: 'Note',
  keep: 'Ajouter',
  kept: 'Enregistré',
  remove: 'Retirer',
  untag: (tag) => `Retirer ${tag}`,
  all: 'Tout voir',
  allTags: 'Étiquettes',
  allNotes: 'Notes',
  notes: (count) => n(count, 'note', 'notes'),
  noTags: 'Rien ne porte encore d’étiquette.',
  noNotes: 'Aucune note de ce genre.',
  noNotesYet:
    'Personne n’a encore écrit de note. Déclarations, sources, évènements et acteurs en reçoivent, comme des étiquettes.',
  counts: {
    statement: (count) => n(count, 'déclaration', 'déclarations'),
    source: (count) => n(count, 'source', 'sources'),
    event: (count) => n(count, 'évènement', 'évènements'),
    actor: (count) => n(count, 'acteur', 'acteurs'),
  },
  rename: 'Renommer',
  renameTag: (tag) => `Renommer ${tag}`,
  keepName: 'Renommer partout',
  renamed: (tag) => `S’appelle désormais ${tag}`,
  words: 'Mots d’une note',
  look: 'Chercher',
  orphanedOnly: 'seulement celles dont les mots ont disparu',
  orphaned: 'ses mots ne sont plus dans la source',
  ofAll: 'De tous',
};
