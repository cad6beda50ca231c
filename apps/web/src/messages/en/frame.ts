export const frame = {
  skip: 'Skip to content',
  rail: 'Main',
  search: 'Search',
  events: 'Events',
  actors: 'Actors',
  sources: 'Sources',
  theme: 'Theme',
  themes: { system: 'Auto', light: 'Light', dark: 'Dark' },
  language: 'Language',
  help: 'Keyboard shortcuts',
  title: 'Dixit',
  tagline: 'Who said what, to whom, when, according to which source',
};
