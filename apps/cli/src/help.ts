import {
  COMMANDS,
  COMMAND_NAMES,
  type CommandName,
  type CommandSpec,
  GLOBAL_OPTIONS,
  type OptionSpec,
} from './command-table.ts';
import type { Messages } from './messages/index.ts';
import type { OptionName } from './messages/messages.ts';
import { aligned } from './output/table.ts';

export function helpFor(command: CommandName | null, messages: Messages): string {
  return command === null ? overview(messages) : commandHelp(command, messages);
}

function overview(messages: Messages): string {
  const rows = COMMAND_NAMES.map((name) => [`  ${name}`, messages.summaries[name]]);
  return [
    `dixit — ${messages.about}`,
    `${messages.usage}\n  dixit COMMAND [OPTIONS]`,
    `${messages.commandsTitle}\n${aligned(rows)}`,
    `${messages.globalTitle}\n${optionLines(GLOBAL_OPTIONS, messages)}`,
    messages.moreHelp,
  ].join('\n\n');
}

function commandHelp(name: CommandName, messages: Messages): string {
  const spec: CommandSpec = COMMANDS[name];
  const examples = messages.examples[name] ?? [];
  const own =
    Object.keys(spec.options).length === 0 ? [] : [`${messages.optionsTitle}\n${optionLines(spec.options, messages)}`];
  return [
    `dixit ${name} — ${messages.summaries[name]}`,
    [messages.usage, `  ${['dixit', name, spec.operands, '[OPTIONS]'].filter((part) => part !== '').join(' ')}`]
      .concat(examples.map((example) => `  ${example}`))
      .join('\n'),
    ...own,
    `${messages.globalTitle}\n${optionLines(GLOBAL_OPTIONS, messages)}`,
  ].join('\n\n');
}

function optionLines(options: Readonly<Record<string, OptionSpec>>, messages: Messages): string {
  return aligned(
    Object.entries(options).map(([name, { short, value, choices }]) => [
      `  ${short === undefined ? '   ' : `-${short},`} --${name}${value === undefined ? '' : ` ${value}`}`,
      messages.options[name as OptionName] + (choices && choices.length > 2 ? `: ${choices.join(', ')}` : ''),
    ]),
  );
}
