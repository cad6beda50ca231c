import { DixitError, type ErrorBody } from '@dixit/model';

/** What was wrong with a line. Nothing of what stands in it goes along. */
export const errorBodyOf = (error: unknown): ErrorBody =>
  error instanceof DixitError ? error.body : new DixitError('INTERNAL', {}).body;
