import { INPUTS } from './inputs.gen.ts';
import { type OptionSpec, valued } from './option-spec.ts';

/** One field of an input of the API, as `inputs.gen.ts` holds it. */
export interface InputSpec {
  type: 'text' | 'number' | 'switch';
  choices?: readonly string[];
  least?: number;
  most?: number;
  fallback?: string | number;
  pattern?: string;
}

type Path = keyof typeof INPUTS;
type KeyOf<P extends Path> = keyof (typeof INPUTS)[P];
type ChoiceOf<T> = T extends { choices: readonly (infer V)[] } ? V : string;

/** The option that fills one field of an input; what it may hold is what the API takes there. */
export function optionFor<P extends Path>(path: P, key: KeyOf<P>, value: string): OptionSpec {
  const { choices, least, most, pattern }: InputSpec = INPUTS[path][key] as InputSpec;
  return valued(value, {
    ...(choices === undefined ? {} : { choices }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(pattern === undefined ? {} : { pattern: new RegExp(pattern, 'u') }),
  });
}

/** A value that parsing has checked against the choices of a field, typed as the API takes it. */
export function chosen<P extends Path, K extends KeyOf<P>>(
  path: P,
  key: K,
  value: string | undefined,
): ChoiceOf<(typeof INPUTS)[P][K]> | undefined {
  const { choices = [] }: InputSpec = INPUTS[path][key] as InputSpec;
  return choices.find((choice) => choice === value) as ChoiceOf<(typeof INPUTS)[P][K]> | undefined;
}
