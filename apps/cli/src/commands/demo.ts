import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DixitError } from '@dixit/model';
import { flag, readArgs } from '../args.ts';
import { COMMANDS } from '../command-table.ts';
import type { Context } from '../context.ts';
import { EXIT, exitOfItems } from '../exit-codes.ts';
import type { Outcome } from '../intake/outcome.ts';
import { streamItems } from '../intake/stream.ts';
import { printSummary } from './ingest.ts';

/** Of the clone, or beside the bundle: the nearest one on the way up. */
function demoFolder(): URL {
  for (let at = new URL('./', import.meta.url); ; at = new URL('../', at)) {
    const folder = new URL('demo/', at);
    if (existsSync(new URL('manifest.json', folder))) return folder;
    if (at.pathname === '/') throw new DixitError('SOURCE_UNREADABLE', { name: 'demo', reason: 'ENOENT' });
  }
}

interface DemoItem {
  file: string;
  outlet?: string;
  url?: string;
  published?: string;
}

/** Loads the demo corpus and answers three questions from it. */
export async function run(context: Context): Promise<number> {
  const { args, output, messages } = context;
  const client = await context.client();
  if (flag(args, 'if-new')) {
    const { counts, revision } = await client.system.status.query();
    if (counts.sources > 0 || revision > 0) return EXIT.done;
  }
  const outcomes: Outcome[] = [];
  for await (const outcome of streamItems(context, await demoDocuments())) outcomes.push(outcome);
  const failed = outcomes.flatMap(({ error }) => (error === null ? [] : [error.code]));
  if (failed.length > 0 || output.isJson) await printSummary(outcomes, context);
  if (failed.length > 0 || output.isJson || output.isQuiet) return exitOfItems(outcomes.length, failed);
  for (const { question, command } of messages.demoQuestions) {
    const [name = '', ...words] = command;
    await output.line(`${output.paint.bold(question)}  ${output.paint.dim(commandLine(command))}\n`);
    const spec = name === 'compare' ? COMMANDS.compare : COMMANDS.say;
    const asked = { ...context, args: readArgs([...words, '--table'], spec), output: output.as('table') };
    await (await spec.load()).run(asked);
  }
  await output.line(messages.demoNext);
  return EXIT.done;
}

const commandLine = (words: readonly string[]): string =>
  ['dixit', ...words.map((word) => (word.includes(' ') ? `"${word}"` : word))].join(' ');

async function demoDocuments() {
  const folder = demoFolder();
  const items = JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')) as DemoItem[];
  return await Promise.all(
    items.map(async ({ file, ...rest }) => ({
      name: file,
      contentBase64: await readFile(new URL(`articles/${file}`, folder), 'base64'),
      mediaType: file.endsWith('.html') ? 'text/html' : 'text/plain',
      ...rest,
    })),
  );
}
