import {
  COMMANDS,
  COMMAND_NAMES,
  type CommandName,
  type CommandSpec,
  GLOBAL_OPTIONS,
  isCommand,
} from '../command-table.ts';
import type { Messages } from '../messages/index.ts';
import type { OptionName } from '../messages/messages.ts';
import type { OptionSpec } from '../option-spec.ts';

/** What a word at the cursor can become. */
export interface Candidate {
  value: string;
  description: string;
}

/** What is to be offered: words known here, names of the data under a field of the query, or files. */
export type Offer =
  | { from: 'words'; candidates: Candidate[] }
  | { from: 'names'; field: string; text: string; before: string }
  | { from: 'files' };

/**
 * What the last of the words can become; the words are those after `dixit`, up to the cursor. A shell may hand in
 * `--sort=new` as one word or as three.
 */
export function offerFor(typed: readonly string[], messages: Messages): Offer {
  const words = typed.filter((word, i) => word !== '=' || i === 0);
  const current = typed.at(-1) === '=' ? '' : (words.at(-1) ?? '');
  const before = typed.at(-1) === '=' ? words : words.slice(0, -1);
  const command = commandOf(before);
  const spec: CommandSpec | null = command === null ? null : COMMANDS[command];
  const options: Readonly<Record<string, OptionSpec>> = { ...GLOBAL_OPTIONS, ...spec?.options };

  const inline = /^--([\w-]+)=(.*)$/su.exec(current);
  if (inline) return valueOffer(options[inline[1] ?? ''], inline[2] ?? '', `--${inline[1]}=`);
  const open = optionOf(before.at(-1), options);
  if (open?.type === 'string') return valueOffer(open, current, '');
  if (current.startsWith('-')) return wordsOffer(current, optionCandidates(options, before, messages));
  if (command === null || spec === null) return wordsOffer(current, commandCandidates(messages));
  if (spec.actions && operandsOf(before, command, options) === 0) {
    return wordsOffer(current, spec.actions.map(bare));
  }
  return spec.completes === 'file' ? { from: 'files' } : { from: 'words', candidates: [] };
}

const bare = (value: string): Candidate => ({ value, description: '' });

function wordsOffer(current: string, all: readonly Candidate[]): Offer {
  return { from: 'words', candidates: all.filter(({ value }) => value.startsWith(current)) };
}

function valueOffer(option: OptionSpec | undefined, text: string, before: string): Offer {
  if (option?.completes === 'file') return { from: 'files' };
  if (option?.completes !== undefined) return { from: 'names', field: option.completes, text, before };
  const choices = option?.choices?.map((choice) => bare(before + choice)) ?? [];
  return wordsOffer(before + text, choices);
}

const commandCandidates = (messages: Messages): Candidate[] =>
  COMMAND_NAMES.map((value) => ({ value, description: messages.summaries[value] }));

function optionCandidates(
  options: Readonly<Record<string, OptionSpec>>,
  before: readonly string[],
  messages: Messages,
): Candidate[] {
  return Object.keys(options)
    .filter((name) => !before.includes(`--${name}`))
    .map((name) => ({ value: `--${name}`, description: messages.options[name as OptionName] }));
}

function optionOf(word: string | undefined, options: Readonly<Record<string, OptionSpec>>): OptionSpec | undefined {
  if (word?.startsWith('--')) return options[word.slice(2)];
  return Object.values(options).find(({ short }) => short !== undefined && word === `-${short}`);
}

/** Words that are neither an option nor the value of one. */
function plainWords(words: readonly string[], options: Readonly<Record<string, OptionSpec>>): string[] {
  return words.filter((word, i) => !word.startsWith('-') && optionOf(words[i - 1], options)?.type !== 'string');
}

function commandOf(words: readonly string[]): CommandName | null {
  return plainWords(words, GLOBAL_OPTIONS).find(isCommand) ?? null;
}

function operandsOf(
  words: readonly string[],
  command: CommandName,
  options: Readonly<Record<string, OptionSpec>>,
): number {
  const plain = plainWords(words, options);
  return plain.length - plain.indexOf(command) - 1;
}
