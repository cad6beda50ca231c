import { n } from './count.ts';

export const picture = {
  lanes: 'Who spoke when',
  lanesSummary: (speakers: number, statements: number) =>
    `${n(statements, 'statement', 'statements')} by ${n(speakers, 'speaker', 'speakers')}`,
  lanesUndated: (count: number) => `${n(count, 'statement', 'statements')} without a date`,
  lanesMore: (count: number) => `${n(count, 'further speaker', 'further speakers')} in the table`,
  speaker: 'Speaker',
  date: 'Date',
  words: 'Words',
  kind: 'Kind',
  source: 'Source',
  uncertain: 'some time within the bar',
  dots: 'The figures side by side',
  dotsSummary: (count: number) => n(count, 'figure', 'figures'),
};
