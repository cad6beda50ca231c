import { n } from './count.ts';

export const curation = {
  title: 'Put right',
  actor: {
    merge: 'This is the same as…',
    split: 'These are two…',
    rename: 'Rename…',
    retype: 'Change the kind…',
    alias: 'Names…',
  },
  same: 'Actors that are this one too',
  without: (name: string) => `Leave out ${name}`,
  nameIn: (language: string) => `Name (${language})`,
  type: 'This actor is',
  aliases: 'Known as; untick what is wrong',
  moreAliases: 'Other names, one per line',
  forms: 'Names that are somebody else',
  splitHint: 'What fits the names and the offices chosen becomes an actor of its own, also in sources that come later.',
  newName: 'Name of the other; empty takes the commonest',
  why: 'Why (for the log)',
  confirm: 'Do it',
  anyway: 'Do it all the same',
  noPreview: 'Say what is to change, and what it touches is shown here.',
  touches: (statements: number, sources: number) =>
    `Touches ${n(statements, 'statement', 'statements')} in ${n(sources, 'source', 'sources')}. Nothing is rewritten; it can be taken back.`,
  conflict: 'Somebody changed it in the meantime. This is what was done:',
};
