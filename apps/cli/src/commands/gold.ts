import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { requireOperands } from '../args.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { openChunks } from '../export-chunks.ts';
import { linesOf } from '../lines.ts';
import { queryText } from '../query.ts';

interface GoldLine {
  lang: string;
  quotes: unknown[];
  traps: unknown[];
}

/** Writes the sources that were reviewed through as evaluation sets, one a language, and says how many were not. */
export async function run(context: Context): Promise<number> {
  const { args, env, output, messages, phrases } = context;
  const [folder = ''] = requireOperands(args, 'FOLDER', 0);
  const q = queryText(args, 1);
  const { source } = await context.client();
  const { total } = await source.list.query({ q, limit: 1 });
  const chunks = await openChunks(context, {
    format: 'gold',
    what: 'sources',
    lang: phrases.language,
    ...(q && { q }),
  });
  const byLanguage = new Map<string, string[]>();
  const counts = { documents: 0, quotes: 0, traps: 0 };
  for await (const line of linesOf(Readable.from(bytesOf(chunks)))) {
    const { lang, quotes, traps } = JSON.parse(line) as GoldLine;
    byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), line]);
    counts.documents += 1;
    counts.quotes += quotes.length;
    counts.traps += traps.length;
  }
  const target = join(resolve(env.cwd, folder), 'quotes');
  await mkdir(target, { recursive: true });
  const files: string[] = [];
  for (const [lang, lines] of [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = join(target, `reviewed-${lang}.jsonl`);
    await writeFile(file, lines.map((line) => `${line}\n`).join(''));
    files.push(file);
  }
  const left = total - counts.documents;
  const human = (): string =>
    [
      messages.goldWritten(counts),
      ...files,
      ...(left === 0 ? [] : [messages.goldLeft(phrases.count('source', left))]),
    ].join('\n');
  await output.document({ ...counts, left, files }, human);
  return EXIT.done;
}

async function* bytesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
