import type { Messages } from '../en/index.ts';
import { n, number } from './count.ts';

export const actor: Messages['actor'] = {
  title: 'Acteurs',
  list: (count) => n(count, 'acteur', 'acteurs'),
  names: 'Aussi appelé',
  roles: 'Fonctions et descriptions',
  asOf: (date) => `au ${date}`,
  tabs: { by: 'De', about: 'Sur', to: 'À', through: 'Par son relais' },
  tabsLabel: 'Déclarations',
  none: {
    by: 'Aucune déclaration de cet acteur.',
    about: 'Aucune déclaration sur cet acteur.',
    to: 'Rien n’a été dit à cet acteur.',
    through: 'Rien n’a été transmis par cet acteur.',
  },
  events: 'Évènements auxquels il prend part',
  noEvents: 'Aucun évènement.',
  matrix: 'De qui il parle, en tableau',
  back: 'Tous les acteurs',
  counts: (by, about, to) => `${number.format(by)} de · ${number.format(about)} sur · ${number.format(to)} à`,
  empty: 'Aucun acteur ne correspond.',
};
