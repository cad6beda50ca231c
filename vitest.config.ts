import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Two even on a machine of two cores: many tests wait for processes that they started. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** How long a state is waited for: a busy machine only makes a test slower. */
const expect = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'apps/{cli,server}/{src,test}/**/*.test.ts',
            'apps/web/src/**/*.test.ts',
            'bench/src/**/*.test.ts',
          ],
          testTimeout: 90_000,
          maxWorkers,
          expect,
        },
      },
      { test: { name: 'architecture', include: ['test/**/*.test.ts'], testTimeout: 90_000, maxWorkers, expect } },
      {
        test: { name: 'examples', include: ['examples/test/**/*.test.ts'], testTimeout: 90_000, maxWorkers, expect },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/web/test/**/*.test.ts'],
          globalSetup: ['apps/web/test/shared.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          expect,
        },
      },
    ],
  },
});
