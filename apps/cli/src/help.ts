import { COMMANDS, COMMAND_NAMES, type CommandName, type CommandSpec, GLOBAL_OPTIONS } from './command-table.ts';
import { EXIT } from './exit-codes.ts';
import { GRAMMAR_OPTIONS } from './grammar-options.ts';
import type { Messages } from './messages/index.ts';
import type { OptionName } from './messages/messages.ts';
import type { OptionSpec } from './option-spec.ts';
import { wrap } from './output/quote.ts';
import { aligned } from './output/table.ts';

const WIDTH = 100;

export function helpFor(command: CommandName | null, messages: Messages): string {
  return command === null ? overview(messages) : commandHelp(command, messages);
}

function overview(messages: Messages): string {
  const rows = COMMAND_NAMES.map((name) => [`  ${name}`, messages.summaries[name]]);
  return [
    `dixit — ${messages.about}`,
    `${messages.usage}\n  dixit ${messages.commandWord} [OPTIONS]`,
    `${messages.commandsTitle}\n${aligned(rows)}`,
    `${messages.globalTitle}\n${optionLines(GLOBAL_OPTIONS, messages)}`,
    `${messages.exitTitle}\n${aligned(Object.entries(EXIT).map(([name, code]) => [`  ${code}`, messages.exits[name as keyof typeof EXIT]]))}`,
    messages.moreHelp,
  ].join('\n\n');
}

function commandHelp(name: CommandName, messages: Messages): string {
  const spec: CommandSpec = COMMANDS[name];
  const examples = messages.examples[name];
  const entries = Object.entries(spec.options);
  const own = entries.filter(([option]) => !isOfGrammar(option, spec));
  const grammar = entries.filter(([option]) => isOfGrammar(option, spec));
  const usage = ['dixit', name, spec.operands, '[OPTIONS]'].filter((part) => part !== '').join(' ');
  return [
    `dixit ${name} — ${messages.summaries[name]}`,
    `${messages.usage}\n  ${wrap(usage, WIDTH, '    ').trimStart()}`,
    `${messages.examplesTitle}\n${examples.map((example) => `  ${example}`).join('\n')}`,
    ...(own.length === 0 ? [] : [`${messages.optionsTitle}\n${optionLines(Object.fromEntries(own), messages)}`]),
    ...(grammar.length === 0 ? [] : [`${messages.queryTitle}\n${optionLines(Object.fromEntries(grammar), messages)}`]),
    `${messages.globalTitle}\n${optionLines(GLOBAL_OPTIONS, messages)}`,
  ].join('\n\n');
}

const isOfGrammar = (option: string, { options }: CommandSpec): boolean =>
  Object.entries(GRAMMAR_OPTIONS).some(([name, spec]) => name === option && options[name] === spec);

/** Names in one column, what they mean in another, which goes on below itself. */
function optionLines(options: Readonly<Record<string, OptionSpec>>, messages: Messages): string {
  const rows = Object.entries(options).map(([name, { short, value, choices }]): [string, string] => [
    `  ${short === undefined ? '   ' : `-${short},`} --${name}${value === undefined ? '' : ` ${value}`}`,
    messages.withChoices(messages.options[name as OptionName], choices && choices.length > 2 ? choices.join(', ') : ''),
  ]);
  const indent = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows
    .map(([name, words]) => name.padEnd(indent) + wrap(words, WIDTH, ' '.repeat(indent)).trimStart())
    .join('\n');
}
