import { n } from './count.ts';

export const histogram = {
  title: 'When it was said',
  since: 'From',
  until: 'To',
  dates: 'Dates',
  apply: 'Set dates',
  reset: 'All dates',
  undated: (count: number) => `${n(count, 'statement', 'statements')} without a date`,
  bar: (label: string, count: number) => `${label}: ${n(count, 'statement', 'statements')}`,
  period: 'Period',
  total: 'Total',
  summary: (bars: number, from: string, to: string) => `${n(bars, 'period', 'periods')} from ${from} to ${to}`,
  units: { day: 'per day', week: 'per week', month: 'per month', year: 'per year' },
};
