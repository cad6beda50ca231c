import type { Language } from '@dixit/phrases';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Messages } from './messages.ts';

export type { Messages } from './messages.ts';

export const messagesFor = (language: Language): Messages => (language === 'fr' ? fr : en);
