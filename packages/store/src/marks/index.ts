import type { Marks } from '@dixit/model/ports';
import type { Context } from '../context.ts';
import { noteMarks } from './notes.ts';
import { tagMarks } from './tags.ts';

/** Notes and tags on every noun. */
export const marks = (context: Context): Marks => ({ ...noteMarks(context), ...tagMarks(context) });
