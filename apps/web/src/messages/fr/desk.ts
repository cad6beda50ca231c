import type { Desk } from '../en/desk.ts';
import { compare } from './compare.ts';
import { curation } from './curation.ts';
import { log } from './log.ts';
import { marks } from './marks.ts';
import { ops } from './ops.ts';
import { picture } from './picture.ts';
import { review } from './review.ts';

export const desk: Desk = { review, ops, compare, picture, log, curation, marks };
