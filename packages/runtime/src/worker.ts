import { DixitError } from '@dixit/model';
import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from './pool.ts';
import { prepare } from './stages.ts';

parentPort?.on('message', ({ number, input }: WorkerTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answerOf(number, input).then((answer) => parentPort?.postMessage(answer));
});

async function answerOf(number: number, input: WorkerTask['input']): Promise<WorkerAnswer> {
  try {
    return { number, prepared: await prepare(input) };
  } catch (error) {
    return { number, error: error instanceof DixitError ? error.body : { code: 'INTERNAL', params: {} } };
  }
}
