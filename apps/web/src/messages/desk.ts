import { desk as en } from './en/desk.ts';
import type { Desk } from './en/desk.ts';
import { desk as fr } from './fr/desk.ts';
import { type Language, type Messages, messagesOf } from './index.ts';

export type DeskMessages = Messages & Desk;

/** All words, those of review, jobs, comparison and pictures with them. */
export const deskMessagesOf: Readonly<Record<Language, DeskMessages>> = {
  fr: { ...messagesOf.fr, ...fr },
  en: { ...messagesOf.en, ...en },
};
