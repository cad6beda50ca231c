import { DixitError, type ErrorBody } from '@dixit/model';
import { type Phrases } from '@dixit/phrases';
import { type QueryFault } from '@dixit/model/query';
import { UsageError } from './args.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import type { Messages } from './messages/index.ts';
import { nearest } from './nearest.ts';

/** An error in words, as `--json` prints it. */
export interface WordedError {
  code: ErrorBody['code'];
  message: string;
  hint: string;
  id?: string;
}

export function worded(error: ErrorBody, phrases: Phrases): WordedError {
  const { message, hint } = phrases.error(error);
  const fault = error.code === 'QUERY_INVALID' ? faultWords(error, phrases) : null;
  const id = error.params['id'];
  return {
    code: error.code,
    message: fault === null ? message : `${message} ${fault}`,
    hint,
    ...(typeof id === 'string' ? { id } : {}),
  };
}

/** The parser's problem and the place it points at. */
function faultWords({ params }: ErrorBody, phrases: Phrases): string {
  const fault = {
    code: String(params['problem']) as QueryFault['code'],
    value: String(params['value'] ?? ''),
    allowed: String(params['allowed'] ?? '')
      .split(', ')
      .filter((value) => value !== ''),
  };
  return `${phrases.queryFault(fault)} (${Number(params['start'] ?? 0) + 1}).`;
}

/** Whatever was thrown, as words and an exit code. */
export async function reportOf(
  thrown: unknown,
  { phrases, messages, command }: { phrases: Phrases; messages: Messages; command: string | null },
): Promise<{ error: WordedError; exit: number; cause: unknown }> {
  if (thrown instanceof UsageError) {
    const { problem, subject, allowed } = thrown;
    const near = problem === 'unknownOption' ? nearest(subject.replace(/^-+/u, ''), allowed) : null;
    const list = problem === 'unknownOption' ? (near === null ? '' : `--${near}`) : allowed.join(', ');
    const message = messages.usageErrors[problem](subject, list);
    return {
      error: { code: 'INPUT_INVALID', message, hint: messages.seeHelp(command) },
      exit: EXIT.usage,
      cause: thrown,
    };
  }
  const error = thrown instanceof DixitError ? thrown : (await import('@dixit/client')).errorOf(thrown);
  return { error: worded(error.body, phrases), exit: exitCodeOf(error.code), cause: error.cause ?? error };
}
