import { parseArgs } from 'node:util';
import { type CommandSpec, GLOBAL_OPTIONS } from './command-table.ts';
import type { OptionSpec } from './option-spec.ts';

export type Values = Readonly<Record<string, string | boolean | undefined>>;
export interface Args {
  values: Values;
  operands: readonly string[];
}

/** A command line that cannot be understood; `problem` is a key of the messages. */
export class UsageError extends Error {
  readonly problem:
    | 'unknownOption'
    | 'missingValue'
    | 'unexpectedValue'
    | 'badValue'
    | 'missingOperand'
    | 'oneFormat'
    | 'withoutEngine';
  readonly subject: string;
  readonly allowed: readonly string[];

  constructor(problem: UsageError['problem'], subject: string, allowed: readonly string[] = []) {
    super(`${problem} ${subject}`);
    this.problem = problem;
    this.subject = subject;
    this.allowed = allowed;
  }
}

/** Reads the words after the command. An excluded term of a query (`-src:x`) is no option. */
export function readArgs(words: readonly string[], spec: CommandSpec | null): Args {
  const options: Record<string, OptionSpec> = { ...GLOBAL_OPTIONS, ...spec?.options };
  const { values, positionals, tokens } = parseTolerantly(words, options);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) throw new UsageError('unknownOption', token.rawName, Object.keys(options));
    const isNextOption = token.inlineValue === false && token.value.startsWith('--');
    if (option.type === 'string' && (token.value === undefined || isNextOption)) {
      throw new UsageError('missingValue', token.rawName);
    }
    if (option.type === 'boolean' && token.value !== undefined) throw new UsageError('unexpectedValue', token.rawName);
    if (option.mayBeEmpty === true && token.value === '') continue;
    if (!isWithin(option, token.value)) throw new UsageError('badValue', `${token.rawName} ${token.value}`);
    if (option.pattern?.test(token.value ?? '') === false) {
      throw new UsageError('badValue', `${token.rawName} ${token.value}`);
    }
    if (option.choices && !option.choices.includes(token.value ?? '')) {
      throw new UsageError('badValue', `${token.rawName} ${token.value}`, option.choices);
    }
  }
  return { values, operands: positionals };
}

function isWithin({ least, most }: OptionSpec, value: string | undefined): boolean {
  if (least === undefined && most === undefined) return true;
  const number = Number(value);
  return Number.isInteger(number) && number >= (least ?? -Infinity) && number <= (most ?? Infinity);
}

function parseTolerantly(words: readonly string[], options: Readonly<Record<string, OptionSpec>>) {
  const isExcludedTerm = (word: string): boolean => /^-(?!-)(?:[\p{L}'’]+:|["«“(]|\p{L}+\s)/u.test(word);
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const after = end < 0 ? [] : words.slice(end + 1);
  const excluded = before.filter(isExcludedTerm);
  return parseArgs({
    args: [...before.filter((word) => !isExcludedTerm(word)), '--', ...excluded, ...after],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        short === undefined ? { type } : { type, short },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

export function text(args: Args, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

export const flag = (args: Args, name: string): boolean => args.values[name] === true;

/** A whole number within bounds, both of them allowed. */
export function wholeNumber(
  args: Args,
  name: string,
  fallback: number,
  { least = 0, most = Number.MAX_SAFE_INTEGER } = {},
): number {
  const value = text(args, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError('badValue', `--${name} ${value}`);
  return number;
}

/** The first operand as one of the actions of a command. */
export function actionOf<const T extends string>(args: Args, actions: readonly T[]): T {
  const [word] = args.operands;
  if (word === undefined) throw new UsageError('missingOperand', actions.join('|'));
  const action = actions.find((candidate) => candidate === word);
  if (action === undefined) throw new UsageError('badValue', word, actions);
  return action;
}

export function requireOperands(args: Args, what: string, from = 0): string[] {
  const rest = args.operands.slice(from);
  if (rest.length === 0) throw new UsageError('missingOperand', what);
  return rest;
}
