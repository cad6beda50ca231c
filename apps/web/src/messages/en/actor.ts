import { n, number } from './count.ts';

export const actor = {
  title: 'Actors',
  list: (count: number) => n(count, 'actor', 'actors'),
  names: 'Also called',
  roles: 'Offices and descriptions',
  asOf: (date: string) => `as of ${date}`,
  tabs: { by: 'By', about: 'About', to: 'To', through: 'Through' },
  tabsLabel: 'Statements',
  none: {
    by: 'No statement by this actor.',
    about: 'No statement about this actor.',
    to: 'Nothing was said to this actor.',
    through: 'Nothing was passed on by this actor.',
  },
  events: 'Events they take part in',
  noEvents: 'No event.',
  matrix: 'Whom they speak of, as a table',
  back: 'All actors',
  counts: (by: number, about: number, to: number) =>
    `${number.format(by)} by · ${number.format(about)} about · ${number.format(to)} to`,
  empty: 'No actor fits.',
};
