import { phrasesFor } from '@dixit/phrases';
import { type Args, UsageError, flag, readArgs, text } from './args.ts';
import {
  COMMANDS,
  COMMAND_NAMES,
  type CommandName,
  type CommandSpec,
  GLOBAL_OPTIONS,
  isCommand,
} from './command-table.ts';
import { type ContextParts, createContext } from './context.ts';
import type { Env } from './env.ts';
import { EXIT } from './exit-codes.ts';
import { helpFor } from './help.ts';
import { type Messages, messagesFor } from './messages/index.ts';
import { nearest } from './nearest.ts';
import type { OptionSpec } from './option-spec.ts';
import { FORMATS, formatOf } from './output/format.ts';
import { openPager } from './pager.ts';
import { Output } from './output/output.ts';
import { VERSION } from './version.ts';

/** Runs one command line; resolves to its exit code. */
export async function main(words: readonly string[], env: Env): Promise<number> {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const first = commandIndex(own);
  const word = own[first];
  const command = word !== undefined && isCommand(word) ? word : null;
  const language = languageOf(own) ?? env.language;
  const [phrases, messages] = [phrasesFor(language), messagesFor(language)];
  const isJson = own.includes('--json') || own.includes('--jsonl');
  const isDebug = own.includes('--debug') || own.includes('-d');
  try {
    if (own.includes('--version')) return say(VERSION);
    if (command === null) return withoutCommand(word, words, messages);
    const args = readArgs(
      words.filter((_, i) => i !== first),
      COMMANDS[command],
    );
    if (flag(args, 'help')) return say(helpFor(command, messages));
    return await runCommand(command, args, env, { phrases, messages });
  } catch (thrown) {
    const { reportOf } = await import('./report.ts');
    const { error, exit, cause } = await reportOf(thrown, { phrases, messages, command });
    process.stderr.write(
      isJson ? `${JSON.stringify({ error })}\n` : `${error.code}: ${error.message}\n${error.hint}\n`,
    );
    if (isDebug) process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    return exit;
  }
}

type Words = Pick<ContextParts, 'phrases' | 'messages'>;

async function runCommand(command: CommandName, args: Args, env: Env, words: Words): Promise<number> {
  const fields = text(args, 'fields');
  const output = new Output({
    format: formatOf(args, process.stdout.isTTY),
    isAsked: FORMATS.some((format) => flag(args, format)),
    fields: fields === undefined ? null : fields.split(',').map((name) => name.trim()),
    mayColour: env.mayColour && !flag(args, 'no-color'),
    isQuiet: flag(args, 'quiet'),
    width: env.columns,
  });
  if (env.configured.fault !== null && command !== 'config') throw env.configured.fault;
  const pager = pagerFor(command, args, env);
  if (pager !== null) output.through(pager.stdin);
  const interrupt = new AbortController();
  let interrupts = 0;
  const onInterrupt = (): void => {
    interrupts += 1;
    if (interrupts > 1) process.exit(EXIT.interrupted);
    interrupt.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onInterrupt);
  const context = createContext({ args, env, output, signal: interrupt.signal, ...words });
  try {
    const { run } = await COMMANDS[command].load();
    const code = await run(context);
    return interrupt.signal.aborted && code !== EXIT.done ? EXIT.interrupted : code;
  } finally {
    output.progress.clear();
    await context.close();
    await pager?.close();
    output.release();
  }
}

function pagerFor(command: CommandName, args: Args, env: Env): ReturnType<typeof openPager> | null {
  const { pages = false }: CommandSpec = COMMANDS[command];
  const isWanted = pages && env.pager !== null && !flag(args, 'no-pager') && process.stdout.isTTY;
  return isWanted && formatOf(args, true) === 'table' ? openPager(env.pager ?? '', env.variables) : null;
}

function withoutCommand(word: string | undefined, words: readonly string[], messages: Messages): number {
  if (word === undefined || word === 'help') {
    const unknown = words.find(
      (one) => one.startsWith('-') && !['-h', '--help'].includes(one) && !one.startsWith('--lang'),
    );
    if (unknown !== undefined) throw new UsageError('unknownOption', unknown);
    return say(helpFor(null, messages));
  }
  process.stderr.write(`${messages.unknownCommand(word, nearest(word, COMMAND_NAMES))}\n${messages.seeHelp(null)}\n`);
  return EXIT.usage;
}

/** The first word that is neither an option nor the value of one. */
function commandIndex(words: readonly string[]): number {
  return words.findIndex((word, i) => {
    const before = words[i - 1]?.replace(/^--/u, '') ?? '';
    const option: OptionSpec | undefined = GLOBAL_OPTIONS[before as keyof typeof GLOBAL_OPTIONS];
    return !word.startsWith('-') && !(words[i - 1]?.startsWith('--') && option?.type === 'string');
  });
}

/** Read before the command line is understood, since errors are worded in it. */
function languageOf(words: readonly string[]): 'fr' | 'en' | null {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[at]?.split('=')[1] ?? words[at + 1];
  return at >= 0 && (value === 'fr' || value === 'en') ? value : null;
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return EXIT.done;
}
