import { DixitError, type ErrorCode, type NounOfId, nounOfId } from '@dixit/model';
import type { Context } from './context.ts';
import { exitOfItems } from './exit-codes.ts';
import { reportOf } from './report.ts';

/** Does the same for every id; what is wrong with one is said and does not stop the others. */
export async function eachId(
  context: Context,
  ids: readonly string[],
  noun: NounOfId | null,
  act: (id: string, noun: NounOfId) => Promise<void>,
): Promise<number> {
  const failed: ErrorCode[] = [];
  for (const id of ids) {
    try {
      const found = nounOfId(id);
      if (found === null || (noun !== null && found !== noun))
        throw new DixitError('NOT_FOUND', { noun: noun ?? '', id });
      await act(id, found);
    } catch (thrown) {
      const { error } = await reportOf(thrown, { ...context, command: null });
      if (error.code !== 'NOT_FOUND' && error.code !== 'SPAN_MISMATCH') throw thrown;
      failed.push(error.code);
      context.output.problem(
        context.output.isJson ? JSON.stringify({ error }) : `${error.code}: ${error.message}\n${error.hint}`,
      );
    }
  }
  return exitOfItems(ids.length, failed);
}
