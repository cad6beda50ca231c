import { n } from './count.ts';

export const batch = {
  title: 'A list of names',
  hint: 'Names or phrases, one per line, each looked for by itself: how much there is of each, and the way to it.',
  lines: (count: number) => n(count, 'line', 'lines'),
  names: 'Names or phrases, one per line',
  file: 'Or a table (CSV, TSV, text)',
  fileHint: 'Choose it or drop it here; its first column holds the names.',
  mode: 'Look for each as',
  modes: {
    anywhere: 'speaker, subject or words',
    words: 'words',
    by: 'speaker',
    about: 'subject',
    to: 'whom it is said to',
    via: 'whom it came through',
    query: 'a search of its own',
  },
  within: 'Only within this search',
  ask: 'Look for all of them',
  found: 'What was found',
  name: 'Name',
  statements: 'Statements',
  first: 'First',
  last: 'Last',
  query: 'Search',
};
