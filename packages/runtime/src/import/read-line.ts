import { LINE_READERS } from '@dixit/exchange';
import { DixitError, type ImportKind, RecordLine } from '@dixit/model';
import type { ReadLine } from './take-line.ts';

/** What stands in a line. Throws LINE_INVALID with the field that is wrong. */
export function readLine(kind: ImportKind, text: string): ReadLine {
  const value = parsed(text);
  return kind === 'jsonl'
    ? { record: recordLine(value) }
    : { pages: LINE_READERS[kind](value), raw: Buffer.from(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DixitError('LINE_INVALID', { field: '', problem: 'json' }, { cause });
  }
}

/** By the key that says what the line holds, so that an error names the field that is wrong. */
function recordLine(value: unknown): RecordLine {
  const key = typeof value === 'object' && value !== null ? Object.keys(value)[0] : undefined;
  const schema = RecordLine.options.find(({ shape }) => key !== undefined && key in shape);
  if (schema === undefined) throw new DixitError('LINE_INVALID', { field: key ?? '', problem: 'unknown' });
  const result = schema.safeParse(value);
  // As it stands: a schema gives keys back in an order of its own, and the record is to come out as it went in.
  if (result.success) return value as RecordLine;
  const issue = result.error.issues[0];
  throw new DixitError('LINE_INVALID', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'custom' });
}
