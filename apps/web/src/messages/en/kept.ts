import { n } from './count.ts';

export const kept = {
  button: 'Keep',
  title: 'Saved searches',
  none: 'None yet.',
  name: 'Name',
  save: 'Save this search',
  replaces: 'Replaces the one of this name.',
  saved: (name: string) => `Saved: ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `Removed: ${name}`,
  everything: 'everything',
  freezeTitle: 'Frozen list',
  freezeHint: 'A link that shows these rows as they are now, whatever is read or corrected later.',
  freeze: (count: number) => `Freeze ${n(count, 'statement', 'statements')}`,
  frozen: (time: string) => `Frozen as of ${time}`,
  frozenOf: 'What was asked:',
  frozenHint: 'These rows stay as they were; the evidence shows what is there today.',
  live: 'Back to the live search',
  empty: 'Nothing was found then.',
};
