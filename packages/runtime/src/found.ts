import { DixitError, type NounOfId } from '@dixit/model';

/** The value, or `NOT_FOUND` with what was looked for. */
export function found<T>(value: T | null, noun: NounOfId, id: string): T {
  if (value === null) throw new DixitError('NOT_FOUND', { noun, id });
  return value;
}
