import type { Job, JobProgress } from '@dixit/model';
import type { Context } from './context.ts';
import { clock, createMeter } from './output/meter.ts';

type Shown = Pick<Context, 'output' | 'phrases' | 'messages'>;

/** Shows the steps of one job as they come: how many are done, how fast, and how long the rest takes. */
export function jobProgress({ output, phrases, messages }: Shown): (progress: JobProgress) => void {
  const rateOf = createMeter();
  return ({ job, item }) => {
    const finished = job.done + job.failed;
    const rate = rateOf(finished);
    output.progress.show({
      counts: `${finished}/${job.total}`,
      share: job.total === 0 ? 0 : finished / job.total,
      facts: [
        job.failed > 0 ? messages.failedDocuments(phrases.number(job.failed)) : '',
        ...(rate === null ? [] : [messages.perSecond(phrases.number(rounded(rate))), leftOf(job, rate, messages)]),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      name: item?.name ?? '',
    });
  };
}

const rounded = (rate: number): number => (rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate));

/** Of a job that is still being filled nobody knows how long it takes. */
function leftOf({ isOpen, total, done, failed }: Job, rate: number, messages: Shown['messages']): string {
  return isOpen || rate === 0 ? '' : messages.timeLeft(clock((total - done - failed) / rate));
}
