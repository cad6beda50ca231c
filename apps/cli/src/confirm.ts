import { createInterface } from 'node:readline/promises';
import { flag } from './args.ts';
import type { Context } from './context.ts';

/** Whether a command may do what cannot be undone: by `--yes`, or by an answer at a terminal. */
export async function isConfirmed(
  { args, messages, output }: Context,
  command: string,
  question: string,
): Promise<boolean> {
  if (flag(args, 'yes')) return true;
  if (!process.stdin.isTTY || flag(args, 'no-input')) {
    output.problem(messages.needsYes(command));
    return false;
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^[yo]/iu.test((await prompt.question(question)).trim());
  } finally {
    prompt.close();
  }
}
