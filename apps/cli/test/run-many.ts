// Runs the command lines given as JSON, one after the other in this one process, and prints what each did.
import { main } from '../src/cli.ts';
import { readEnv } from '../src/env.ts';

interface Did {
  code: number;
  stdout: string;
  stderr: string;
}

const lines = JSON.parse(process.argv[2] ?? '[]') as string[][];
const env = await readEnv();
const write = process.stdout.write.bind(process.stdout);
const did: Did[] = [];
process.setMaxListeners(0);
for (const words of lines) {
  const one: Did = { code: 0, stdout: '', stderr: '' };
  process.stdout.write = into(one, 'stdout');
  process.stderr.write = into(one, 'stderr');
  one.code = await main(words, env);
  did.push(one);
}
write(`${JSON.stringify(did)}\n`);

function into(one: Did, stream: 'stdout' | 'stderr'): typeof process.stdout.write {
  return (chunk: string | Uint8Array): boolean => {
    one[stream] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  };
}
