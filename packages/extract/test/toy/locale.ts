import type { Locale } from '@dixit/locales/contract';
import { names } from './names.ts';
import { rest } from './rest.ts';
import { speech } from './speech.ts';

/** Tok, a language of forty words: verb last letter -u, names capitalised, no inversion. */
export const tok: Locale = { code: 'tk', speech, names, ...rest };
