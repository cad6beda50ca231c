import type * as Engine from '@dixit/runtime';
import { UsageError } from './args.ts';

/** The code of the engine. A bundle that was taken from its folder has none: that is a UsageError. */
export async function loadEngine(): Promise<typeof Engine> {
  try {
    return await import('@dixit/runtime');
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const isMissing = code.endsWith('MODULE_NOT_FOUND') && message.includes('@dixit/runtime');
    throw isMissing ? new UsageError('withoutEngine', '@dixit/runtime') : cause;
  }
}
