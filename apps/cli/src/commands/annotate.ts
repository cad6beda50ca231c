import { setFlagsFromString } from 'node:v8';
import { AnnotateInput, DixitError, type ErrorBody } from '@dixit/model';
import type { Client } from '@dixit/client';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { linesOf } from '../lines.ts';
import { type WordedError, reportOf, worded } from '../report.ts';

/**
 * Young values are thrown away in the room they have, and old ones before there are many more of them: else
 * the heap grows to three times of what it holds, 420 MB for thousands of documents, and is hardly faster.
 */
const KEEP_SMALL = ['--semi-space-growth-factor=1', '--heap-growing-percent=15'];

/**
 * JSON lines in, one line out for each: the annotation, or `{ line, id, error }`. A line is read when
 * the one before it is written, so memory does not grow with the input.
 */
export async function run(context: Context): Promise<number> {
  const { output, signal, messages } = context;
  for (const flag of KEEP_SMALL) setFlagsFromString(flag);
  const client = await context.client();
  let failed = 0;
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    if (signal.aborted) return EXIT.interrupted;
    number += 1;
    if (line.trim() === '') continue;
    const answer = await annotated(line, client, context);
    if ('error' in answer) {
      failed += 1;
      output.problem(messages.badLine(number, `${answer.error.code}: ${answer.error.message}`));
      await output.line(JSON.stringify({ line: number, ...answer }));
    } else await output.line(JSON.stringify(answer));
  }
  return failed > 0 ? EXIT.partial : EXIT.done;
}

type Answer = { id: string | null; error: WordedError } | Awaited<ReturnType<Client['text']['annotate']['mutate']>>;

async function annotated(line: string, client: Client, context: Context): Promise<Answer> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: worded(invalid('JSON', 'parse'), context.phrases) };
  }
  const { id } = (value ?? {}) as { id?: unknown };
  const name = typeof id === 'string' ? id : null;
  const input = AnnotateInput.strip().safeParse(value);
  if (!input.success) {
    const issue = input.error.issues[0];
    return { id: name, error: worded(invalid(issue?.path.join('.') ?? '', issue?.code ?? ''), context.phrases) };
  }
  try {
    return await client.text.annotate.mutate(input.data);
  } catch (thrown) {
    const { error } = await reportOf(thrown, { ...context, command: null });
    if (error.code === 'SERVER_UNREACHABLE' || error.code === 'UNAUTHORIZED') throw thrown;
    return { id: name, error };
  }
}

const invalid = (field: string, problem: string): ErrorBody => new DixitError('INPUT_INVALID', { field, problem }).body;
