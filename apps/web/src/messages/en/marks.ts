export const marks = {
  title: 'Notes and tags',
  add: 'Add a tag or a note',
  addTag: 'Tag',
  addNote: 'Note',
  keep: 'Add',
  kept: 'Kept',
  remove: 'Remove',
  untag: (tag: string) => `Take off ${tag}`,
};
