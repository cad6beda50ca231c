import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as streamText } from 'node:stream/consumers';
import { DixitError } from '@dixit/model';
import type { Context } from '../context.ts';
import { printSummary } from '../commands/ingest.ts';
import { EXIT, exitOfItems } from '../exit-codes.ts';
import { type Outcome, failed } from '../intake/outcome.ts';
import { type Document, streamItems } from '../intake/stream.ts';
import { loadEngine } from '../load-engine.ts';

/** Reads the documents that references point to; one without an address is told, and stops no other. */
export async function importReferences(
  context: Context,
  kind: 'csl' | 'ris',
  names: readonly string[],
): Promise<number> {
  const outcomes: Outcome[] = [];
  for await (const outcome of streamItems(context, documentsIn(context, kind, names))) outcomes.push(outcome);
  await printSummary(outcomes, context);
  const codes = outcomes.flatMap(({ error }) => (error === null ? [] : [error.code]));
  return context.signal.aborted ? EXIT.interrupted : exitOfItems(outcomes.length, codes);
}

async function* documentsIn(
  { env }: Context,
  kind: 'csl' | 'ris',
  names: readonly string[],
): AsyncGenerator<Document | Outcome> {
  const { readReferences } = await loadEngine();
  for (const name of names) {
    const text = await textOf(name, resolve(env.cwd, name));
    for (const { index, title, url, outlet, published } of readReferences(kind, text)) {
      const called = `${name} ${index}${title === null ? '' : `: ${title}`}`;
      if (url === null) {
        yield failed(called, {
          code: 'LINE_INVALID',
          params: { field: kind === 'csl' ? 'URL' : 'UR', problem: 'no-address' },
        });
        continue;
      }
      yield { name: url, url, ...(outlet !== null && { outlet }), ...(published !== null && { published }) };
    }
  }
}

async function textOf(name: string, path: string): Promise<string> {
  try {
    return name === '-' ? await streamText(process.stdin) : await readFile(path, 'utf8');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('SOURCE_UNREADABLE', { name, reason }, { cause });
  }
}
