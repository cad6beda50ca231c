import { z } from 'zod';

/**
 * A sentence that has not been worded yet: a code and what it is about. `phrases` words it in French
 * or English where it is shown, so that stored values never hold a sentence.
 */
export const CodeParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type CodeParams = z.infer<typeof CodeParams>;

export const codeOf = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.strictObject({ code: z.enum(codes), params: CodeParams });
