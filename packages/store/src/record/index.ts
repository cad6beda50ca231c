import type { RecordStore } from '@dixit/model/ports';
import type { Context } from '../context.ts';
import { documentOf } from './document.ts';
import { linesOf } from './lines.ts';
import { restore, settle } from './restore.ts';

/** The whole record, out as lines and in again. */
export function recordStore(context: Context): RecordStore {
  const { engine } = context;
  return {
    lines: () => linesOf(context),
    document: (sourceId) => engine.read(() => documentOf(context, sourceId)),
    restore: (lines) => engine.write(() => restore(context, lines)),
    settle: () => settle(context),
  };
}
