import type { z } from 'zod';
import { codeOf } from './code.ts';

/** Why the engine believes something. Worded by `phrases`; parameters in brackets. */
export const REASON_CODES = [
  'CUE_STRONG', // [cue]
  'CUE_WEAK', // [cue]
  'CUE_ABSENT',
  'CUE_AMBIGUOUS', // [cue]
  'CUE_NOT_PLAIN', // [cue] a participle, a wish, a denial, what will or would be said
  'MARKS_BALANCED',
  'MARKS_REPAIRED',
  'SPEAKER_NAMED_BESIDE', // [name]
  'SPEAKER_ROLE_RESOLVED', // [role, name]
  'SPEAKER_PRONOUN_RESOLVED', // [pronoun, name]
  'SPEAKER_SURNAME', // [surname, name]
  'SPEAKER_CONTINUES', // [name]
  'SPEAKER_METONYM', // [mention, name]
  'SPEAKER_LAST_NAMED', // [name]
  'SPEAKER_ANONYMOUS', // [description]
  'SPEAKER_UNKNOWN',
  'SPEAKER_AMBIGUOUS', // [name, other]
  'BOUNDARY_UNCERTAIN',
  'QUEUE_DISPUTED', // [count]
  'QUEUE_NO_SPEAKER',
  'QUEUE_UNSURE', // [tier]
  'QUEUE_QUOTED', // [count]
  'QUEUE_RESEMBLES', // [name]
  'SAME_NAME', // [name]
  'SAME_SURNAME', // [surname]
  'SAME_ROLE', // [role]
  'SAME_COUNTRY', // [country]
  'NAME_VARIANT', // [left, right]
  'SAME_TYPE', // [type]
  'SAME_PARTICIPANTS', // [names]
  'SAME_TIME', // [time]
  'TIME_COMPATIBLE', // [left, right]
  'SAME_PLACE', // [place]
  'SAME_WORDS', // [share]
  'TRANSLATION_OF_WORDS',
  'SAME_SOURCE',
  'CONFIRMED_NAME', // [name, by]
  'CONFIRMED_ROLE', // [role, by]
  'CONFIRMED_SAME', // [name, by]
  'CONFIRMED_APART', // [name, by]
] as const;

export const Reason = codeOf(REASON_CODES);
export type Reason = z.infer<typeof Reason>;
