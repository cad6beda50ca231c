import type { Context } from '../context.ts';
import type { Messages } from '../messages/index.ts';
import { reportOf } from '../report.ts';

/** One thing that must be right; `remedy` says what to do where it is not. */
export interface Check {
  check: keyof Messages['doctor'];
  ok: boolean;
  detail: string;
  remedy: string | null;
}

/** Looks; whatever is thrown is what is wrong. */
export async function attempt(context: Context, check: Check['check'], look: () => Promise<string>): Promise<Check> {
  try {
    return { check, ok: true, detail: await look(), remedy: null };
  } catch (thrown) {
    return wrong(context, check, await detailOf(thrown, context));
  }
}

export const wrong = ({ messages }: Context, check: Check['check'], detail: string): Check => ({
  check,
  ok: false,
  detail,
  remedy: messages.remedies[check],
});

/** What is wrong, in words already. */
export class Finding extends Error {}

async function detailOf(thrown: unknown, context: Context): Promise<string> {
  if (thrown instanceof Finding) return thrown.message;
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && 'syscall' in thrown) {
    return `${thrown.code} ${context.messages.notWritable}`;
  }
  const { error } = await reportOf(thrown, { ...context, command: null });
  return error.code === 'INTERNAL' && thrown instanceof Error ? thrown.message : `${error.code}: ${error.message}`;
}
