import { batch } from './batch.ts';
import { bulk } from './bulk.ts';
import { compare } from './compare.ts';
import { curation } from './curation.ts';
import { keys } from './keys.ts';
import { log } from './log.ts';
import { marks } from './marks.ts';
import { ops } from './ops.ts';
import { picture } from './picture.ts';
import { review } from './review.ts';

/** Words of the screens that one works at; the search does without them. */
export const desk = { review, ops, compare, picture, log, curation, marks, keys, batch, bulk };
export type Desk = typeof desk;
