import type { ExportJob } from './format.ts';

type Base = Pick<ExportJob, 'base'>;

/** Addresses in the dashboard; they stand for the things themselves in linked data. */
export const linkTo = {
  statement: ({ base }: Base, id: string): string => `${base}/?sel=${id}`,
  source: ({ base }: Base, id: string): string => `${base}/sources/${id}`,
  event: ({ base }: Base, id: string): string => `${base}/events/${id}`,
  actor: ({ base }: Base, id: string): string => `${base}/actors/${id}`,
  search: ({ base }: Base, query: string): string => `${base}/?${new URLSearchParams({ q: query }).toString()}`,
};
