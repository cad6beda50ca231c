import { describe, expect, it } from 'vitest';
import { read } from './workspaces.ts';

const ENV_FILES = ['packages/runtime/src/env.ts', 'apps/web/src/lib/env.ts'];
const names = (text: string): Set<string> => new Set(text.match(/\b(?:DIXIT_[A-Z_]+|DATABASE_URL)\b/gu));

const known = names(ENV_FILES.map(read).join('\n'));
const page = read('docs/operation.md');
const settings = page.slice(page.indexOf('## Settings'), page.indexOf('## What a server tells'));

describe('what is said about running a server', () => {
  it('names every variable that a process reads, and none that it does not', () => {
    expect([...names(settings)].toSorted()).toEqual([...known].toSorted());
  });

  it('sets no variable in the containers that nothing reads', () => {
    const others = [...names(read('deploy/compose.yaml') + read('deploy/Dockerfile') + read('deploy/entry.sh'))];
    expect(others.filter((name) => !known.has(name))).toEqual([]);
  });

  it('gives the containers things to do that there are', () => {
    const commands = [...read('deploy/compose.yaml').matchAll(/^ {4}command: \[(\w+)\]/gmu)].map(
      ([, word]) => word ?? '',
    );
    const table = read('apps/cli/src/command-table.ts');
    const unknown = commands.filter((word) => word !== 'server' && word !== 'web' && !table.includes(`\n  ${word}: {`));
    expect([commands.length > 2, unknown]).toEqual([true, []]);
  });
});
