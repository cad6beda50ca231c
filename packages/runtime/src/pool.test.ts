import { expect, it, onTestFinished } from 'vitest';
import { createPool } from './pool.ts';

const input = (name: string, text = 'Orla Venn said: "We will be there on Thursday."') => ({
  bytes: Buffer.from(text),
  options: { name, retrievedAt: '2031-03-05T00:00:00Z' },
});

/** A thread that dies of the document `fatal` and gives back the name of any other. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ number, input }) => {
    if (input.options.name === 'fatal') process.exit(1);
    if (input.options.name === 'broken') throw new Error('x');
    parentPort.postMessage({ number, prepared: input.options.name });
  });
`)}`,
);

it('loses with a thread only the document that killed it', async () => {
  const pool = createPool({ size: 2, script: SCRIPT });
  onTestFinished(async () => await pool.close());
  const names = ['a', 'fatal', 'b', 'broken', 'c', 'fatal', 'd'];
  const settled = await Promise.allSettled(names.map((name) => pool.prepare(input(name))));
  expect(settled.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.code))).toEqual([
    'a',
    'JOB_FAILED',
    'b',
    'JOB_FAILED',
    'c',
    'JOB_FAILED',
    'd',
  ]);
});

it('reads documents, and says what is wrong with one', async () => {
  const pool = createPool({ size: 1 });
  onTestFinished(async () => await pool.close());
  const [good, empty] = await Promise.allSettled([pool.prepare(input('a')), pool.prepare(input('b', ''))]);
  expect(good).toMatchObject({ status: 'fulfilled', value: { source: { language: 'en' } } });
  expect(empty).toMatchObject({ status: 'rejected', reason: { code: 'SOURCE_EMPTY', params: { name: 'b' } } });
});
