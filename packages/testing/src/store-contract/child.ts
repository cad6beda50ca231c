import { generateBundles } from '../generate-statements.ts';
import type { StoreAdapter } from './adapter.ts';

/** Run as a process of its own: `child.ts MODULE PLACE write|claim`. Prints a line for each step. */
const [, , module = '', place = '', task] = process.argv;
const { open } = (await import(module)) as Pick<StoreAdapter, 'open'>;
const store = await open(place, { leaseSeconds: 0.5 });

if (task === 'claim') {
  const claimed = await store.jobs.claim('child');
  process.stdout.write(`claimed ${claimed?.item.name}\n`);
  setInterval(() => null, 1_000);
} else {
  for (const bundle of generateBundles({ statements: 4_000, perSource: 40, seed: 7 })) {
    await store.writer.put(bundle);
    process.stdout.write('put\n');
  }
  await store.close();
}
