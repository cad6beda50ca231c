import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { isGone, nameOfWorker } from './worker-name.ts';

it('tells a process that has ended from one that lives, or that nothing is known of', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isGone(nameOfWorker())).toBe(false);
  expect(isGone(`${hostname()} ${pid} x`)).toBe(true);
  expect(isGone(`elsewhere.example ${pid} x`)).toBe(false);
  expect(isGone('one')).toBe(false);
});
