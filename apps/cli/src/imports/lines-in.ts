import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { DixitError } from '@dixit/model';
import type { ImportKind } from '@dixit/model/formats';
import type { Context } from '../context.ts';
import { linesOf } from '../lines.ts';

export interface LineFile {
  kind: ImportKind;
  /** As it was given; `-` is standard input. */
  name: string;
}

interface Line {
  line: number;
  text: string;
}

/** The lines of a file that say something, unpacked when its name ends in `.gz`. Rejects with SOURCE_UNREADABLE. */
export async function* linesIn({ env }: Pick<Context, 'env'>, { kind, name }: LineFile): AsyncGenerator<Line> {
  const bytes = bytesOf(name, resolve(env.cwd, name));
  try {
    if (kind === 'hypothesis') yield* annotationsIn(bytes);
    else {
      let line = 0;
      for await (const text of linesOf(bytes)) {
        line += 1;
        if (text.trim() !== '') yield { line, text };
      }
    }
  } catch (cause) {
    if (cause instanceof DixitError) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('SOURCE_UNREADABLE', { name, reason }, { cause });
  }
}

function bytesOf(name: string, path: string): AsyncIterable<Uint8Array> {
  if (name === '-') return process.stdin;
  const file = createReadStream(path);
  if (!/\.gz$/iu.test(name)) return file;
  const unpacked = createGunzip();
  file.once('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/** An export of Hypothes.is is one document: an array, or an object that holds one; or a line for each. */
async function* annotationsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const rows = rowsIn(text);
  const lines = rows === null ? text.split('\n') : rows.map((row) => JSON.stringify(row));
  for (const [i, line] of lines.entries()) if (line.trim() !== '') yield { line: i + 1, text: line };
}

function rowsIn(text: string): unknown[] | null {
  try {
    const value = JSON.parse(text) as unknown;
    if (Array.isArray(value)) return value;
    const { rows, annotations } = value as { rows?: unknown; annotations?: unknown };
    const held = rows ?? annotations;
    return Array.isArray(held) ? held : [value];
  } catch {
    return null;
  }
}
