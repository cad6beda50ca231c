import { errorOf } from '@dixit/client';

/** Whether a call failed because nobody answered, rather than by an answer. */
export function isAway(error: unknown): boolean {
  const { code } = errorOf(error);
  if (code === 'SERVER_UNREACHABLE') return true;
  return code === 'INTERNAL' && error instanceof Error && !('data' in error && error.data);
}
