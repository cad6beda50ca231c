import type { Messages } from '../en/index.ts';
import { n } from './count.ts';

export const histogram: Messages['histogram'] = {
  title: 'Quand cela a été dit',
  since: 'Du',
  until: 'Au',
  dates: 'Dates',
  apply: 'Appliquer',
  reset: 'Toutes les dates',
  undated: (count) => `${n(count, 'déclaration', 'déclarations')} sans date`,
  bar: (label, count) => `${label} : ${n(count, 'déclaration', 'déclarations')}`,
  period: 'Période',
  total: 'Total',
  summary: (bars, from, to) => `${n(bars, 'période', 'périodes')}, de ${from} à ${to}`,
  units: { day: 'par jour', week: 'par semaine', month: 'par mois', year: 'par an' },
};
