/** One option of the command line. Parsing, help and completion read it. */
export interface OptionSpec {
  type: 'string' | 'boolean';
  short?: string;
  /** What stands for the value in the help. */
  value?: string;
  choices?: readonly string[];
  /** What every value looks like. */
  pattern?: RegExp;
  /** Nothing as a value takes back what was set. */
  mayBeEmpty?: boolean;
  /** Bounds of a whole number, both allowed. */
  least?: number;
  most?: number;
  /** What a shell completes a value to: a name of the data under this field of the query, or files. */
  completes?: string;
}

export const switchOn = (short?: string): OptionSpec =>
  short === undefined ? { type: 'boolean' } : { type: 'boolean', short };

export const valued = (value: string, rest: Omit<OptionSpec, 'type' | 'value'> = {}): OptionSpec => ({
  type: 'string',
  value,
  ...rest,
});
