import { type Phrases, phrasesFor } from '@dixit/phrases';
import type { Language } from '../messages/index.ts';

export type { Phrases } from '@dixit/phrases';

export const phrasesOf: Readonly<Record<Language, Phrases>> = { fr: phrasesFor('fr'), en: phrasesFor('en') };
