import type { ErrorCode } from '@dixit/model';
import type { Context } from './context.ts';
import { exitOfItems } from './exit-codes.ts';
import { reportOf } from './report.ts';

/** Does the same for every address; what is wrong with one is said and does not stop the others. */
export async function eachAddress(
  context: Context,
  urls: readonly string[],
  act: (url: string) => Promise<void>,
): Promise<number> {
  const failed: ErrorCode[] = [];
  for (const url of urls) {
    try {
      await act(url);
    } catch (thrown) {
      const { error } = await reportOf(thrown, { ...context, command: null });
      if (urls.length === 1 || !isOfOne(error.code)) throw thrown;
      failed.push(error.code);
      context.output.problem(
        context.output.isJson ? JSON.stringify({ error }) : `${error.code}: ${error.message}\n${error.hint}`,
      );
    }
  }
  return exitOfItems(urls.length, failed);
}

/** Whether an error is about the one address, not about the whole command. */
const isOfOne = (code: ErrorCode): boolean =>
  code.startsWith('FETCH_') || ['FEED_UNREADABLE', 'NOT_FOUND', 'INPUT_INVALID'].includes(code);
