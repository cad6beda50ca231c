import { n, number } from './count.ts';

export const bulk = {
  title: 'Decide on all of these',
  what: 'What to do',
  does: {
    accept: 'accept',
    reject: 'reject',
    clear: 'take the verdict away',
    tag: 'put a tag on',
    untag: 'take a tag off',
  },
  overwrites: 'also where somebody has decided otherwise',
  changes: (changed: number, selected: number) =>
    `Changes ${number.format(changed)} of ${n(selected, 'statement', 'statements')}.`,
  skipped: {
    same: (count: number) => `${n(count, 'is', 'are')} so already`,
    decided: (count: number) => `${n(count, 'has', 'have')} been decided otherwise`,
    gone: (count: number) => `${n(count, 'is', 'are')} no longer there`,
  },
  done: (count: number) => `${n(count, 'statement', 'statements')} changed`,
};
