import type { Clock } from '@dixit/model/ports';

export const systemClock: Clock = {
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
};
