import { z } from 'zod';
import { CodeParams } from './code.ts';
import { ERROR_CODES } from './dixit-error.ts';

export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** An error as it travels: a code and its parameters. `phrases` makes message and hint of them. */
export const ErrorBody = z.strictObject({ code: ErrorCode, params: CodeParams });
export type ErrorBody = z.infer<typeof ErrorBody>;
