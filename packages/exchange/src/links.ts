import { nounOfId } from '@dixit/model';
import type { ExportJob } from './format.ts';

type Base = Pick<ExportJob, 'base'>;

/** Addresses in the dashboard; they stand for the things themselves in linked data. */
export const linkTo = {
  statement: ({ base }: Base, id: string): string => `${base}/?sel=${id}`,
  source: ({ base }: Base, id: string): string => `${base}/sources/${id}`,
  event: ({ base }: Base, id: string): string => `${base}/events/${id}`,
  actor: ({ base }: Base, id: string): string => `${base}/actors/${id}`,
  /** A line of the log. */
  step: ({ base }: Base, entry: number): string => `${base}/log#${entry}`,
  /** What the line left in one of its slots; of line 0, what stood there before any. */
  revision: ({ base }: Base, entry: number, slot: string): string =>
    `${base}/log#${entry}/${slot.split('/').map(encodeURIComponent).join('/')}`,
  /** Whatever an id is of. */
  thing: (job: Base, id: string): string => {
    const noun = nounOfId(id);
    return noun === 'statement' || noun === 'source' || noun === 'event' || noun === 'actor'
      ? linkTo[noun](job, id)
      : `urn:dixit:${encodeURIComponent(id)}`;
  },
  search: ({ base }: Base, query: string): string => `${base}/?${new URLSearchParams({ q: query }).toString()}`,
};
